// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/time_scale.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {
// Swallows the rounding of x(): far below a pixel, far above the error of a double.
constexpr double kTiny = 1e-6;
}  // namespace

double TimeScale::fit() const {
  return static_cast<double>(m_width) / static_cast<double>(std::max<std::int64_t>(1, m_frames));
}

double TimeScale::widest() const { return std::max(kWidestFrame, fit()); }

void TimeScale::setFrameCount(std::int64_t frames) {
  m_frames = std::max<std::int64_t>(0, frames);
  m_pixelsPerFrame = fit();
  m_first = 0;
}

void TimeScale::setWidth(int pixels) {
  const bool whole = m_pixelsPerFrame <= fit() * (1 + kTiny);
  m_width = std::max(1, pixels);
  m_pixelsPerFrame = whole ? fit() : std::clamp(m_pixelsPerFrame, fit(), widest());
  clampFirst();
}

double TimeScale::x(FrameIndex frame) const {
  return (static_cast<double>(frame.value()) - m_first) * m_pixelsPerFrame;
}

double TimeScale::middle(FrameIndex frame) const { return x(frame) + m_pixelsPerFrame / 2; }

FrameIndex TimeScale::frameAt(double x) const {
  const double at = std::floor(m_first + x / m_pixelsPerFrame + kTiny);
  const double last = static_cast<double>(std::max<std::int64_t>(0, m_frames - 1));
  return FrameIndex(static_cast<std::int64_t>(std::clamp(at, 0.0, last)));
}

FrameIndex TimeScale::edgeAt(double x) const {
  const double at = std::round(m_first + x / m_pixelsPerFrame);
  return FrameIndex(static_cast<std::int64_t>(std::clamp(at, 0.0, static_cast<double>(m_frames))));
}

FrameRange TimeScale::visible() const { return under(0, m_width); }

FrameRange TimeScale::under(double x0, double x1) const {
  if (m_frames == 0 || x1 <= x0) return {};
  const double end = std::ceil(m_first + x1 / m_pixelsPerFrame - kTiny);
  const auto clamped = std::clamp(end, 0.0, static_cast<double>(m_frames));
  return {frameAt(x0), FrameIndex(static_cast<std::int64_t>(clamped))};
}

double TimeScale::zoom() const {
  const double span = std::log(widest() / fit());
  return span <= kTiny ? 0 : std::clamp(std::log(m_pixelsPerFrame / fit()) / span, 0.0, 1.0);
}

void TimeScale::setZoom(double zoom, double anchorX) {
  scaleAround(anchorX, fit() * std::pow(widest() / fit(), std::clamp(zoom, 0.0, 1.0)));
}

void TimeScale::zoomAround(double anchorX, double factor) {
  scaleAround(anchorX, m_pixelsPerFrame * factor);
}

void TimeScale::scaleAround(double anchorX, double pixelsPerFrame) {
  const double under = m_first + anchorX / m_pixelsPerFrame;
  m_pixelsPerFrame = std::clamp(pixelsPerFrame, fit(), widest());
  m_first = under - anchorX / m_pixelsPerFrame;
  clampFirst();
}

void TimeScale::show(FrameRange range) {
  if (range.empty()) return;
  const double frames = static_cast<double>(range.length());
  m_pixelsPerFrame = std::clamp(m_width / frames, fit(), widest());
  const double middle = static_cast<double>(range.begin.value()) + frames / 2;
  m_first = middle - m_width / m_pixelsPerFrame / 2;
  clampFirst();
}

void TimeScale::scrollBy(double pixels) {
  m_first += pixels / m_pixelsPerFrame;
  clampFirst();
}

bool TimeScale::reveal(FrameIndex frame) {
  const double left = x(frame), right = x(frame + 1);
  if (left >= -kTiny && right <= m_width + kTiny) return false;
  const double room = m_width * 0.1;
  scrollBy(left < 0 ? left - room : right - m_width + m_width * 0.8);
  return true;
}

double TimeScale::offset() const { return m_first * m_pixelsPerFrame; }

double TimeScale::contentWidth() const { return static_cast<double>(m_frames) * m_pixelsPerFrame; }

void TimeScale::setOffset(double pixels) {
  m_first = pixels / m_pixelsPerFrame;
  clampFirst();
}

void TimeScale::clampFirst() {
  const double last = static_cast<double>(m_frames) - m_width / m_pixelsPerFrame;
  m_first = std::clamp(m_first, 0.0, std::max(0.0, last));
}

}  // namespace maskline
