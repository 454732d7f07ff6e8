// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/media/demo/demo_texture.h"

namespace maskline::demo {

/// The pose of an object on one frame.
struct Sprite {
  cv::Point2f centre;
  float reach = 0;  ///< upper bound of the distance of its pixels from the centre
  float angle = 0;  ///< radians
  float scale = 1;
  float phase = 0;  ///< phase of its periodic motion: rolling, deforming
};

/// The coverage of a pixel, 0 … 1, and its colour.
struct Sample {
  float alpha = 0;
  Colour colour;
};

Sprite spriteAt(int object, int frame);
/// `offset` from the sprite's centre in pixels.
Sample sampleSprite(int object, const Sprite& sprite, cv::Point2f offset);

}  // namespace maskline::demo
