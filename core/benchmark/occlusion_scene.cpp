// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/occlusion_scene.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int before = 12, after = 15;  // frames with nothing over the object
constexpr int transit = 6;              // frames in which the occluder comes, and goes
constexpr double slack = 8;             // pixels by which the occluder is larger, on each side

}  // namespace

OcclusionScene::OcclusionScene(const OcclusionParts& parts) : m_parts(parts) {
  m_info.size = sceneSize;
  m_info.frameCount = before + transit + parts.hidden + transit + after;
  m_info.framesPerSecond = 25;
  Dice dice(parts.seed);
  int side = 1;
  for (const CutOut& pose : parts.object) side = std::max({side, pose.image.cols, pose.image.rows});
  const double wanted = dice.between(60, parts.lookAlike ? 85 : 105);
  for (CutOut& pose : m_parts.object) {
    pose = scaled(pose, wanted / side);
    m_extent.width = std::max<double>(m_extent.width, pose.image.cols);
    m_extent.height = std::max<double>(m_extent.height, pose.image.rows);
  }
  m_pan = {dice.between(-0.8, 0.8), dice.between(-0.3, 0.3)};
  const auto length = static_cast<double>(m_info.frameCount);
  m_parts.background = fitted(parts.background, sceneSize + cv::Size(80, 40));
  m_parts.cover = fitted(parts.cover, sceneSize);
  m_velocity = {dice.between(0.5, 2.5) * (dice.coin() ? 1 : -1), dice.between(-0.6, 0.6)};
  const cv::Point2d path = m_velocity * length;
  m_start = {startOf(dice, path.x, 70, sceneSize.width),
             startOf(dice, path.y, 70, sceneSize.height)};
  // A look-alike lies beside the way of the occluder.
  const bool upright = parts.lookAlike || dice.coin();
  const double way = dice.coin() ? 1 : -1;
  m_direction = upright ? cv::Point2d(0, way) : cv::Point2d(way, 0);
  const bool right = m_start.x + path.x / 2 < sceneSize.width / 2.0;
  m_besides = {(right ? 1.6 : -1.6) * m_extent.width, 0};
}

cv::Point2d OcclusionScene::centreAt(double time) const {
  return m_start + m_velocity * time + cv::Point2d(0, 2 * std::sin(time / 5));
}

CutOut OcclusionScene::objectAt(double time, cv::Point2d offset, bool mirrored) const {
  const CutOut pose = poseAt(m_parts.object, time, mirrored);
  const cv::Point2d corner =
      centreAt(time) + offset - cv::Point2d(pose.image.cols / 2.0, pose.image.rows / 2.0);
  return {moved(pose.image, corner, cv::BORDER_REPLICATE),
          moved(pose.alpha, corner, cv::BORDER_CONSTANT)};
}

cv::Mat OcclusionScene::coverAt(double time) const {
  const double round = m_parts.round ? std::sqrt(2.0) : 1;
  const cv::Size2d half((m_extent.width / 2 + slack) * round,
                        (m_extent.height / 2 + slack) * round);
  const bool upright = m_direction.x == 0;
  const double far = upright ? half.height + m_extent.height / 2 : half.width + m_extent.width / 2;
  const double speed = (far - slack) / transit;
  const double begin = before + transit, end = begin + m_parts.hidden;
  // From the object's centre, along the way: it hides the object while within the slack.
  double distance = slack * (2 * (time - begin + 0.5) / m_parts.hidden - 1);
  if (time < begin) distance = -slack - speed * (begin - time);
  if (time >= end) distance = slack + speed * (time - end + 1);
  const cv::Point2d centre = centreAt(time) + m_direction * distance;
  cv::Mat cover = cv::Mat::zeros(sceneSize, CV_8UC1);
  const cv::Size axes(cvRound(half.width), cvRound(half.height));
  const cv::Point at(cvRound(centre.x), cvRound(centre.y));
  if (m_parts.round)
    cv::ellipse(cover, at, axes, 0, 0, 360, cv::Scalar(255), cv::FILLED, cv::LINE_AA);
  else
    cv::rectangle(cover, at - cv::Point(axes), at + cv::Point(axes), cv::Scalar(255), cv::FILLED);
  return cover;
}

cv::Mat OcclusionScene::frame(FrameIndex index) {
  const auto time = static_cast<double>(index.value());
  const cv::Point2d room((m_parts.background.cols - sceneSize.width) / 2.0,
                         (m_parts.background.rows - sceneSize.height) / 2.0);
  const cv::Point2d pan = m_pan * (time - static_cast<double>(m_info.frameCount) / 2);
  cv::Mat picture = moved(m_parts.background, pan - room, cv::BORDER_REFLECT);
  if (m_parts.lookAlike) {
    const CutOut other = objectAt(time, m_besides, true);
    lay(picture, other.image, other.alpha);
  }
  const CutOut object = objectAt(time, {}, false);
  lay(picture, object.image, object.alpha);
  // The texture moves with the occluder.
  const cv::Point2d corner = centreAt(time) - centreAt(0);
  lay(picture, moved(m_parts.cover, corner, cv::BORDER_REFLECT), coverAt(time));
  return picture;
}

double OcclusionScene::seconds(FrameIndex index) const {
  return static_cast<double>(index.value()) / m_info.framesPerSecond;
}

Mask OcclusionScene::truth(FrameIndex index) const {
  const auto time = static_cast<double>(index.value());
  return Mask::fromMat((objectAt(time, {}, false).alpha > 127) & (coverAt(time) < 128));
}

double OcclusionScene::visible(FrameIndex index) const {
  const int whole =
      cv::countNonZero(objectAt(static_cast<double>(index.value()), {}, false).alpha > 127);
  return whole > 0 ? static_cast<double>(truth(index).area()) / whole : 0;
}

}  // namespace maskline
