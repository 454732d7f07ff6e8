// SPDX-License-Identifier: Apache-2.0
#include "ui/base/images.h"

#include <QColor>

namespace maskline {

QImage toQImage(const cv::Mat& picture) {
  if (picture.empty()) return {};
  const auto format = picture.type() == CV_8UC1 ? QImage::Format_Grayscale8 : QImage::Format_BGR888;
  auto* shared = new cv::Mat(picture);
  return QImage(
      shared->data, shared->cols, shared->rows, static_cast<qsizetype>(shared->step), format,
      [](void* mat) { delete static_cast<cv::Mat*>(mat); }, shared);
}

QColor toQColor(Rgb colour) { return QColor(colour.r, colour.g, colour.b); }

Rgb toRgb(const QColor& colour) {
  return {static_cast<std::uint8_t>(colour.red()), static_cast<std::uint8_t>(colour.green()),
          static_cast<std::uint8_t>(colour.blue())};
}

}  // namespace maskline
