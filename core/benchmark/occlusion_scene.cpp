// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/occlusion_scene.h"

#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int before = 12, after = 15;  // frames with nothing over the object
constexpr int transit = 6;              // frames in which the occluder comes, and goes
constexpr double slack = 8;             // pixels by which the occluder is larger, on each side

}  // namespace

OcclusionScene::OcclusionScene(const OcclusionParts& parts)
    : ComposedScene(before + transit + parts.hidden + transit + after), m_parts(parts) {
  Dice dice(parts.seed);
  compose(dice, parts.object, parts.background,
          {60, parts.lookAlike ? 85.0 : 105.0, {0.8, 0.3}, 0.5, 2.5, 0.6, {70, 70}});
  m_extent = extent();
  m_parts.cover = fitted(parts.cover, sceneSize);
  // A look-alike lies beside the way of the occluder.
  const bool upright = parts.lookAlike || dice.coin();
  const double way = dice.coin() ? 1 : -1;
  m_direction = upright ? cv::Point2d(0, way) : cv::Point2d(way, 0);
  const bool right = pathAt(static_cast<double>(info().frameCount) / 2).x < sceneSize.width / 2.0;
  m_besides = {(right ? 1.6 : -1.6) * m_extent.width, 0};
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
  cv::Mat picture = backgroundAt(time);
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

Mask OcclusionScene::truth(FrameIndex index) const {
  const auto time = static_cast<double>(index.value());
  return Mask::fromMat(objectMask(time) & (coverAt(time) < 128));
}

}  // namespace maskline
