// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDialog>

#include "core/session/session.h"
#include "core/statistics/report.h"

class QLabel;
class QListWidget;
class QProgressBar;
class QPushButton;
class QScrollArea;
class QTableWidget;

namespace maskline {

class BarChart;

/// The figures of the project as tables and bars. They are computed as a job of the session, which
/// the dialog can cancel; closing the dialog cancels it, too. They can be exported to a file.
class StatisticsDialog final : public QDialog {
  Q_OBJECT

 public:
  explicit StatisticsDialog(Session& session, QWidget* parent = nullptr);
  void done(int result) override;

 private:
  QWidget* makePages();
  void compute();
  void onEvent(const SessionEvent& event);
  void onJob(const Job& job);
  void fill();
  void showTable(int index);
  void fillTable(const ReportTable& table);
  void askForFile();

  Session& m_session;
  std::vector<ReportTable> m_tables;
  JobId m_job;
  QListWidget* m_titles;
  QLabel* m_meaning;
  BarChart* m_chart;
  QScrollArea* m_charts;  // around the chart
  QTableWidget* m_table;
  QLabel* m_state;
  QProgressBar* m_progress;
  QPushButton* m_cancel;
  QPushButton* m_export;
  Subscription m_events;
};

}  // namespace maskline
