// SPDX-License-Identifier: Apache-2.0
#include "core/shots/shots.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

constexpr std::size_t memory = 28;        // frames; the longest blend and a little more
constexpr float cutChange = 0.22f;        // a cut changes at least this much …
constexpr float cutAboveOthers = 2.2f;    // … and this many times more than its neighbours
constexpr double blankContrast = 0.02;    // standard deviation of luminance
constexpr std::int64_t shortestShot = 4;  // frames between two reports
constexpr int reach = 3;                  // cells that the picture may shift between two frames

cv::Mat colourHistogram(const cv::Mat& bgr) {
  constexpr int levels = 6;
  cv::Mat histogram = cv::Mat::zeros(1, levels * levels * levels, CV_32F);
  for (int y = 0; y < bgr.rows; ++y) {
    for (int x = 0; x < bgr.cols; ++x) {
      const cv::Vec3b c = bgr.at<cv::Vec3b>(y, x);
      const auto level = [&](int channel) { return c[channel] * levels / 256; };
      histogram.at<float>((level(0) * levels + level(1)) * levels + level(2)) += 1;
    }
  }
  return histogram / static_cast<double>(bgr.total());
}

/// Mean absolute difference of two small pictures where they overlap, at the shift that fits best:
/// a pan is no cut.
float pictureDifference(const cv::Mat& a, const cv::Mat& b) {
  double best = 1;
  for (int dy = -reach; dy <= reach; ++dy) {
    for (int dx = -reach; dx <= reach; ++dx) {
      const cv::Rect here(std::max(0, dx), std::max(0, dy), a.cols - std::abs(dx),
                          a.rows - std::abs(dy));
      const cv::Rect there = here - cv::Point(dx, dy);
      best = std::min(best, cv::norm(a(here), b(there), cv::NORM_L1) / here.area());
    }
  }
  return static_cast<float>(best);
}

double correlation(const cv::Mat& a, const cv::Mat& b) {
  const cv::Mat x = a - cv::mean(a)[0], y = b - cv::mean(b)[0];
  return x.dot(y) / (std::sqrt(x.dot(x) * y.dot(y)) + 1e-9);
}

/// Whether `middle` lies on the way from `a` to `b`, at `share` of it.
bool isBlend(const cv::Mat& a, const cv::Mat& b, const cv::Mat& middle, double share) {
  const double way = cv::norm(a, b, cv::NORM_L1);
  return cv::norm(a * (1 - share) + b * share, middle, cv::NORM_L1) < 0.18 * way;
}

}  // namespace

ShotDetector::Features ShotDetector::describe(FrameIndex frame, const cv::Mat& bgr) {
  cv::Mat thumbnail, gray;
  cv::resize(bgr, thumbnail, {64, 36}, 0, 0, cv::INTER_AREA);
  Features features;
  features.frame = frame;
  features.histogram = colourHistogram(thumbnail);
  cv::cvtColor(thumbnail, gray, cv::COLOR_BGR2GRAY);
  cv::Scalar mean, deviation;
  cv::meanStdDev(gray, mean, deviation);
  features.blank = deviation[0] < blankContrast * 255;
  cv::resize(gray, gray, {32, 18}, 0, 0, cv::INTER_AREA);
  gray.convertTo(features.small, CV_32F, 1 / 255.0);
  return features;
}

float ShotDetector::difference(const Features& a, const Features& b) {
  const auto colours = static_cast<float>(cv::norm(a.histogram, b.histogram, cv::NORM_L1) / 2);
  const float picture = std::min(1.0f, 4 * pictureDifference(a.small, b.small));
  return std::sqrt(colours * picture);
}

std::optional<ShotCut> ShotDetector::feed(FrameIndex frame, const cv::Mat& bgr) {
  m_recent.push_back(describe(frame, bgr));
  if (m_recent.size() > memory) m_recent.pop_front();
  if (m_recent.size() > 1)
    m_recent.back().change = difference(m_recent[m_recent.size() - 2], m_recent.back());
  if (const auto cut = settleBlank()) return report(*cut);
  if (const auto cut = settleCut(false)) return report(*cut);
  if (const auto cut = settleBlend()) return report(*cut);
  return std::nullopt;
}

std::optional<ShotCut> ShotDetector::finish() {
  const auto cut = settleCut(true);
  return cut ? report(*cut) : std::nullopt;
}

std::optional<ShotCut> ShotDetector::report(ShotCut cut) {
  if (m_lastCut && cut.frame - *m_lastCut < shortestShot) return std::nullopt;
  m_lastCut = cut.frame;
  return cut;
}

std::optional<ShotCut> ShotDetector::settleCut(bool atEnd) {
  // The frame in question is the last but one, at the end of the clip the last.
  const std::size_t after = atEnd ? 0 : 1;
  if (m_recent.size() < 2 + after) return std::nullopt;
  const std::size_t at = m_recent.size() - 1 - after;
  const Features& now = m_recent[at];
  const Features& before = m_recent[at - 1];
  // Blank frames are the business of fades.
  if (now.change < cutChange || now.blank || before.blank) return std::nullopt;
  // The same picture in other light is no cut.
  if (correlation(now.small, before.small) > 0.8) return std::nullopt;
  const std::size_t from = at > 4 ? at - 4 : 1;
  float others = 0;
  for (std::size_t i = from; i < at; ++i) others = std::max(others, m_recent[i].change);
  if (!atEnd) others = std::max(others, m_recent[at + 1].change);
  if (now.change < cutAboveOthers * others) return std::nullopt;
  if (!atEnd && difference(before, m_recent[at + 1]) < 0.7f * now.change) return std::nullopt;
  return ShotCut{now.frame, false};
}

std::optional<ShotCut> ShotDetector::settleBlank() {
  const Features& now = m_recent.back();
  if (now.blank) {
    if (!m_blankFrom) m_blankFrom = now.frame;
    return std::nullopt;
  }
  std::optional<ShotCut> cut;
  if (m_blankFrom && m_seenPicture)
    cut = ShotCut{*m_blankFrom + (now.frame - *m_blankFrom) / 2, true};
  m_blankFrom.reset();
  m_seenPicture = true;
  return cut;
}

std::optional<ShotCut> ShotDetector::settleBlend() {
  constexpr std::array<std::size_t, 4> lengths{8, 12, 16, 24};
  const std::size_t last = m_recent.size() - 1;
  for (const std::size_t length : lengths) {
    if (last < length + 2) break;
    const auto picture = [&](std::size_t back) { return m_recent[last - back].small; };
    // Fading to or from one colour is not yet another picture.
    if (m_recent[last].blank || m_recent[last - length].blank) continue;
    if (m_lastCut && m_recent[last - length].frame < *m_lastCut) break;
    const cv::Mat a = picture(length), b = picture(0);
    const double way = cv::norm(a, b, cv::NORM_L1);
    if (way / static_cast<double>(a.total()) < 0.08 || correlation(a, b) > 0.5) continue;
    // It must have stood still before: a long pan has no beginning.
    if (cv::norm(picture(length + 2), a, cv::NORM_L1) > 0.2 * way) continue;
    if (isBlend(a, b, picture(length / 2), 0.5) && isBlend(a, b, picture(length * 3 / 4), 0.25) &&
        isBlend(a, b, picture(length / 4), 0.75))
      return ShotCut{m_recent[last - length / 2].frame, true};
  }
  return std::nullopt;
}

}  // namespace maskline
