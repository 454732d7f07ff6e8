// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/dataset/io/json_records.h"
#include "core/mask/mask.h"

namespace maskline {

/// A region of an annotation, without its pixels. Several results can refer to the same region: the
/// shape, its label, and further answers about it.
struct LabelStudioRegion {
  std::string id;
  std::string label;   ///< "" until a result states it
  bool shape = false;  ///< a result has a shape of any kind
  bool mask = false;   ///< the shape has pixels
  std::optional<std::int64_t> track;
  std::string name;
  bool occluded = false, crowd = false, ignore = false;
  double score = 1;
  std::map<std::string, std::string> attributes = {}, trackAttributes = {};
  std::size_t place = 0;  ///< of its track, when known
};

/// An annotation or prediction: regions in file order.
struct LabelStudioResults {
  bool cancelled = false, groundTruth = false;
  std::vector<LabelStudioRegion> regions;

  LabelStudioRegion* region(const std::string& id);
  /// Adds a result; sets `originalSize` of the image if the result states it.
  void add(const JsonRecord& result, cv::Size& originalSize);
};

/// The id of a result's region; its position in the list if it has no id.
std::string regionIdOf(const JsonRecord& result);
/// Whether a result has pixels: brush strokes, or a polygon of at least three points.
bool hasLabelStudioMask(const JsonRecord& result);
/// The pixels. Throws Error(BadInput) with the position.
Mask labelStudioMask(const JsonRecord& result);

/// The image data of a task.
struct LabelStudioPicture {
  std::string file;      ///< with folders, without the URL prefix
  std::string sequence;  ///< the video; "" if not stated
  std::optional<std::int64_t> index;
  cv::Size size = {};
};
LabelStudioPicture labelStudioPicture(const JsonRecord& data);

}  // namespace maskline
