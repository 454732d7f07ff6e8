// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/heat_layer.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cstdint>
#include <opencv2/imgproc.hpp>

#include "ui/base/theme.h"

namespace maskline {

namespace {

// The maps are tiny; enlarged smoothly to this they leave no visible squares.
cv::Size heatSize(cv::Size frame) {
  const double scale = 512.0 / std::max({frame.width, frame.height, 1});
  return {std::max(1, cvRound(frame.width * scale)), std::max(1, cvRound(frame.height * scale))};
}

std::array<QRgb, 256> heatRamp() {
  std::array<QRgb, 256> ramp;
  for (int i = 0; i < 256; ++i) {
    const double uncertainty = i / 255.0;
    const QColor colour =
        uncertaintyColour(uncertainty, ThemeName::Dark);  // pictures know no theme
    const int alpha = static_cast<int>(255 * std::min(0.85, 0.3 + 0.7 * uncertainty));
    ramp[static_cast<std::size_t>(i)] =
        qPremultiply(qRgba(colour.red(), colour.green(), colour.blue(), alpha));
  }
  return ramp;
}

}  // namespace

void HeatLayer::load(const Project& project, const std::vector<Object>& objects, FrameIndex frame) {
  m_loaded = true;
  m_image = {};
  cv::Mat heat;
  for (const Object& object : objects) {
    const auto record = project.record(object.id, frame);
    if (!record || record->uncertainty.empty()) continue;
    cv::Mat larger;
    cv::resize(record->uncertainty, larger, heatSize(record->mask.size()), 0, 0, cv::INTER_CUBIC);
    if (heat.empty())
      heat = larger;
    else
      cv::max(heat, larger, heat);
  }
  if (heat.empty()) return;
  const auto ramp = heatRamp();
  m_image = QImage(heat.cols, heat.rows, QImage::Format_ARGB32_Premultiplied);
  for (int y = 0; y < heat.rows; ++y) {
    const auto* from = heat.ptr<std::uint8_t>(y);
    auto* to = reinterpret_cast<QRgb*>(m_image.scanLine(y));
    std::transform(from, from + heat.cols, to, [&](std::uint8_t u) { return ramp[u]; });
  }
}

void HeatLayer::draw(QPainter& painter, const QRectF& picture) const {
  if (m_image.isNull()) return;
  painter.save();
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  painter.drawImage(picture, m_image);
  painter.restore();
}

}  // namespace maskline
