// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/dataset/formats/cvat/cvat_meta.h"
#include "core/dataset/io/xml_file.h"

namespace maskline {

class CvatTrackGroups;

/// An element of an annotation file that represents an object on an image.
struct CvatShape {
  const XmlElement* node = nullptr;   ///< mask, polygon, box, …
  const XmlElement* owner = nullptr;  ///< the track or the image
  std::size_t video = 0;
  std::size_t image = 0;  ///< index among the images of the file, if `tracked` is false
  std::string track;      ///< identifies the track within a video
  std::string label;
  bool tracked = false;  ///< part of a track element, with its own frame number
  bool joined = false;   ///< its track is a part of an object, see CvatTrackGroups
  bool counted = false;  ///< `track` is the position among the masks of its label on the image
  bool hasMask = false;  ///< a mask or a polygon
};

/// Calls `fn` for all shapes in file order, until `work` is cancelled. `groups` contains all tracks
/// of the file. Shapes of images belong to one track if they have the same `track_id`; otherwise
/// the same label and group; otherwise the same position among the shapes of their label. If a
/// track of an object ends and another one continues, the end is omitted.
void forEachCvatShape(const XmlFile& xml, const CvatMeta& meta, const CvatTrackGroups& groups,
                      const std::function<void(const CvatShape&)>& fn, const WorkContext& work);

/// The task of a track or image, as an index in `meta`.
std::size_t cvatTaskOf(const CvatMeta& meta, const XmlElement& owner);

/// Whether an element of a track or an image is a shape.
bool isCvatShape(const XmlElement& node);
/// Whether a shape has pixels: a mask or a polygon.
bool hasCvatMask(const XmlElement& node);

/// The attributes of a shape, including `group_id` if it is not the group of an object.
std::map<std::string, std::string> cvatAttributes(const CvatShape& shape);

}  // namespace maskline
