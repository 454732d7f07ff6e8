// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

#include "core/session/session.h"

class QButtonGroup;
class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;

namespace maskline {

class CanvasView;

/// The bar of the candidates: level, least score, category, whether a new one is stuff, count,
/// accept all, discard. Visible while the tool of the canvas is ToolId::Candidates. Chooses that
/// tool when candidates are searched, and the click tool when they are discarded or none is left;
/// undo of the last ones and of discarding brings it back.
class CandidateBar final : public QWidget {
  Q_OBJECT

 public:
  CandidateBar(Session& session, CanvasView& canvas, QWidget* parent = nullptr);

  /// While masks are reviewed, undo does not bring the bar back.
  void setReviewing(bool on) { m_reviewing = on; }

 private:
  void addLevels();
  void addScore();
  void addCategory();
  void addButtons();
  void onEvent(const SessionEvent& event);
  void showState();
  void showCategories();
  void setCategory();
  void showStuff();
  void followCount();
  void follow();

  /// What was shown when the candidates changed last.
  struct Shown {
    ProposalLevel level = ProposalLevel::Object;
    float score = 0;
    int count = 0;
    bool any = false;  // found, offered or not
  };
  Shown shownNow() const;

  Session& m_session;
  CanvasView& m_canvas;
  QHBoxLayout* m_row;
  QButtonGroup* m_levels;
  QSlider* m_score;
  QLabel* m_scoreValue;
  QComboBox* m_category;
  QToolButton* m_stuff;
  QLabel* m_count;
  QPushButton* m_accept;
  Shown m_shown;
  bool m_done = false;  // none was left
  bool m_reviewing = false;
  Subscription m_subscription;  // last: events may arrive at once
};

}  // namespace maskline
