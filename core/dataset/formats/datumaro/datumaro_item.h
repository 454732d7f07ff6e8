// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/dataset/io/json_records.h"
#include "core/mask/mask.h"

namespace maskline {

/// A picture, or a frame of a video, as a Datumaro file has it.
struct DatumaroItem {
  std::string video;  ///< what tells videos apart: a folder or a file; "" if nothing does
  std::string id;
  std::string fileName;
  std::optional<std::int64_t> frame;  ///< its number, where it is stated
  cv::Size size;                      ///< 0 × 0 if unknown
};

/// An annotation that has a mask.
struct DatumaroAnnotation {
  std::size_t place = 0;    ///< among all annotations of the item
  std::string track;        ///< what tells tracks of a video apart
  bool counted = false;     ///< `track` is its place among the masks of its label on the item
  std::int64_t label = -1;  ///< place among the labels of the file; -1 = none
  std::int64_t layer = 0;
  float score = 1;
  Presence presence = Presence::Visible;
  bool crowd = false, ignore = false;
  std::map<std::string, std::string> attributes;  ///< all others
};

/// Throw Error(BadInput) with the place.
DatumaroItem datumaroItem(const JsonRecord& record);
std::vector<DatumaroAnnotation> datumaroAnnotations(const JsonRecord& item,
                                                    std::int64_t& withoutMask);
Mask datumaroMask(const JsonRecord& item, std::size_t annotation, cv::Size size);

}  // namespace maskline
