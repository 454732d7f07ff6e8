// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <optional>

#include "core/scene/regions.h"
#include "core/session/session.h"

namespace maskline {

class CanvasView;

/// The unlabelled region that would be given to a category: the one that was shown last, until the
/// mouse moves; then the one under the mouse. It is outlined on the canvas in the views of the
/// scene.
class UnlabelledRegions final : public QObject {
  Q_OBJECT

 public:
  UnlabelledRegions(Session& session, CanvasView& canvas, QObject* parent);

  /// Shows the next region of the current frame, the largest first. False if there is none.
  bool showNext();
  /// A pixel of the region; none if the mouse points at none.
  std::optional<cv::Point> chosen() const;
  /// Outlines the region, or all of them, whatever the view is.
  void markAt(cv::Point pixel);
  void markAll();
  /// Outlines what is to be outlined in the present view.
  void follow();

 private:
  void onEvent(const SessionEvent& event);
  FrameIndex frame() const;
  void mark(const Mask& region);

  Session& m_session;
  CanvasView& m_canvas;
  FrameIndex m_frame;  // of m_region
  std::optional<Region> m_region;
  std::optional<cv::Point2f> m_cursor;  // of the mouse when m_region was shown
  Mask m_marked;                        // may be 0 × 0
  Subscription m_subscription;
};

}  // namespace maskline
