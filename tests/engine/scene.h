// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>

#include "core/mask/mask.h"

namespace maskline::test {

/// Smooth coloured noise: `a` and `b` are the two colours it varies between, `grain` the size of
/// its blobs in pixels. Deterministic.
cv::Mat texture(cv::Size size, cv::Scalar a, cv::Scalar b, double grain, std::uint64_t seed);

/// A picture with the truth about the one object in it.
struct Scene {
  cv::Mat image;
  Mask truth;
};

/// A bush-green background with an orange ellipse; the ellipse carries its texture along when it
/// moves and turns. `centre` may lie outside the picture.
Scene ellipseScene(cv::Size size, cv::Point2f centre, cv::Size2f halfAxes, float degrees = 0);

/// A grey pole in front of everything.
void putPole(Scene& scene, int x, int width);

cv::Mat disc(cv::Size size, cv::Point centre, int radius);

}  // namespace maskline::test
