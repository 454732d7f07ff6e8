// SPDX-License-Identifier: Apache-2.0
#include "core/media/demo/demo_objects.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace maskline::demo {

namespace {

constexpr float pi = 3.14159265f;

cv::Point2f turned(cv::Point2f p, float angle) {
  const float c = std::cos(angle), s = std::sin(angle);
  return {c * p.x + s * p.y, c * p.y - s * p.x};
}

/// One pixel of soft edge around a distance to the outline, negative inside.
float coverage(float distance) { return std::clamp(0.5f - distance, 0.f, 1.f); }

constexpr float ballRadius = 60;

/// A beach ball that rolls: gores of a sphere, lit from the upper left.
Sample sampleBall(const Sprite& sprite, cv::Point2f p) {
  const float radius = ballRadius * sprite.scale;
  const float distance = std::hypot(p.x, p.y);
  Sample out{coverage(distance - radius), {}};
  if (out.alpha == 0) return out;
  const float x = p.x / radius, y = p.y / radius;
  const float z = std::sqrt(std::max(0.f, 1 - x * x - y * y));
  // The poles lean towards the viewer, so that the roll is seen.
  const cv::Point2f rolled = turned({x, y}, sprite.phase);
  const float tilt = 0.9f;
  const float across = std::cos(tilt) * rolled.x - std::sin(tilt) * z;
  const float ahead = std::sin(tilt) * rolled.x + std::cos(tilt) * z;
  const float longitude = std::atan2(rolled.y, ahead) / (2 * pi) * 6 + 6;
  static const std::array<Colour, 6> gores = {Colour(48, 58, 226),  Colour(236, 240, 244),
                                              Colour(52, 190, 250), Colour(226, 232, 240),
                                              Colour(200, 120, 40), Colour(240, 236, 232)};
  const auto gore = static_cast<std::size_t>(longitude);
  const float place = longitude - std::floor(longitude);
  Colour colour = mix(gores[gore % 6], gores[(gore + 1) % 6], smoothStep(0.96f, 1, place));
  colour = mix(colour, Colour(70, 80, 90), smoothStep(0.93f, 0.95f, std::fabs(across)));
  colour *= mix(0.93f, 1.05f, noise(6 * rolled.x, 6 * rolled.y, 51));
  const float light = std::max(0.f, -0.45f * x - 0.6f * y + 0.66f * z);
  const float gleam = std::pow(std::max(0.f, -0.42f * x - 0.52f * y + 0.74f * z), 40.f);
  out.colour = colour * (0.45f + 0.62f * light) + Colour::all(120 * gleam);
  return out;
}

constexpr float leafRadius = 84;

/// A leaf of five lobes that turns, breathes and bends.
Sample sampleLeaf(const Sprite& sprite, cv::Point2f p) {
  cv::Point2f q = turned(p, sprite.angle) / (leafRadius * sprite.scale);
  q.x += 0.16f * std::sin(sprite.phase) * (q.y * q.y - 0.2f);
  const float distance = std::hypot(q.x, q.y), around = std::atan2(q.y, q.x);
  const float depth = 0.24f + 0.06f * std::sin(1.7f * sprite.phase);
  const float outline = 0.74f + depth * std::cos(5 * around) + 0.035f * std::cos(15 * around);
  const float slope = 1 + 2.5f * depth;  // the outline runs aslant; a soft edge needs more of it
  Sample out{coverage((distance - outline) * leafRadius * sprite.scale / slope), {}};
  if (out.alpha == 0) return out;
  const float along = distance / std::max(outline, 0.1f);
  Colour colour = mix(Colour(40, 150, 232), Colour(36, 60, 196), smoothStep(0.1f, 1, along));
  colour *= mix(0.75f, 1.2f, noise(5 * q.x + 9, 5 * q.y, 61));
  const float vein = std::fabs(std::sin(2.5f * around)) * distance;
  colour = mix(Colour(120, 220, 250), colour, smoothStep(0.012f, 0.05f, vein));
  const float ripple = std::sin(18 * distance - 6 * std::fabs(std::sin(2.5f * around)));
  out.colour = colour * (1 + 0.1f * ripple);
  return out;
}

const cv::Point2f cardHalf{78, 98};

/// A playing card with a border, stripes and an emblem.
Sample sampleCard(const Sprite& sprite, cv::Point2f p) {
  const cv::Point2f q = turned(p, sprite.angle) / sprite.scale;
  constexpr float corner = 16;
  const cv::Point2f beyond{std::fabs(q.x) - cardHalf.x + corner,
                           std::fabs(q.y) - cardHalf.y + corner};
  const float distance = std::hypot(std::max(beyond.x, 0.f), std::max(beyond.y, 0.f)) +
                         std::min(std::max(beyond.x, beyond.y), 0.f) - corner;
  Sample out{coverage(distance * sprite.scale), {}};
  if (out.alpha == 0) return out;
  const float stripe = smoothStep(-0.25f, 0.25f, std::sin((q.x + q.y) * 0.21f));
  const float cross = smoothStep(-0.25f, 0.25f, std::sin((q.x - q.y) * 0.21f));
  Colour colour = mix(Colour(150, 96, 40), Colour(196, 148, 70), 0.6f * stripe + 0.4f * cross);
  const float emblem = std::fabs(q.x) / 34 + std::fabs(q.y) / 46;
  colour = mix(Colour(222, 236, 246), colour, smoothStep(0.97f, 1.03f, emblem));
  colour = mix(Colour(70, 60, 210), colour, smoothStep(0.63f, 0.69f, emblem));
  colour = mix(colour, Colour(232, 240, 246), smoothStep(-10, -8.6f, distance));
  out.colour =
      colour * mix(0.86f, 1.06f, noise(q.x / 9 + 40, q.y / 9 + 40, 71)) + Colour::all(-0.10f * q.y);
  return out;
}

}  // namespace

Sprite spriteAt(int object, int frame) {
  const auto t = static_cast<float>(frame);
  Sprite s;
  if (object == 0) {
    s.centre = {96 + 4.4f * t, 372 - 14 * std::sin(t / 17)};
    s.scale = 1 + 0.1f * std::sin(t / 29);
    s.phase = -(s.centre.x - 96) / ballRadius;
    s.reach = ballRadius * s.scale + 2;
  } else if (object == 1) {
    s.centre = {560 - 1.5f * t, 310 + 22 * std::sin(t / 19)};
    s.angle = 0.2f * std::sin(t / 23);
    s.scale = 1 + 0.09f * std::sin(t / 31 + 1);
    s.reach = std::hypot(cardHalf.x, cardHalf.y) * s.scale + 2;
  } else {
    s.centre = {748 - 4.1f * t, 172 + 92 * std::sin(t / 26 + 0.4f)};
    s.angle = 0.035f * t + 0.3f * std::sin(t / 15);
    s.scale = 0.9f + 0.12f * std::sin(t / 21);
    s.phase = t / 11;
    s.reach = 1.35f * leafRadius * s.scale;
  }
  return s;
}

Sample sampleSprite(int object, const Sprite& sprite, cv::Point2f offset) {
  switch (object) {
    case 0:
      return sampleBall(sprite, offset);
    case 1:
      return sampleCard(sprite, offset);
    default:
      return sampleLeaf(sprite, offset);
  }
}

}  // namespace maskline::demo
