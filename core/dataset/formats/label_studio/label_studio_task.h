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

/// A region of an annotation, without its pixels. Several results may speak of the same one: the
/// shape, its label, and what else was asked about it.
struct LabelStudioRegion {
  std::string id;
  std::string label;   ///< "" until a result names it
  bool shape = false;  ///< some result has a shape of any kind
  bool mask = false;   ///< and that is one with pixels
  std::optional<std::int64_t> track;
  std::string name;
  bool occluded = false, crowd = false, ignore = false;
  double score = 1;
  std::map<std::string, std::string> attributes = {}, trackAttributes = {};
  std::size_t place = 0;  ///< of its track, once that is known
};

/// An annotation or prediction: regions in the order of the file.
struct LabelStudioResults {
  bool cancelled = false, groundTruth = false;
  std::vector<LabelStudioRegion> regions;

  LabelStudioRegion* region(const std::string& id);
  /// Takes in what a result says; `originalSize` of the picture, if it says that.
  void add(const JsonRecord& result, cv::Size& originalSize);
};

/// The id of a result's region; its place in the list where it has none.
std::string regionIdOf(const JsonRecord& result);
/// Whether a result holds pixels: brush strokes, or a polygon of at least three points.
bool hasLabelStudioMask(const JsonRecord& result);
/// The pixels. Throws Error(BadInput) with the place.
Mask labelStudioMask(const JsonRecord& result);

/// What a task says of its picture.
struct LabelStudioPicture {
  std::string file;      ///< with folders, without what leads to it
  std::string sequence;  ///< the video; "" if it is not said
  std::optional<std::int64_t> index;
  cv::Size size = {};
};
LabelStudioPicture labelStudioPicture(const JsonRecord& data);

}  // namespace maskline
