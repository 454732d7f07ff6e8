// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// Pairs rows with columns so that the sum of the values is highest: the Hungarian method in O(n³)
/// with potentials and shortest augmenting paths (Jonker and Volgenant, Computing 38, 1987).
/// `values`: CV_64F, finite, rows × columns. Pairs with a value below `least` are not made. Returns
/// the column of each row, −1: none. Pure.
std::vector<int> assign(const cv::Mat& values, double least);

}  // namespace maskline
