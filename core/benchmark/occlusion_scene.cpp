// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/occlusion_scene.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <random>

namespace maskline {
namespace {

const cv::Size sceneSize(512, 288);
constexpr int before = 12, after = 15;  // frames with nothing over the object
constexpr int transit = 6;              // frames in which the occluder comes, and goes
constexpr double slack = 8;             // pixels by which the occluder is larger, on each side

/// Uniform in from … to; the same on every machine.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : m_bits(seed) {}
  double between(double from, double to) {
    return from + (to - from) * (static_cast<double>(m_bits()) + 0.5) / 4294967296.0;
  }
  bool coin() { return between(0, 1) < 0.5; }

 private:
  std::mt19937 m_bits;
};

cv::Mat fitted(const cv::Mat& image, cv::Size least) {
  const double scale = std::max(static_cast<double>(least.width) / image.cols,
                                static_cast<double>(least.height) / image.rows);
  cv::Mat result;
  cv::resize(image, result, {}, scale, scale, scale < 1 ? cv::INTER_AREA : cv::INTER_LINEAR);
  return result;
}

CutOut scaled(const CutOut& cut, double scale) {
  CutOut result;
  cv::resize(cut.image, result.image, {}, scale, scale, cv::INTER_AREA);
  cv::resize(cut.alpha, result.alpha, result.image.size(), 0, 0, cv::INTER_AREA);
  return result;
}

/// `image` with its top left corner at `at`.
cv::Mat moved(const cv::Mat& image, cv::Point2d at, int border) {
  const cv::Matx23d shift(1, 0, at.x, 0, 1, at.y);
  cv::Mat result;
  cv::warpAffine(image, result, shift, sceneSize, cv::INTER_LINEAR, border);
  return result;
}

void lay(cv::Mat& picture, const cv::Mat& image, const cv::Mat& alpha) {
  for (int y = 0; y < picture.rows; ++y) {
    auto* to = picture.ptr<cv::Vec3b>(y);
    const auto* from = image.ptr<cv::Vec3b>(y);
    const auto* a = alpha.ptr<std::uint8_t>(y);
    for (int x = 0; x < picture.cols; ++x)
      for (int c = 0; c < 3 && a[x] > 0; ++c)
        to[x][c] = static_cast<std::uint8_t>((from[x][c] * a[x] + to[x][c] * (255 - a[x])) / 255);
  }
}

/// A start from which a path of this length stays between the margins.
double startOf(Dice& dice, double path, double margin, double side) {
  const double low = margin + std::max(0.0, -path), high = side - margin - std::max(0.0, path);
  return low < high ? dice.between(low, high) : (side - path) / 2;
}

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

OcclusionScene::Placed OcclusionScene::objectAt(double time, cv::Point2d offset,
                                                bool mirrored) const {
  const int poses = static_cast<int>(m_parts.object.size());
  const int round = std::max(1, 2 * (poses - 1));
  const int at = (static_cast<int>(time) + (mirrored ? poses / 2 : 0)) % round;
  CutOut pose = m_parts.object[static_cast<std::size_t>(at < poses ? at : round - at)];
  if (mirrored) {
    cv::Mat image, alpha;
    cv::flip(pose.image, image, 1);
    cv::flip(pose.alpha, alpha, 1);
    pose = {image, alpha};
  }
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
    const Placed other = objectAt(time, m_besides, true);
    lay(picture, other.image, other.alpha);
  }
  const Placed object = objectAt(time, {}, false);
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
