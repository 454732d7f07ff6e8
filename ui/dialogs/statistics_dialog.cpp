// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/statistics_dialog.h"

#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QHeaderView>
#include <QLabel>
#include <QListWidget>
#include <QProgressBar>
#include <QPushButton>
#include <QScrollArea>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/dialogs/bar_chart.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

QTableWidgetItem* itemOf(const Cell& cell, bool isName) {
  auto* item = new QTableWidgetItem(QString::fromStdString(
      shown(cell, [](const Message& message) { return coreText(message).toStdString(); })));
  item->setTextAlignment((isName ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
  return item;
}

}  // namespace

StatisticsDialog::StatisticsDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("statisticsDialog");
  setWindowTitle(tr("Statistics"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_state = new QLabel(this);
  m_state->setTextFormat(Qt::PlainText);
  m_progress = new QProgressBar(this);
  m_cancel = new QPushButton(tr("Cancel"), this);
  m_cancel->setObjectName("cancelStatistics");
  m_cancel->setAutoDefault(false);
  connect(m_cancel, &QPushButton::clicked, this, [this] { m_session.cancel(m_job); });
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  m_export = buttons->addButton(tr("Export…"), QDialogButtonBox::ActionRole);
  m_export->setObjectName("exportStatistics");
  m_export->setAutoDefault(false);
  m_export->setEnabled(false);
  connect(m_export, &QPushButton::clicked, this, &StatisticsDialog::askForFile);

  auto* foot = new QHBoxLayout;
  foot->setSpacing(kGap);
  foot->addWidget(m_state, 1);
  foot->addWidget(m_progress);
  foot->addWidget(m_cancel);
  foot->addWidget(buttons);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(2 * kGap);
  column->addWidget(makePages(), 1);
  column->addLayout(foot);
  resize(920, 600);
  m_events = m_session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  compute();
}

QWidget* StatisticsDialog::makePages() {
  m_titles = new QListWidget(this);
  m_titles->setAccessibleName(tr("Statistics"));
  connect(m_titles, &QListWidget::currentRowChanged, this, &StatisticsDialog::showTable);
  m_meaning = new QLabel(this);
  m_meaning->setWordWrap(true);
  m_meaning->setTextFormat(Qt::PlainText);
  setRole(m_meaning, "faint");
  m_chart = new BarChart(this);
  m_charts = new QScrollArea(this);
  m_charts->setWidgetResizable(true);
  m_charts->setFrameShape(QFrame::NoFrame);
  m_charts->setWidget(m_chart);
  m_charts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  m_table = new QTableWidget(this);
  m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
  m_table->setSelectionMode(QAbstractItemView::ExtendedSelection);
  m_table->verticalHeader()->hide();
  m_table->setShowGrid(false);
  m_table->setFont(digitsFont());

  auto* parts = new QSplitter(Qt::Vertical, this);
  parts->setChildrenCollapsible(false);
  parts->addWidget(m_charts);
  parts->addWidget(m_table);
  parts->setStretchFactor(1, 1);
  auto* page = new QWidget(this);
  auto* column = new QVBoxLayout(page);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(kGap);
  column->addWidget(m_meaning);
  column->addWidget(parts, 1);

  auto* pages = new QWidget(this);
  auto* row = new QHBoxLayout(pages);
  row->setContentsMargins(0, 0, 0, 0);
  row->setSpacing(2 * kGap);
  row->addWidget(m_titles);
  row->addWidget(page, 1);
  m_titles->setFixedWidth(220);
  return pages;
}

void StatisticsDialog::compute() {
  m_state->setText(tr("Computing…"));
  m_progress->setRange(0, 100);
  m_job = m_session.document().statistics.start();
}

void StatisticsDialog::done(int result) {
  m_session.cancel(m_job);
  QDialog::done(result);
}

void StatisticsDialog::onEvent(const SessionEvent& event) {
  const auto* changed = std::get_if<JobChanged>(&event);
  if (changed && changed->job.id == m_job) onJob(changed->job);
}

void StatisticsDialog::onJob(const Job& job) {
  m_progress->setValue(static_cast<int>(job.progress.done));
  if (!job.ended()) return;
  m_progress->hide();
  m_cancel->hide();
  m_state->clear();
  if (job.state == Job::State::Failed) m_state->setText(coreText(job.message));
  if (job.state == Job::State::Cancelled) m_state->setText(tr("Cancelled."));
  if (job.state == Job::State::Finished) fill();
}

void StatisticsDialog::fill() {
  m_tables = tablesOf(m_session.document().statistics.found());
  std::erase_if(m_tables, [](const ReportTable& table) { return table.rows.empty(); });
  for (const ReportTable& table : m_tables) m_titles->addItem(coreText(table.title));
  m_titles->setCurrentRow(0);
  m_export->setEnabled(true);
}

void StatisticsDialog::askForFile() {
  auto* dialog = new QFileDialog(this, tr("Export statistics"));
  dialog->setObjectName("statisticsFile");
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setAcceptMode(QFileDialog::AcceptSave);
  dialog->setNameFilters({tr("Comma-separated values (*.csv)"),
                          tr("Page with tables and bars (*.html)"), tr("JSON (*.json)")});
  dialog->setDefaultSuffix("csv");
  connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& filter) {
    dialog->setDefaultSuffix(filter.section(QLatin1Char('.'), -1).chopped(1));
  });
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& file) {
    if (!m_session.hasProject()) return;
    if (m_session.document().statistics.exportTo(toPath(file), /*overwrite=*/true))
      m_state->setText(tr("Written to %1.").arg(QFileInfo(file).fileName()));
    else
      m_state->setText(coreText(m_session.job({}).message));
  });
  dialog->open();
}

void StatisticsDialog::showTable(int index) {
  if (index < 0 || index >= static_cast<int>(m_tables.size())) return;
  const ReportTable& table = m_tables[static_cast<std::size_t>(index)];
  m_meaning->setText(coreText(table.meaning));
  m_chart->setTable(table);
  m_charts->setVisible(drawnRows(table) > 0);
  m_charts->setMaximumHeight(m_chart->sizeHint().height() + kGap);
  fillTable(table);
}

void StatisticsDialog::fillTable(const ReportTable& table) {
  m_table->clear();
  m_table->setColumnCount(static_cast<int>(table.columns.size()));
  m_table->setRowCount(static_cast<int>(table.rows.size()));
  QStringList titles;
  for (const Message& column : table.columns) titles << coreText(column);
  m_table->setHorizontalHeaderLabels(titles);
  for (int row = 0; row < m_table->rowCount(); ++row) {
    const std::vector<Cell>& cells = table.rows[static_cast<std::size_t>(row)];
    for (int column = 0; column < m_table->columnCount(); ++column)
      m_table->setItem(row, column, itemOf(cells[static_cast<std::size_t>(column)], column == 0));
  }
  m_table->resizeColumnsToContents();
}

}  // namespace maskline
