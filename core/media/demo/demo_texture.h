// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline::demo {

using Colour = cv::Vec3f;  ///< B, G, R in 0 … 255

inline float mix(float a, float b, float t) { return a + (b - a) * t; }
inline Colour mix(const Colour& a, const Colour& b, float t) { return a + (b - a) * t; }
/// 0 below `from`, 1 above `to`, smooth between.
float smoothStep(float from, float to, float x);

/// Value noise in 0 … 1 with features of about one unit, three octaves. Deterministic.
float noise(float x, float y, unsigned seed);

/// The background of shot 0 or 1, somewhat wider than the frame so that it can be panned.
const cv::Mat& scenery(int shot);
/// The additional width in pixels, on the right.
constexpr int sceneryMargin = 48;

}  // namespace maskline::demo
