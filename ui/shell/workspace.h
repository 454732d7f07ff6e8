// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QSplitter;

namespace maskline {

class ActionRegistry;
class CandidateBar;
class CanvasBar;
class CanvasView;
class ObjectsPanel;
class ReviewPanel;
class SceneLegend;
class TimelineView;
class ToolStrip;
class TransportBar;

/// The view of an open project: tools, canvas, panels and timeline, separated by splitters. The
/// canvas takes the remaining space.
class WorkspaceView final : public QWidget {
  Q_OBJECT

 public:
  WorkspaceView(Session& session, const ActionRegistry& actions, QWidget* parent = nullptr);
  ~WorkspaceView() override;

  CanvasView& canvas() { return *m_canvas; }
  TimelineView& timeline() { return *m_timeline; }
  TransportBar& transport() { return *m_transport; }
  ObjectsPanel& objects() { return *m_objects; }
  ReviewPanel& reviews() { return *m_reviews; }

  /// Review mode hides the tool bar and the object panel and enlarges the queue.
  void setReviewing(bool on);
  bool reviewing() const { return m_reviewing; }
  /// Moves the focus to the next area: canvas, timeline, objects, review queue.
  void focusNextArea();
  /// Moves the focus to the main area of the mode: the queue or the canvas.
  void focusMainArea();

 private:
  void build(const ActionRegistry& actions);
  void showSide();
  void restoreSizes();
  void storeSizes() const;
  void fitTimeline();

  Session& m_session;
  ToolStrip* m_tools;
  CanvasBar* m_canvasBar;
  CandidateBar* m_candidateBar;
  CanvasView* m_canvas;
  ObjectsPanel* m_objects;
  SceneLegend* m_legend;
  QWidget* m_upperSide;  // objects and legend
  ReviewPanel* m_reviews;
  TimelineView* m_timeline;
  TransportBar* m_transport;
  QSplitter* m_across;  // canvas | panels
  QSplitter* m_side;    // objects and legend / review
  QSplitter* m_down;    // all of these / timeline
  bool m_reviewing = false;
  bool m_heightChosen = false;  // of the timeline, by the user
  Subscription m_subscription;
};

}  // namespace maskline
