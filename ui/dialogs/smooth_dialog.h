// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>
#include <QTimer>

#include "core/session/session.h"

class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;

namespace maskline {

/// Smooths the masks of the current object over time, between the range handles or in the shot of
/// the current frame. The smoothed outlines are computed at once and shown over the present masks;
/// the dialog leaves the window usable, so that the user can look at all frames.
class SmoothDialog final : public QDialog {
  Q_OBJECT

 public:
  /// Opens the dialog, or raises the one that is open.
  static void openFor(Session& session, QWidget& window);

  SmoothDialog(Session& session, QWidget* parent);
  void accept() override;
  void done(int result) override;

 private:
  void build();
  SmoothRequest wanted() const;
  void preview();
  void onEvent(const SessionEvent& event);
  void showJob(const Job& job);
  void showStability();

  Session& m_session;
  const ObjectId m_object;
  const FrameRange m_range;
  QSlider* m_strength;
  QLabel* m_window;
  QLabel* m_stability;
  QProgressBar* m_progress;
  QLabel* m_complaint;
  QPushButton* m_ok;
  QTimer m_restart;  // restarts the preview once the strength has not changed for a moment
  JobId m_job;
  Subscription m_events;
};

}  // namespace maskline
