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

/// An item of a Datumaro file: an image or a frame of a video.
struct DatumaroItem {
  std::string video;  ///< identifies the video: a folder or a file; "" if unknown
  std::string id;
  std::string fileName;
  std::optional<std::int64_t> frame;  ///< frame number, if stated
  cv::Size size;                      ///< 0 × 0 if unknown
};

/// An annotation with a mask.
struct DatumaroAnnotation {
  std::size_t place = 0;    ///< position among all annotations of the item
  std::string track;        ///< identifies the track within a video
  bool counted = false;     ///< `track` is the position among the masks of its label on the item
  std::int64_t label = -1;  ///< index among the labels of the file; -1 = none
  std::int64_t layer = 0;
  float score = 1;
  Presence presence = Presence::Visible;
  bool crowd = false, ignore = false;
  std::map<std::string, std::string> attributes;  ///< all other attributes
};

/// Both throw Error(BadInput) with the position.
DatumaroItem datumaroItem(const JsonRecord& record);
std::vector<DatumaroAnnotation> datumaroAnnotations(const JsonRecord& item,
                                                    std::int64_t& withoutMask);
Mask datumaroMask(const JsonRecord& item, std::size_t annotation, cv::Size size);

}  // namespace maskline
