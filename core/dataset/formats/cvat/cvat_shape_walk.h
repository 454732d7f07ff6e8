// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/dataset/formats/cvat/cvat_meta.h"
#include "core/dataset/io/xml_document.h"

namespace maskline {

/// An element of an annotation file that stands for an object on a picture.
struct CvatShape {
  XmlDocument::Node node;   ///< mask, polygon, box, …
  XmlDocument::Node owner;  ///< the track, or the image
  std::size_t video = 0;
  std::size_t image = 0;  ///< place among the images of the file, if `tracked` is false
  std::string track;      ///< what tells tracks of a video apart
  std::string label;
  bool tracked = false;  ///< it lies in a track, and says itself on which frame
  bool joined = false;   ///< its track is a part of an object, see CvatTrackGroups
  bool counted = false;  ///< `track` is its place among the masks of its label on the image
  bool hasMask = false;  ///< it is a mask or a polygon
};

/// Calls fn for all shapes in the order of the file. Shapes of images belong to one track if they
/// have the same `track_id`; else the same label and group; else if they are the n-th of their
/// label. Where a track of an object ends and another one goes on, the end is left out.
void forEachCvatShape(const XmlDocument& document, const CvatMeta& meta,
                      const std::function<void(const CvatShape&)>& fn);

/// The task of a track or image: place in `meta`.
std::size_t cvatTaskOf(const CvatMeta& meta, XmlDocument::Node owner);

/// Whether an element of a track or an image is a shape.
bool isCvatShape(XmlDocument::Node node);

/// The attributes of a shape, with `group_id` among them if it is not that of an object.
std::map<std::string, std::string> cvatAttributes(const CvatShape& shape);

}  // namespace maskline
