// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QImage>
#include <QRect>
#include <QSize>
#include <vector>

#include "core/base/ids.h"
#include "core/base/lru_cache.h"
#include "ui/timeline/time_scale.h"

class QPainter;

namespace maskline {

/// One picture of the film: it stands for `frames` and shows the first of them.
struct FilmSlot {
  FrameRange frames;
  int x0 = 0, x1 = 0;
  friend bool operator==(const FilmSlot&, const FilmSlot&) = default;
};

/// Slots of at least `least` pixels over [x0, x1). They start at fixed frames, so that scrolling
/// moves the same pictures and zooming reuses them. Pure.
std::vector<FilmSlot> layOutFilm(const TimeScale& scale, int least, int x0, int x1);

/// The row of thumbnails: keeps a bounded number of them and knows which are missing.
class FilmStrip {
 public:
  void reset(QSize frameSize);  ///< another clip: its pictures have this size
  void put(FrameIndex frame, QImage image);
  /// The pictures for the whole view that are not here yet, from the left.
  std::vector<FrameIndex> missing(const TimeScale& scale, int height);
  FrameRange framesShownBy(FrameIndex frame, const TimeScale& scale, int height) const;
  void paint(QPainter& painter, const TimeScale& scale, QRect row, QRect clip);

 private:
  int slotWidth(int height) const;

  QSize m_frameSize = {16, 9};
  LruCache<FrameIndex, QImage> m_images{1200};
};

}  // namespace maskline
