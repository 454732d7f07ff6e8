// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/film_strip.h"

#include <QPainter>
#include <algorithm>
#include <cmath>

#include "ui/base/theme.h"

namespace maskline {

namespace {

/// Frames per slot: 1 … 7, then 8, 10, 12, 14, 16, 20, …: steps of a quarter, so that hardly
/// anything is cut off the pictures, and few enough to meet again after zooming.
std::int64_t framesPerSlot(const TimeScale& scale, int least) {
  const double needed = least / scale.pixelsPerFrame();
  for (std::int64_t step = 1, power = 1;; step += power) {
    if (static_cast<double>(step) >= needed) return step;
    if (step == 8 * power) power *= 2;
  }
}

/// The middle of the picture that fills the target.
QRectF cropToFill(QSizeF picture, QSizeF target) {
  const QSizeF part = target.scaled(picture, Qt::KeepAspectRatio);
  return {QPointF((picture.width() - part.width()) / 2, (picture.height() - part.height()) / 2),
          part};
}

}  // namespace

std::vector<FilmSlot> layOutFilm(const TimeScale& scale, int least, int x0, int x1) {
  std::vector<FilmSlot> film;
  if (scale.frameCount() == 0 || x1 <= x0) return film;
  const std::int64_t step = framesPerSlot(scale, std::max(1, least));
  const FrameRange seen = scale.under(x0, x1);
  const FrameIndex end(scale.frameCount());
  for (FrameIndex f(seen.begin.value() / step * step); f < seen.end; f = f + step) {
    const FrameRange frames{f, std::min(f + step, end)};
    film.push_back({frames, static_cast<int>(std::floor(scale.x(frames.begin))),
                    static_cast<int>(std::floor(scale.x(frames.begin + step)))});
  }
  return film;
}

void FilmStrip::reset(QSize frameSize) {
  m_frameSize = frameSize.isEmpty() ? QSize(16, 9) : frameSize;
  m_images.clear();
}

int FilmStrip::slotWidth(int height) const {
  const int width = height * m_frameSize.width() / m_frameSize.height();
  return std::clamp(width, 24, 160);
}

void FilmStrip::put(FrameIndex frame, QImage image) { m_images.put(frame, std::move(image)); }

std::vector<FrameIndex> FilmStrip::missing(const TimeScale& scale, int height) {
  std::vector<FrameIndex> frames;
  for (const FilmSlot& slot : layOutFilm(scale, slotWidth(height), 0, scale.width()))
    if (!m_images.contains(slot.frames.begin)) frames.push_back(slot.frames.begin);
  return frames;
}

FrameRange FilmStrip::framesShownBy(FrameIndex frame, const TimeScale& scale, int height) const {
  const int x = static_cast<int>(scale.x(frame));
  for (const FilmSlot& slot : layOutFilm(scale, slotWidth(height), x, x + 1))
    if (slot.frames.begin == frame) return slot.frames;
  return {};
}

void FilmStrip::paint(QPainter& painter, const TimeScale& scale, QRect row, QRect clip) {
  clip &= row;
  if (clip.isEmpty()) return;
  painter.save();
  painter.setClipRect(clip, Qt::IntersectClip);
  painter.fillRect(clip, palette().field);
  painter.setRenderHint(QPainter::SmoothPixmapTransform);
  for (const FilmSlot& slot :
       layOutFilm(scale, slotWidth(row.height()), clip.left(), clip.right() + 1)) {
    const QRect place(slot.x0, row.top() + 1, slot.x1 - slot.x0 - 1, row.height() - 2);
    if (const QImage* image = m_images.get(slot.frames.begin))
      painter.drawImage(QRectF(place), *image, cropToFill(image->size(), place.size()));
    else
      painter.fillRect(place, palette().panel);
  }
  painter.restore();
}

}  // namespace maskline
