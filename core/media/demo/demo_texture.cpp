// SPDX-License-Identifier: Apache-2.0
#include "core/media/demo/demo_texture.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "core/media/demo/demo_clip.h"

namespace maskline::demo {

namespace {

float lattice(int x, int y, unsigned seed) {
  unsigned h = static_cast<unsigned>(x) * 0x8da6b343u ^ static_cast<unsigned>(y) * 0xd8163841u ^
               seed * 0xcb1ab31fu;
  h ^= h >> 15;
  h *= 0x2c1b3c6du;
  h ^= h >> 12;
  h *= 0x297a2d39u;
  h ^= h >> 15;
  return static_cast<float>(h >> 8) / static_cast<float>(1u << 24);
}

float octave(float x, float y, unsigned seed) {
  const float left = std::floor(x), top = std::floor(y);
  const float u = smoothStep(0, 1, x - left), v = smoothStep(0, 1, y - top);
  const int i = static_cast<int>(left), j = static_cast<int>(top);
  return mix(mix(lattice(i, j, seed), lattice(i + 1, j, seed), u),
             mix(lattice(i, j + 1, seed), lattice(i + 1, j + 1, seed), u), v);
}

/// Hills one behind the other under a morning sky, and a meadow in front.
Colour meadow(float x, float y) {
  Colour colour = mix(Colour(225, 190, 140), Colour(190, 222, 250), smoothStep(0, 260, y));
  colour += Colour::all(26 * (noise(x / 130, y / 46, 3) - 0.5f));
  struct Hill {
    float base, height, length, phase;
    Colour colour;
  };
  static const std::array hills = {Hill{200, 34, 150, 0.4f, {172, 158, 118}},
                                   Hill{246, 30, 106, 2.1f, {128, 142, 86}},
                                   Hill{296, 20, 190, 4.0f, {84, 140, 92}}};
  for (const Hill& hill : hills) {
    const float edge = hill.base + hill.height * std::sin(x / hill.length + hill.phase) +
                       12 * (noise(x / 40, hill.base, 5) - 0.5f);
    const Colour body = hill.colour * mix(0.82f, 1.12f, noise(x / 21, y / 15, 7)) +
                        Colour::all((y - hill.base) * 0.10f);
    colour = mix(colour, body, smoothStep(edge - 1, edge + 1, y));
  }
  const Colour grass = Colour(66, 138, 112) * mix(0.7f, 1.2f, noise(x / 9, y / 16, 11));
  return mix(colour, grass - Colour::all((y - 360) * 0.12f), smoothStep(350, 374, y));
}

/// A room at night: lights out of focus on a wall, and a tiled floor.
Colour room(float x, float y) {
  Colour colour = mix(Colour(92, 44, 52), Colour(120, 66, 96), smoothStep(0, 340, y));
  colour *= mix(0.85f, 1.15f, noise(x / 60, y / 60, 21));
  for (int i = 0; i < 22; ++i) {
    const float cx = 920 * lattice(i, 1, 31), cy = 290 * lattice(i, 2, 31);
    const float radius = mix(12, 46, lattice(i, 3, 31));
    const float inside = 1 - smoothStep(radius - 5, radius + 5, std::hypot(x - cx, y - cy));
    const Colour light = mix(Colour(90, 160, 255), Colour(255, 170, 120), lattice(i, 4, 31));
    colour += light * (inside * 0.34f);
  }
  const float depth = std::max(y - 330, 0.01f);
  const float row = 900 / (depth + 60), column = (x - 450) / (depth + 60) * 3;
  const float check = std::sin(row * 2.4f) * std::sin(column * 1.6f);
  const Colour tile =
      mix(Colour(74, 58, 62), Colour(118, 104, 112), smoothStep(-0.08f, 0.08f, check));
  const Colour floor = tile * mix(0.85f, 1.1f, noise(x / 12, y / 7, 41));
  return mix(colour, floor, smoothStep(329, 332, y));
}

cv::Mat paint(Colour (*scene)(float, float)) {
  cv::Mat picture(DemoClip::size().height, DemoClip::size().width + sceneryMargin, CV_8UC3);
  for (int y = 0; y < picture.rows; ++y)
    for (int x = 0; x < picture.cols; ++x)
      picture.at<cv::Vec3b>(y, x) = scene(static_cast<float>(x), static_cast<float>(y));
  return picture;
}

}  // namespace

float smoothStep(float from, float to, float x) {
  const float t = std::clamp((x - from) / (to - from), 0.f, 1.f);
  return t * t * (3 - 2 * t);
}

float noise(float x, float y, unsigned seed) {
  return (4 * octave(x, y, seed) + 2 * octave(2 * x, 2 * y, seed + 1) +
          octave(4 * x, 4 * y, seed + 2)) /
         7;
}

const cv::Mat& scenery(int shot) {
  static const cv::Mat first = paint(meadow), second = paint(room);
  return shot == 0 ? first : second;
}

}  // namespace maskline::demo
