// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <variant>
#include <vector>

#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

// What a person shows the program on one frame for one object. Coordinates are image pixels;
// pixel (x, y) covers [x, x+1) × [y, y+1).

struct Click {
  cv::Point2f at;
  bool positive = true;
  friend bool operator==(const Click&, const Click&) = default;
};
struct Box {
  cv::Rect2f rect;
  friend bool operator==(const Box&, const Box&) = default;
};
/// A scribble: everything within `radius` pixels of the polyline belongs (or does not).
struct Stroke {
  std::vector<cv::Point2f> points;
  float radius = 8;
  bool positive = true;
  friend bool operator==(const Stroke&, const Stroke&) = default;
};
/// A mask to start from, for example one read from a file.
struct MaskPrompt {
  Mask mask;
  friend bool operator==(const MaskPrompt&, const MaskPrompt&) = default;
};

using Prompt = std::variant<Click, Box, Stroke, MaskPrompt>;

/// Throws Error(BadInput), which names the size, for a prompt that says nothing about a picture of
/// that size: a click beside it, a box or stroke that nowhere touches it, a mask of another size,
/// and coordinates that are no numbers. Boxes and strokes may reach beyond the border.
void requireOnPicture(const Prompt& prompt, cv::Size size);

/// A prompt as the project keeps it.
struct StoredPrompt {
  PromptId id;
  Prompt prompt;
};

}  // namespace maskline
