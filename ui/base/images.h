// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <opencv2/core.hpp>

#include "core/annotation/object.h"

class QColor;

namespace maskline {

/// Converts images from core to Qt. CV_8UC3 BGR or CV_8UC1 grey. The pixels are shared, not copied;
/// the QImage keeps them alive.
QImage toQImage(const cv::Mat& picture);

QColor toQColor(Rgb colour);
Rgb toRgb(const QColor& colour);

}  // namespace maskline
