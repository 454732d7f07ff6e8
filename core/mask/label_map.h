// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>

#include "core/mask/mask.h"

namespace maskline {

// Images whose pixels are object numbers: 0 background, 1 … 254 objects, 255 void.
constexpr int voidLabel = 255;

/// The PASCAL VOC colour of a label (0 … 255) as R, G, B.
cv::Vec3b labelColour(int label);

/// Writes CV_8UC1 labels as an 8-bit indexed PNG with the PASCAL VOC palette of 256 entries.
/// Throws Error(Io, BadInput).
void writeLabelMap(const std::filesystem::path& path, const cv::Mat& labels);

/// Reads a PNG as CV_8UC1 labels: the indices of an indexed image (its palette is ignored), the
/// values of a grey image, or the labels of the PASCAL VOC colours of an RGB image. Throws
/// Error(NotFound, Corrupt, Unsupported for 16 bits, BadInput for other colours and for transparent
/// pixels).
cv::Mat readLabelMap(const std::filesystem::path& path);

/// One mask per label that occurs, without background and void.
std::map<int, Mask> splitLabels(const cv::Mat& labels);
/// The pixels that hold one of first … last.
Mask labelMask(const cv::Mat& labels, int first, int last);

}  // namespace maskline
