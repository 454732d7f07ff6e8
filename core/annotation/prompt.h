// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <variant>
#include <vector>

#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

// Prompts: what a person marks on one frame for one object. Coordinates are image pixels; pixel (x,
// y) covers [x, x+1) × [y, y+1).

struct Click {
  cv::Point2f at;
  bool positive = true;
  friend bool operator==(const Click&, const Click&) = default;
};
struct Box {
  cv::Rect2f rect;
  friend bool operator==(const Box&, const Box&) = default;
};
/// A scribble: all pixels within `radius` of the polyline belong to the object, or do not if
/// `positive` is false.
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

/// Throws Error(BadInput) for a prompt that does not apply to an image of that size: a click
/// outside it, a box or stroke that does not touch it, a mask of another size, or coordinates that
/// are not finite. The message names the image size. Boxes and strokes may extend beyond the
/// border.
void requireOnPicture(const Prompt& prompt, cv::Size size);

/// A prompt as the project keeps it.
struct StoredPrompt {
  PromptId id;
  Prompt prompt;
};

}  // namespace maskline
