// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/local_match.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/core/utility.hpp>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr int reach = 4;                                   // samples to each side …
constexpr int stride = 2;                                  // … this many pixels apart
constexpr float colourWidth = 0.05f, smoothWidth = 0.05f;  // of Lab, see WorkingFrame
constexpr float placeWidth = 5;                            // pixels
constexpr int largestExact = 20000;  // pixels; of a larger region every fourth is compared

/// exp(−x) for 0 ≤ x < 8 by table; 0 beyond.
class FallOff {
 public:
  FallOff() {
    for (std::size_t i = 0; i < m_table.size(); ++i)
      m_table[i] = std::exp(-static_cast<float>(i) / perUnit);
  }
  float operator()(float x) const {
    const auto i = static_cast<std::size_t>(x * perUnit);
    return i < m_table.size() ? m_table[i] : 0.0f;
  }

 private:
  static constexpr float perUnit = 64;
  std::array<float, 512> m_table{};
};

}  // namespace

LocalMatch matchLocally(const WorkingFrame& earlier, const cv::Mat& probability,
                        const WorkingFrame& now, const BackwardFlow& flow, cv::Rect roi) {
  static const FallOff fallOff;
  const float colourScale = 0.5f / (colourWidth * colourWidth);
  const float smoothScale = 0.5f / (smoothWidth * smoothWidth);
  const float placeScale = 0.5f / (placeWidth * placeWidth);
  const int step = roi.area() > largestExact ? 2 : 1;
  const cv::Size grid((roi.width + step - 1) / step, (roi.height + step - 1) / step);
  LocalMatch match{cv::Mat(grid, CV_32F), cv::Mat(grid, CV_32F)};
  const cv::Rect frame({}, earlier.size());
  cv::parallel_for_({0, grid.height}, [&](const cv::Range& rows) {
    for (int y = rows.start; y < rows.end; ++y) {
      for (int x = 0; x < grid.width; ++x) {
        const cv::Point here(roi.x + x * step, roi.y + y * step);
        const cv::Vec3f colour = now.lab.at<cv::Vec3f>(here);
        const cv::Vec3f smooth = now.smooth.at<cv::Vec3f>(here);
        const cv::Vec2f source = flow.source.at<cv::Vec2f>(here);
        const cv::Point centre(cvRound(source[0]), cvRound(source[1]));
        float total = 0, object = 0;
        for (int dy = -reach * stride; dy <= reach * stride; dy += stride) {
          for (int dx = -reach * stride; dx <= reach * stride; dx += stride) {
            const cv::Point there = centre + cv::Point(dx, dy);
            if (!frame.contains(there)) continue;
            const cv::Vec3f c = colour - earlier.lab.at<cv::Vec3f>(there);
            const cv::Vec3f s = smooth - earlier.smooth.at<cv::Vec3f>(there);
            const float weight = fallOff(colourScale * c.dot(c) + smoothScale * s.dot(s) +
                                         placeScale * static_cast<float>(dx * dx + dy * dy));
            total += weight;
            object += weight * probability.at<float>(there);
          }
        }
        constexpr float unknown = 0.02f;
        match.odds.at<float>(y, x) =
            std::log((object + unknown) / (std::max(0.0f, total - object) + unknown));
        match.familiar.at<float>(y, x) = total / (total + 1);
      }
    }
  });
  if (step > 1) {
    cv::resize(match.odds, match.odds, roi.size(), 0, 0, cv::INTER_LINEAR);
    cv::resize(match.familiar, match.familiar, roi.size(), 0, 0, cv::INTER_LINEAR);
  }
  return match;
}

}  // namespace maskline
