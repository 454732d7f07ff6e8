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

/// One slot of the film strip: it covers `frames` and shows the first of them.
struct FilmSlot {
  FrameRange frames;
  int x0 = 0, x1 = 0;
  friend bool operator==(const FilmSlot&, const FilmSlot&) = default;
};

/// Lays out slots of at least `least` pixels over [x0, x1). Slots start at fixed frames, so that
/// scrolling and zooming reuse thumbnails. Pure.
std::vector<FilmSlot> layOutFilm(const TimeScale& scale, int least, int x0, int x1);

/// The row of thumbnails. Caches a bounded number of them and lists the missing ones.
class FilmStrip {
 public:
  void reset(QSize frameSize);  ///< for another clip with frames of this size
  void put(FrameIndex frame, QImage image);
  /// The frames of missing thumbnails in the view, from the left.
  std::vector<FrameIndex> missing(const TimeScale& scale, int height);
  FrameRange framesShownBy(FrameIndex frame, const TimeScale& scale, int height) const;
  void paint(QPainter& painter, const TimeScale& scale, QRect row, QRect clip);

 private:
  int slotWidth(int height) const;

  QSize m_frameSize = {16, 9};
  LruCache<FrameIndex, QImage> m_images{1200};
};

}  // namespace maskline
