// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

#include "core/engine/builtin/view.h"

namespace maskline::builtin {

/// What may be an object at each point (pixels of the image) of a view: for each point the object,
/// a part and a group, as far as there is one. Several points are decoded in one batch. The masks
/// have half of the view's working size.
std::vector<PointMask> masksAtPoints(const Model& model, const View& view,
                                     std::span<const cv::Point2f> points);

/// The features by which things look alike, on the cells of stride 8.
FeatureMap featureMapOf(const View& view);

}  // namespace maskline::builtin
