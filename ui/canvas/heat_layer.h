// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRectF>
#include <vector>

#include "core/project/project.h"

class QPainter;

namespace maskline {

/// The per-pixel uncertainty of a frame: the maximum over all objects, in the colours of
/// uncertaintyColour(). Opacity grows with uncertainty.
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
