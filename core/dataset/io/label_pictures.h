// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include "core/dataset/content.h"
#include "core/mask/mask.h"

namespace maskline {

/// An image with one number per pixel: a palette index, a grey value of up to 16 bits, or a colour
/// as 0xRRGGBB.
struct LabelPicture {
  cv::Mat values;        ///< CV_32SC1; 0 where the image is transparent
  bool colours = false;  ///< the values are colours
  bool cutOut = false;   ///< some pixels are transparent
  bool lossy = false;    ///< saved with lossy compression
};

/// Throws Error(NotFound, Corrupt).
LabelPicture readLabelPicture(const std::filesystem::path& file);

/// 0 … 255 of a value of 8 bits, or of a colour as 0xRRGGBB.
int brightnessOf(int value, bool colours);

/// A mask for each value except 0.
std::map<int, Mask> masksByValue(const cv::Mat& values);
std::set<int> valuesIn(const cv::Mat& values);

/// The single object of an image: the opaque pixels, if some are transparent; otherwise the
/// non-zero pixels; in lossy images the bright pixels.
Mask objectIn(const LabelPicture& picture);

/// The label map numbers of the tracks of a video, from 1. Evaluation tools take the number of
/// objects from the first frame, so the objects on it come first; the others follow by first
/// appearance. Tracks without a mask and ignored tracks have no number.
std::map<std::size_t, int> labelNumbers(const DatasetInfo& info, std::size_t video);

/// CV_32SC1; later masks are on top. Ignored tracks get `ignored`; tracks without a number are
/// skipped.
cv::Mat labelMapOf(const ContentFrame& frame, const DatasetInfo& info,
                   const std::map<std::size_t, int>& numbers, int ignored);

}  // namespace maskline
