// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/lookalike_scene.h"

#include <cmath>

namespace maskline {
namespace {

constexpr int length = 75;              // frames
constexpr double firstMeeting = 25;     // frame
constexpr double betweenMeetings = 20;  // frames
constexpr double leastColour = 0.85, mostColour = 1.15;

cv::Mat tinted(const cv::Mat& image, const cv::Scalar& colour) {
  cv::Mat result;
  cv::multiply(image, colour, result);
  return result;
}

}  // namespace

LookalikeScene::LookalikeScene(const LookalikeParts& parts)
    : ComposedScene(length), m_turnsBack(parts.turnsBack) {
  Dice dice(parts.seed);
  const double side =
      compose(dice, parts.object, parts.background, {60, 90, {0.5, 0.2}, 0.3, 1.5, 0.4, {130, 70}});
  for (int i = 0; i < parts.copies; ++i) {
    Copy copy;
    copy.meets = firstMeeting + betweenMeetings * i + dice.between(-3, 3);
    copy.speed = {dice.between(2.5, 5) * (dice.coin() ? 1 : -1), dice.between(-1, 1)};
    copy.beside = {0, dice.between(-0.35, 0.35) * side};
    for (int c = 0; c < 3; ++c) copy.colour[c] = dice.between(leastColour, mostColour);
    copy.inFront = dice.coin();
    m_copies.push_back(copy);
  }
}

CutOut LookalikeScene::copyAt(const Copy& copy, double time) const {
  double since = time - copy.meets;
  if (m_turnsBack) since = -std::abs(since);
  CutOut other = objectAt(time, copy.beside + copy.speed * since, true);
  other.image = tinted(other.image, copy.colour);
  return other;
}

cv::Mat LookalikeScene::frame(FrameIndex index) {
  const auto time = static_cast<double>(index.value());
  cv::Mat picture = backgroundAt(time);
  const auto layCopies = [&](bool inFront) {
    for (const Copy& copy : m_copies) {
      if (copy.inFront != inFront) continue;
      const CutOut other = copyAt(copy, time);
      lay(picture, other.image, other.alpha);
    }
  };
  layCopies(false);
  const CutOut object = objectAt(time, {}, false);
  lay(picture, object.image, object.alpha);
  layCopies(true);
  return picture;
}

Mask LookalikeScene::truth(FrameIndex index) const {
  const auto time = static_cast<double>(index.value());
  cv::Mat shown = objectMask(time);
  for (const Copy& copy : m_copies)
    if (copy.inFront) shown.setTo(0, copyAt(copy, time).alpha > 127);
  return Mask::fromMat(shown);
}

Mask LookalikeScene::copies(FrameIndex index) const {
  cv::Mat all = cv::Mat::zeros(sceneSize, CV_8UC1);
  for (const Copy& copy : m_copies)
    all.setTo(255, copyAt(copy, static_cast<double>(index.value())).alpha > 127);
  return Mask::fromMat(all);
}

}  // namespace maskline
