// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/lookalike_scene.h"

#include <algorithm>
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

LookalikeScene::LookalikeScene(const LookalikeParts& parts) : m_parts(parts) {
  m_info.size = sceneSize;
  m_info.frameCount = length;
  m_info.framesPerSecond = 25;
  Dice dice(parts.seed);
  int side = 1;
  for (const CutOut& pose : parts.object) side = std::max({side, pose.image.cols, pose.image.rows});
  const double wanted = dice.between(60, 90);
  for (CutOut& pose : m_parts.object) pose = scaled(pose, wanted / side);
  m_pan = {dice.between(-0.5, 0.5), dice.between(-0.2, 0.2)};
  m_parts.background = fitted(parts.background, sceneSize + cv::Size(80, 40));
  m_velocity = {dice.between(0.3, 1.5) * (dice.coin() ? 1 : -1), dice.between(-0.4, 0.4)};
  const cv::Point2d path = m_velocity * length;
  m_start = {startOf(dice, path.x, 130, sceneSize.width),
             startOf(dice, path.y, 70, sceneSize.height)};
  for (int i = 0; i < parts.copies; ++i) {
    Copy copy;
    copy.meets = firstMeeting + betweenMeetings * i + dice.between(-3, 3);
    copy.speed = {dice.between(2.5, 5) * (dice.coin() ? 1 : -1), dice.between(-1, 1)};
    copy.beside = {0, dice.between(-0.35, 0.35) * wanted};
    for (int c = 0; c < 3; ++c) copy.colour[c] = dice.between(leastColour, mostColour);
    copy.inFront = dice.coin();
    m_copies.push_back(copy);
  }
}

cv::Point2d LookalikeScene::centreAt(double time) const {
  return m_start + m_velocity * time + cv::Point2d(0, 2 * std::sin(time / 5));
}

CutOut LookalikeScene::placed(double time, cv::Point2d offset, bool mirrored) const {
  const CutOut pose = poseAt(m_parts.object, time, mirrored);
  const cv::Point2d corner =
      centreAt(time) + offset - cv::Point2d(pose.image.cols / 2.0, pose.image.rows / 2.0);
  return {moved(pose.image, corner, cv::BORDER_REPLICATE),
          moved(pose.alpha, corner, cv::BORDER_CONSTANT)};
}

CutOut LookalikeScene::copyAt(const Copy& copy, double time) const {
  double since = time - copy.meets;
  if (m_parts.turnsBack) since = -std::abs(since);
  CutOut other = placed(time, copy.beside + copy.speed * since, true);
  other.image = tinted(other.image, copy.colour);
  return other;
}

cv::Mat LookalikeScene::frame(FrameIndex index) {
  const auto time = static_cast<double>(index.value());
  const cv::Point2d room((m_parts.background.cols - sceneSize.width) / 2.0,
                         (m_parts.background.rows - sceneSize.height) / 2.0);
  cv::Mat picture =
      moved(m_parts.background, m_pan * (time - length / 2.0) - room, cv::BORDER_REFLECT);
  const auto layCopies = [&](bool inFront) {
    for (const Copy& copy : m_copies) {
      if (copy.inFront != inFront) continue;
      const CutOut other = copyAt(copy, time);
      lay(picture, other.image, other.alpha);
    }
  };
  layCopies(false);
  const CutOut object = placed(time, {}, false);
  lay(picture, object.image, object.alpha);
  layCopies(true);
  return picture;
}

double LookalikeScene::seconds(FrameIndex index) const {
  return static_cast<double>(index.value()) / m_info.framesPerSecond;
}

Mask LookalikeScene::truth(FrameIndex index) const {
  const auto time = static_cast<double>(index.value());
  cv::Mat shown = placed(time, {}, false).alpha > 127;
  for (const Copy& copy : m_copies)
    if (copy.inFront) shown.setTo(0, copyAt(copy, time).alpha > 127);
  return Mask::fromMat(shown);
}

double LookalikeScene::visible(FrameIndex index) const {
  const int whole =
      cv::countNonZero(placed(static_cast<double>(index.value()), {}, false).alpha > 127);
  return whole > 0 ? static_cast<double>(truth(index).area()) / whole : 0;
}

Mask LookalikeScene::copies(FrameIndex index) const {
  cv::Mat all = cv::Mat::zeros(sceneSize, CV_8UC1);
  for (const Copy& copy : m_copies)
    all.setTo(255, copyAt(copy, static_cast<double>(index.value())).alpha > 127);
  return Mask::fromMat(all);
}

}  // namespace maskline
