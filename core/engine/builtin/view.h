// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "core/engine/builtin/model.h"
#include "core/engine/builtin/prompt_planes.h"
#include "core/engine/segmenter.h"

namespace maskline::builtin {

/// A region of an image, resized to a network input.
struct View {
  cv::Rect area;  ///< region of the image, pixels
  cv::Mat shown;  ///< CV_8UC3, the network input; sides are multiples of 16
  Features features;
  at::Tensor rows;  ///< targetRows(), positions × width

  cv::Size working() const { return shown.size(); }
};

// Views of an image CV_8UC3 BGR. Any thread.

/// The whole image, at networkSize(), at most `longest` pixels per side.
View wholeView(const Model& model, const cv::Mat& image, int longest = longestSide);

/// The whole image at a smaller size; returns `whole` if the size is the same.
View coarserView(const Model& model, const cv::Mat& image, const View& whole, int longest);

/// A crop of a view. `cells` are cells of stride 4, all four numbers multiples of four.
View partOf(const View& view, const cv::Rect& cells);

/// The region around a mask in more detail. Empty if that would have hardly more detail than the
/// view of the whole image of size `whole`.
std::optional<View> closeView(const Model& model, const cv::Mat& image, const Mask& mask,
                              cv::Size whole);

/// The prompts inside a view, in its coordinates. Strokes become clicks along their line.
ViewPrompts promptsIn(const View& view, std::span<const Prompt> prompts);

/// The part of a map of the whole image (CV_32F, any size) that belongs to a view, at a quarter of
/// its size.
cv::Mat quarterIn(const View& view, const cv::Mat& whole, cv::Size picture);

}  // namespace maskline::builtin
