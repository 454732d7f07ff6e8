// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

#include "core/engine/builtin/model.h"
#include "core/engine/builtin/prompt_planes.h"
#include "core/engine/segmenter.h"

namespace maskline::builtin {

/// A part of a picture as the network sees it.
struct View {
  cv::Rect area;  ///< of the picture, pixels
  cv::Mat shown;  ///< CV_8UC3, what it is brought to: sides of multiples of 16
  Features features;
  at::Tensor rows;  ///< likenessRows(), places × width

  cv::Size working() const { return shown.size(); }
};

// Of a picture CV_8UC3 BGR. Any thread.

/// The picture as a whole, at networkSize(), at most `longest` on a side.
View wholeView(const Model& model, const cv::Mat& image, int longest = longestSide);

/// The same with a smaller bound; `whole` again if that makes no difference.
View coarserView(const Model& model, const cv::Mat& image, const View& whole, int longest);

/// A part of a view, given in cells of stride 4, all four numbers multiples of four.
View partOf(const View& view, const cv::Rect& cells);

/// The surroundings of a mask in more detail; nothing where that would hardly show more than a view
/// of the whole picture at `whole` pixels.
std::optional<View> closeView(const Model& model, const cv::Mat& image, const Mask& mask,
                              cv::Size whole);

/// What the prompts say inside a view, in its coordinates. Strokes become clicks along them.
Said saidIn(const View& view, std::span<const Prompt> prompts);

/// What a map of the picture as a whole (CV_32F, any size) shows of a view, at a quarter of it.
cv::Mat quarterIn(const View& view, const cv::Mat& whole, cv::Size picture);

}  // namespace maskline::builtin
