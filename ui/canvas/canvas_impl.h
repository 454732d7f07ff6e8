// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/failure.h"
#include "core/session/superpixel_finder.h"
#include "ui/base/qt_executor.h"
#include "ui/canvas/busy_sign.h"
#include "ui/canvas/candidate_layer.h"
#include "ui/canvas/canvas_view.h"
#include "ui/canvas/comment_marks.h"
#include "ui/canvas/frame_picture.h"
#include "ui/canvas/navigation.h"
#include "ui/canvas/overlay.h"
#include "ui/canvas/prompt_marks.h"
#include "ui/canvas/tools/tool.h"
#include "ui/canvas/viewport.h"

namespace maskline {

/// Connects the parts of the canvas: keeps image, masks, prompts and the active tool up to date
/// with the session. The widget itself (canvas_view.cpp) only forwards events.
struct CanvasView::Impl final : ToolHost {
  Impl(CanvasView& canvas, Session& model);

  Session& session() override { return m_session; }
  const Viewport& viewport() const override { return m_viewport; }
  const PromptMarks& marks() const override { return m_marks; }
  CandidateLayer& candidates() override { return m_candidates; }
  void repaint(const QRectF& view) override;
  void repaintAll() override { m_view.update(); }
  void panBy(QPointF delta) override;
  int brushRadius() const override { return m_brushRadius; }
  void setBrushRadius(int radius) override;
  bool removesUnderlying() const override { return m_removesUnderlying; }
  RegionOptions regionOptions() const override { return m_regions; }
  SuperpixelFinder& superpixels() override { return m_superpixels; }
  bool previews() const override;
  void showDraft(const std::optional<Mask>& mask) override;
  void dropPreview() override;
  void updateCursor() override;
  void fail(const Failure& failure) override;

  // Events of the session.
  void on(const ProjectOpened&);
  void on(const ProjectClosed&);
  void on(const FrameShown& event);
  void on(const PreviewReady& event);
  void on(const SmoothingChanged& event);
  void on(const SegmentBusy& event);
  void on(const CandidatesChanged&);
  void on(const CurrentFrameChanged&);
  void on(const CurrentObjectChanged&);
  void on(const MasksChanged& change);
  void on(const PromptsChanged& change);
  void on(const ObjectsChanged&);
  void on(const CommentsChanged& change);
  template <class Other>
  void on(const Other&) {}

  bool ready();  ///< the current frame is shown and can be edited
  bool usesRightButton() const;
  void refreshMarks();
  void viewportMoved();
  void setTool(ToolId id);
  void moveTool(QPointF view, Qt::KeyboardModifiers modifiers);
  ToolEvent toolEvent(QPointF view, Qt::MouseButton button, Qt::KeyboardModifiers modifiers) const;
  std::optional<PromptId> promptAtCursor() const;

  bool key(int key, Qt::KeyboardModifiers modifiers);
  bool moveCrosshair(int key, int step);
  bool clickAtCrosshair(bool positive);
  void tapSpace();

  void paint(QPainter& painter);
  void paintWork(QPainter& painter);
  /// The presence of the current object on the shown frame.
  Presence presenceHere() const;
  /// The hint on the next step for the current object, if any; none over candidates.
  QString advice() const;
  void paintCrosshair(QPainter& painter) const;

  CanvasView& m_view;
  Session& m_session;
  Viewport m_viewport;
  Navigation m_navigation{m_viewport};
  FramePicture m_picture;
  Overlay m_overlay{m_session, m_viewport};
  PromptMarks m_marks;
  CommentMarks m_comments;
  CandidateLayer m_candidates{m_session, m_viewport};
  BusySign m_busy;
  QtExecutor m_owner;
  SuperpixelFinder m_superpixels{m_owner};
  ToolId m_toolId = ToolId::Click;
  ToolId m_pressed = ToolId::Click;  ///< the tool of the last press
  std::unique_ptr<Tool> m_tool;
  int m_brushRadius = 12;
  bool m_removesUnderlying = false;
  RegionOptions m_regions;
  bool m_tabbedIn = false;  ///< the focus came by keyboard: draw a focus frame
  double m_reportedZoom = 0;
  std::optional<FrameIndex> m_shown;        ///< the frame shown in m_picture
  Presence m_presence = Presence::Visible;  ///< last painted value of presenceHere()
  QString m_advice;                         ///< last painted value of advice()
  Message m_problem;                        ///< why there is no image
  Message m_reported;                       ///< the last error reported for this frame, to report
                                            ///< it once
  FrameIndex m_frame;                       ///< the current frame, as of the last event
  ObjectId m_object;
  QSize m_windowSize;  ///< as of the last change of size
  QPoint m_corner;     ///< of the canvas in the window, as of the last change of size
  QPointF m_cursor;    ///< mouse position, view coordinates
  bool m_cursorInside = false;
  std::optional<PromptId> m_hovered;
  std::optional<QPoint> m_crosshair;  ///< position of the keyboard cursor, image pixels
  Subscription m_subscription;        // last: events may arrive at once
};

}  // namespace maskline
