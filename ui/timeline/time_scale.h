// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/ids.h"

namespace maskline {

/// Maps frames to pixels: frame f covers the pixels [x(f), x(f + 1)), counted from the left edge of
/// the tracks. Zooming and scrolling are limited to the clip. No dependencies; any thread, one at a
/// time.
class TimeScale {
 public:
  /// The maximum width of a frame in pixels, unless the whole clip fits with wider frames.
  static constexpr double kWidestFrame = 40;

  /// Sets a new clip and shows all of it.
  void setFrameCount(std::int64_t frames);
  /// Keeps the zoom. A clip that was shown completely remains so.
  void setWidth(int pixels);

  std::int64_t frameCount() const { return m_frames; }
  int width() const { return m_width; }
  double pixelsPerFrame() const { return m_pixelsPerFrame; }

  double x(FrameIndex frame) const;
  double middle(FrameIndex frame) const;
  /// The frame under a pixel, clamped to the clip: frameAt(x(f)) == f for every f.
  FrameIndex frameAt(double x) const;
  /// The frame boundary nearest to a pixel, from 0 to frameCount(). For range handles.
  FrameIndex edgeAt(double x) const;
  /// The frames that are at least partly visible.
  FrameRange visible() const;
  /// The frames that are at least partly in the pixels [x0, x1).
  FrameRange under(double x0, double x1) const;

  double zoom() const;                        ///< 0 = the whole clip … 1 = widest frames
  void setZoom(double zoom, double anchorX);  ///< keeps the point under anchorX fixed
  void zoomAround(double anchorX, double factor);
  void show(FrameRange range);   ///< fills the view with this range
  void scrollBy(double pixels);  ///< positive values scroll to the right
  /// Scrolls so that the frame is visible with some margin. Returns false if it was visible
  /// already.
  bool reveal(FrameIndex frame);

  double offset() const;        ///< pixels of the clip to the left of the view
  double contentWidth() const;  ///< pixels of the whole clip
  void setOffset(double pixels);

 private:
  double fit() const;  // pixels per frame that show the whole clip
  double widest() const;
  void scaleAround(double anchorX, double pixelsPerFrame);
  void clampFirst();

  std::int64_t m_frames = 0;
  int m_width = 1;
  double m_pixelsPerFrame = 1;
  double m_first = 0;  // the position, in frames, of the left edge of the view
};

}  // namespace maskline
