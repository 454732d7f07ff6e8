// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <opencv2/core.hpp>

namespace maskline::test {

constexpr int smallWidth = 64, smallHeight = 40;

/// The labels of a frame: a square of label 1 that moves `speed` pixels to the right a frame.
cv::Mat movingSquare(int frame, int speed);

/// Writes a DAVIS folder (without a level 480p) with pictures and label maps made by `labels`;
/// where it gives an empty picture there is no label map.
void writeClip(const std::filesystem::path& root, const std::string& name, int frames,
               const std::function<cv::Mat(int frame)>& labels);

}  // namespace maskline::test
