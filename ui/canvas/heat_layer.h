// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRectF>
#include <vector>

#include "core/project/project.h"

class QPainter;

namespace maskline {

/// Where the masks of a frame are unsure, pixel by pixel: the highest uncertainty of the objects,
/// in the colours of unsureColour(), the more opaque the less sure.
class HeatLayer {
 public:
  void clear() { m_loaded = false; }
  bool empty() const { return !m_loaded; }
  void load(const Project& project, const std::vector<Object>& objects, FrameIndex frame);
  void draw(QPainter& painter, const QRectF& picture) const;

 private:
  QImage m_image;
  bool m_loaded = false;
};

}  // namespace maskline
