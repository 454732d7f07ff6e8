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

// Common elements of COCO and the formats derived from it.

/// Throws Error(BadInput) with the position for invalid image sizes.
cv::Size checkedSize(const JsonRecord& record, std::int64_t width, std::int64_t height);
/// "width" and "height" of a record; 0 × 0 if missing.
cv::Size sizeIn(const JsonRecord& record);

/// A segmentation: RLE as an object with `counts` as string or list, or polygons, whose rings are
/// merged as in pycocotools. `size` is the image size, for polygons and for RLE without a size.
/// Returns nothing for an empty list, which means "no mask". Throws Error(BadInput) with the
/// position.
std::optional<Mask> segmentationFrom(const JsonRecord& record, cv::Size size);

/// The "size" of an RLE; 0 × 0 if missing.
cv::Size sizeOfRuns(const JsonRecord& record);
/// The mask of the given size from `counts`, a string or a list.
Mask maskFromCounts(const JsonRecord& counts, cv::Size size);
/// Compressed RLE. Returns nothing if the string is not a mask of this size.
std::optional<Mask> maskFromText(cv::Size size, const std::string& code);

JsonOut::Json runsJson(const Mask& mask, bool compressed);
JsonOut::Json boxJson(const Mask& mask);

/// A category record, as in all these formats: id, name, supercategory, color, isthing.
Category categoryFrom(const JsonRecord& record);
JsonOut::Json categoryJson(const Category& category);

/// The values of an object of attributes, as strings.
std::map<std::string, std::string> attributesFrom(const JsonRecord& record, const char* key);

}  // namespace maskline
