// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/composed_scene.h"

#include <algorithm>
#include <cmath>

namespace maskline {
namespace {

double timeOf(FrameIndex index) { return static_cast<double>(index.value()); }

}  // namespace

ComposedScene::ComposedScene(int frames) {
  m_info.size = sceneSize;
  m_info.frameCount = frames;
  m_info.framesPerSecond = 25;
}

double ComposedScene::compose(Dice& dice, const std::vector<CutOut>& object,
                              const cv::Mat& background, const Limits& limits) {
  int longest = 1;
  for (const CutOut& pose : object) longest = std::max({longest, pose.image.cols, pose.image.rows});
  const double side = dice.between(limits.smallest, limits.largest);
  for (const CutOut& pose : object) m_object.push_back(scaled(pose, side / longest));
  const auto toEither = [&dice](double most) { return dice.between(-most, most); };
  m_pan.x = toEither(limits.pan.x);
  m_pan.y = toEither(limits.pan.y);
  m_background = fitted(background, sceneSize + cv::Size(80, 40));
  const double speed = dice.between(limits.slowest, limits.fastest);
  m_velocity.x = dice.coin() ? speed : -speed;
  m_velocity.y = toEither(limits.vertical);
  const cv::Point2d path = m_velocity * static_cast<double>(m_info.frameCount);
  m_start.x = startOf(dice, path.x, limits.margin.x, sceneSize.width);
  m_start.y = startOf(dice, path.y, limits.margin.y, sceneSize.height);
  return side;
}

double ComposedScene::seconds(FrameIndex index) const {
  return timeOf(index) / m_info.framesPerSecond;
}

double ComposedScene::visible(FrameIndex index) const {
  const int whole = cv::countNonZero(objectMask(timeOf(index)));
  return whole > 0 ? static_cast<double>(truth(index).area()) / whole : 0;
}

cv::Point2d ComposedScene::centreAt(double time) const {
  return pathAt(time) + cv::Point2d(0, 2 * std::sin(time / 5));
}

CutOut ComposedScene::objectAt(double time, cv::Point2d offset, bool mirrored) const {
  const CutOut pose = poseAt(m_object, time, mirrored);
  const cv::Point2d corner =
      centreAt(time) + offset - cv::Point2d(pose.image.cols / 2.0, pose.image.rows / 2.0);
  return {moved(pose.image, corner, cv::BORDER_REPLICATE),
          moved(pose.alpha, corner, cv::BORDER_CONSTANT)};
}

cv::Mat ComposedScene::objectMask(double time) const {
  return objectAt(time, {}, false).alpha > 127;
}

cv::Mat ComposedScene::backgroundAt(double time) const {
  const cv::Point2d room((m_background.cols - sceneSize.width) / 2.0,
                         (m_background.rows - sceneSize.height) / 2.0);
  const cv::Point2d pan = m_pan * (time - static_cast<double>(m_info.frameCount) / 2);
  return moved(m_background, pan - room, cv::BORDER_REFLECT);
}

cv::Size2d ComposedScene::extent() const {
  cv::Size2d extent;
  for (const CutOut& pose : m_object) {
    extent.width = std::max<double>(extent.width, pose.image.cols);
    extent.height = std::max<double>(extent.height, pose.image.rows);
  }
  return extent;
}

}  // namespace maskline
