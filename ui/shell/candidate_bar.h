// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QButtonGroup;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;

namespace maskline {

class CanvasView;

/// The bar of the candidates: level, least score, count, accept all, close. Visible while the tool
/// of the canvas is ToolId::Candidates. Chooses that tool when candidates are searched, and the
/// click tool when they are discarded.
class CandidateBar final : public QWidget {
  Q_OBJECT

 public:
  CandidateBar(Session& session, CanvasView& canvas, QWidget* parent = nullptr);

 private:
  void addLevels();
  void addScore();
  void addButtons();
  void onEvent(const SessionEvent& event);
  void showState();
  void follow();

  Session& m_session;
  CanvasView& m_canvas;
  QHBoxLayout* m_row;
  QButtonGroup* m_levels;
  QSlider* m_score;
  QLabel* m_scoreValue;
  QLabel* m_count;
  QPushButton* m_accept;
  Subscription m_subscription;  // last: events may arrive at once
};

}  // namespace maskline
