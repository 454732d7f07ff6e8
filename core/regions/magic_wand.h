// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/mask/mask.h"

namespace maskline {

struct WandOptions {
  static constexpr int mostTolerance = 255;
  int tolerance = 24;     ///< 0 … 255: by how much each channel may differ from the pixel at the point
  bool connected = true;  ///< only pixels connected with the point (8 neighbours); if false, all of
                          ///< the image
};

/// The pixels whose colour is similar to that of the pixel at `at`, which is always one of them.
/// `image` is CV_8UC3. Any thread. Throws Error(BadInput) if the point is outside the image.
Mask magicWand(const cv::Mat& image, cv::Point at, const WandOptions& options = {});

}  // namespace maskline
