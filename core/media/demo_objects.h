// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/demo_texture.h"

namespace maskline::demo {

/// An object at one moment: where it is and what it looks like there.
struct Sprite {
  cv::Point2f centre;
  float reach = 0;  ///< nothing of it is farther from the centre
  float angle = 0;  ///< radians
  float scale = 1;
  float phase = 0;  ///< of its own motion: rolling, deforming
};

/// Coverage of the pixel in 0 … 1 and its colour.
struct Sample {
  float alpha = 0;
  Colour colour;
};

Sprite spriteAt(int object, int frame);
/// `offset` from the sprite's centre in pixels.
Sample sampleSprite(int object, const Sprite& sprite, cv::Point2f offset);

}  // namespace maskline::demo
