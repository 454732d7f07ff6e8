// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "core/annotation/object.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/json_records.h"
#include "core/mask/mask.h"

namespace maskline {

// What the formats that descend from COCO have in common.

/// Throws Error(BadInput), which names the place, for sizes that no picture has.
cv::Size checkedSize(const JsonRecord& record, std::int64_t width, std::int64_t height);
/// "width" and "height" of a record; 0 × 0 where it has none.
cv::Size sizeIn(const JsonRecord& record);

/// A segmentation: runs as an object with `counts` as text or list, or polygons, whose rings are
/// united as pycocotools does. `size` is that of the picture, for polygons and for runs that do not
/// state theirs. Nothing for an empty list, which stands for "no mask". Throws Error(BadInput) with
/// the place.
std::optional<Mask> segmentationFrom(const JsonRecord& record, cv::Size size);

/// The "size" that runs state; 0 × 0 where they do not.
cv::Size sizeOfRuns(const JsonRecord& record);
/// The runs alone, as text or list, of a mask of that size.
Mask maskFromCounts(const JsonRecord& counts, cv::Size size);

JsonOut::Json runsJson(const Mask& mask, bool compressed);
JsonOut::Json boxJson(const Mask& mask);

/// Category records of all these formats: id, name, supercategory, color, isthing.
Category categoryFrom(const JsonRecord& record);
JsonOut::Json categoryJson(const Category& category);

/// Values of an object of attributes as text.
std::map<std::string, std::string> attributesFrom(const JsonRecord& record, const char* key);

}  // namespace maskline
