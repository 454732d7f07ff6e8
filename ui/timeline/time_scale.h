// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/ids.h"

namespace maskline {

/// Where frames lie on the screen: frame f covers the pixels [x(f), x(f + 1)) counted from the left
/// edge of the tracks. Zooming and scrolling never leave the clip. Pure; any thread, one at a time.
class TimeScale {
 public:
  /// Widest single frame in pixels, unless the whole clip fits with wider ones.
  static constexpr double kWidestFrame = 40;

  /// A new clip: shows all of it.
  void setFrameCount(std::int64_t frames);
  /// The zoom is kept; a clip that was shown whole stays so.
  void setWidth(int pixels);

  std::int64_t frameCount() const { return m_frames; }
  int width() const { return m_width; }
  double pixelsPerFrame() const { return m_pixelsPerFrame; }

  double x(FrameIndex frame) const;
  double middle(FrameIndex frame) const;
  /// The frame under a pixel, clamped to the clip: frameAt(x(f)) == f for every f.
  FrameIndex frameAt(double x) const;
  /// As frameAt(), but between −1 and the end, for boundaries: the nearest edge of a frame.
  FrameIndex edgeAt(double x) const;
  /// Frames of which at least a part is in view.
  FrameRange visible() const;
  /// Frames of which at least a part lies in the pixels [x0, x1).
  FrameRange under(double x0, double x1) const;

  double zoom() const;                        ///< 0 = the whole clip … 1 = single frames wide
  void setZoom(double zoom, double anchorX);  ///< keeps what is under anchorX there
  void zoomAround(double anchorX, double factor);
  void show(FrameRange range);   ///< fills the view with it
  void scrollBy(double pixels);  ///< to the right for positive values
  /// Scrolls so that the frame is in view with some room; false if it was already in view.
  bool reveal(FrameIndex frame);

  double offset() const;        ///< pixels of the clip left of the view
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
