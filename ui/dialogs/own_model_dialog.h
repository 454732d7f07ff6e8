// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"

class QComboBox;
class QLabel;
class QProgressBar;
class QPushButton;
class QSlider;
class QSpinBox;

namespace maskline {

class ClassTable;

/// Runs a model of the user's own over a range of frames, as a job. Afterwards the slider applies
/// another score to what it found. The dialog leaves the window usable.
class OwnModelDialog final : public QDialog {
  Q_OBJECT

 public:
  /// Opens the dialog, or raises the one that is open.
  static void openFor(Session& session, QWidget& window);

  OwnModelDialog(Session& session, QWidget* parent);
  void done(int result) override;

 private:
  void build();
  QWidget* makeModelRow();
  QWidget* makeFramesRow();
  QWidget* makeScoreRow();
  void onEvent(const SessionEvent& event);
  void onJob(const Job& job);
  void fillModels();
  const ListedModel* chosen() const;
  void showModel();
  void showState();
  void addFolder();
  void askToAgree(const QString& folder);
  void runOrCancel();
  bool ranLast() const;
  float score() const;
  void applyScore();

  Session& m_session;
  QComboBox* m_models;
  QLabel* m_about;
  ClassTable* m_classes;
  QSpinBox* m_first;
  QSpinBox* m_last;
  QSpinBox* m_step;
  QSlider* m_score;
  QLabel* m_scoreText;
  QLabel* m_lastRun;
  QProgressBar* m_progress;
  QLabel* m_complaint;
  QPushButton* m_run;
  QPushButton* m_apply;
  JobId m_reading;   // of the models
  JobId m_running;   // of a model, or of another score
  QString m_wanted;  // the model to choose once they are read
  Subscription m_events;
};

}  // namespace maskline
