// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/click_robot.h"

#include <opencv2/imgproc.hpp>
#include <vector>

namespace maskline {
namespace {

/// The depth of every pixel of the errors of one kind, 0 elsewhere.
struct Depths {
  cv::Mat map;  // CV_32F
  double most = 0;
  cv::Point deepest;
};

Depths depthsOf(const Mask& errors, std::span<const Click> before) {
  Depths depths;
  cv::Mat padded;
  cv::copyMakeBorder(errors.toMat(), padded, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::distanceTransform(padded, depths.map, cv::DIST_L2, cv::DIST_MASK_PRECISE, CV_32F);
  depths.map = depths.map(cv::Rect({1, 1}, errors.size()));
  for (const Click& click : before)
    depths.map.at<float>(static_cast<int>(click.at.y), static_cast<int>(click.at.x)) = 0;
  cv::minMaxLoc(depths.map, nullptr, &depths.most, nullptr, &depths.deepest);
  return depths;
}

std::mt19937 generatorOf(unsigned seed, std::string_view clip, FrameIndex frame, ObjectId object) {
  std::vector<std::uint32_t> parts{seed, static_cast<std::uint32_t>(frame.value()),
                                   static_cast<std::uint32_t>(object.value)};
  for (const char letter : clip) parts.push_back(static_cast<unsigned char>(letter));
  std::seed_seq mixed(parts.begin(), parts.end());
  return std::mt19937(mixed);
}

}  // namespace

const char* toString(RobotKind kind) { return kind == RobotKind::Centre ? "centre" : "human"; }

ClickRobot::ClickRobot(const RobotSettings& settings, std::string_view clip, FrameIndex frame,
                       ObjectId object)
    : m_kind(settings.kind), m_random(generatorOf(settings.seed, clip, frame, object)) {}

std::optional<Click> ClickRobot::next(const Mask& truth, const Mask& predicted, const Mask& ignored,
                                      std::span<const Click> before) {
  const Depths missing = depthsOf(subtract(subtract(truth, predicted), ignored), before);
  const Depths extra = depthsOf(subtract(subtract(predicted, truth), ignored), before);
  const bool positive = missing.most > extra.most;
  const Depths& depths = positive ? missing : extra;
  if (depths.most <= 0) return std::nullopt;
  const cv::Point at = placeIn(depths.map, depths.deepest);
  return Click{cv::Point2f(at) + cv::Point2f(0.5f, 0.5f), positive};
}

cv::Point ClickRobot::placeIn(const cv::Mat& depth, cv::Point deepest) {
  if (m_kind == RobotKind::Centre) return deepest;
  double left = cv::sum(depth)[0] * (m_random() / 4294967296.0);  // standard distributions differ
  for (int y = 0; y < depth.rows; ++y) {
    const float* row = depth.ptr<float>(y);
    for (int x = 0; x < depth.cols; ++x) {
      left -= row[x];
      if (row[x] > 0 && left < 0) return {x, y};
    }
  }
  return deepest;  // rounding used up the sum
}

}  // namespace maskline
