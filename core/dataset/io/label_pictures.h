// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "core/dataset/content.h"
#include "core/mask/mask.h"

namespace maskline {

/// A picture as one number a pixel: an index into a palette, a grey value of up to 16 bits, or a
/// colour as 0xRRGGBB.
struct LabelPicture {
  cv::Mat values;        ///< CV_32SC1; 0 where the picture is transparent
  bool colours = false;  ///< the values are colours
  bool cutOut = false;   ///< some pixels are transparent
  bool lossy = false;    ///< saved in a way that changes values
};

/// Throws Error(NotFound, Corrupt).
LabelPicture readLabelPicture(const std::filesystem::path& file);

/// A mask for each value but 0 that occurs.
std::map<int, Mask> masksByValue(const cv::Mat& values);
std::set<int> valuesIn(const cv::Mat& values);

/// The one object of a picture: what is opaque, if something is transparent; else what is not 0; in
/// lossy pictures what is bright.
Mask objectIn(const LabelPicture& picture);

/// The numbers that a label map gives to the tracks of a video, from 1: evaluators take the number
/// of objects from the first frame, so objects seen there come first; then by first appearance.
/// Tracks without a mask, and those to be ignored, have none.
std::map<std::size_t, int> labelNumbers(const DatasetInfo& info, std::size_t video);

/// CV_32SC1; later masks lie on top. Ignored tracks get `ignored`; tracks without a number nothing.
cv::Mat labelMapOf(const ContentFrame& frame, const DatasetInfo& info,
                   const std::map<std::size_t, int>& numbers, int ignored);

}  // namespace maskline
