// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/own_model_dialog.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMessageBox>
#include <QProgressBar>
#include <QPushButton>
#include <QSettings>
#include <QSlider>
#include <QSpinBox>
#include <QVBoxLayout>
#include <algorithm>

#include "core/auto_annotation/messages.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/dialogs/class_table.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/path_field.h"

namespace maskline {

namespace {

const QString kLastModel = QStringLiteral("ownModel");

QString fromText(const std::string& text) { return QString::fromStdString(text); }

QString taskText(ModelTask task) {
  switch (task) {
    case ModelTask::Semantic:
      return OwnModelDialog::tr("Semantic");
    case ModelTask::Instance:
      return OwnModelDialog::tr("Instances");
    case ModelTask::Panoptic:
      return OwnModelDialog::tr("Panoptic");
  }
  return {};
}

QHBoxLayout* makeLine(QWidget* row) {
  auto* line = new QHBoxLayout(row);
  line->setContentsMargins(0, 0, 0, 0);
  line->setSpacing(kGap);
  return line;
}

QPushButton* makeButton(QWidget* parent, const char* name, const QString& text) {
  auto* button = new QPushButton(text, parent);
  button->setObjectName(name);
  button->setAutoDefault(false);
  return button;
}

}  // namespace

void OwnModelDialog::openFor(Session& session, QWidget& window) {
  auto* dialog = window.findChild<OwnModelDialog*>();
  if (!dialog) dialog = new OwnModelDialog(session, &window);
  dialog->show();
  dialog->raise();
}

OwnModelDialog::OwnModelDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("ownModelDialog");
  setWindowTitle(tr("Run a model of your own"));
  setAttribute(Qt::WA_DeleteOnClose);
  build();
  m_events = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  m_wanted = QSettings().value(kLastModel).toString();
  if (const auto last = session.document().autoAnnotation.lastRun())
    m_score->setValue(static_cast<int>(100 * last->score + 0.5F));
  m_running = session.document().autoAnnotation.job();
  m_reading = session.document().autoAnnotation.readModels();
  fillModels();
}

QWidget* OwnModelDialog::makeModelRow() {
  auto* row = new QWidget(this);
  m_models = makeBox(row, "models");
  auto* add = makeButton(row, "addFolder", tr("Add folder…"));
  add->setToolTip(
      tr("A folder with an ONNX file and a model.json, or a model exported by PaddleSeg, "
         "Ultralytics or Deepness. A test that comes with the model is run once."));
  auto* line = makeLine(row);
  line->addWidget(m_models, 1);
  line->addWidget(add);
  connect(m_models, &QComboBox::currentIndexChanged, this, &OwnModelDialog::showModel);
  connect(add, &QPushButton::clicked, this, &OwnModelDialog::addFolder);
  return row;
}

QWidget* OwnModelDialog::makeFramesRow() {
  auto* row = new QWidget(this);
  const FrameRange range = m_session.document().settings.workRange();
  const std::int64_t last = m_session.document().playback.frameCount() - 1;
  m_first = makeFrameField(row, "first", last, range.begin.value());
  m_last = makeFrameField(row, "last", last, range.end.value() - 1);
  m_step = new QSpinBox(row);
  m_step->setObjectName("step");
  m_step->setRange(1, 1000);
  m_step->setAccessibleName(tr("Step"));
  m_first->setAccessibleName(tr("First frame"));
  m_last->setAccessibleName(tr("Last frame"));
  auto* line = makeLine(row);
  line->addWidget(m_first);
  line->addWidget(new QLabel(QStringLiteral("–"), row));
  line->addWidget(m_last);
  line->addSpacing(kGap);
  line->addWidget(new QLabel(tr("every"), row));
  line->addWidget(m_step);
  line->addStretch(1);
  connect(m_first, &QSpinBox::valueChanged, this, &OwnModelDialog::showState);
  connect(m_last, &QSpinBox::valueChanged, this, &OwnModelDialog::showState);
  return row;
}

QWidget* OwnModelDialog::makeScoreRow() {
  auto* row = new QWidget(this);
  m_score = new QSlider(Qt::Horizontal, row);
  m_score->setObjectName("score");
  m_score->setRange(0, 100);
  m_score->setAccessibleName(tr("Score"));
  m_score->setToolTip(
      tr("Masks with a lower score are hidden. They return when the score is lowered again. Masks "
         "that were edited, accepted, rejected or imported stay."));
  m_scoreText = new QLabel(row);
  m_scoreText->setMinimumWidth(m_scoreText->fontMetrics().horizontalAdvance("0.00 "));
  m_apply = makeButton(row, "applyScore", tr("Apply to the last run"));
  auto* line = makeLine(row);
  line->addWidget(m_score, 1);
  line->addWidget(m_scoreText);
  line->addWidget(m_apply);
  connect(m_score, &QSlider::valueChanged, this,
          [this] { m_scoreText->setText(QLocale().toString(double{score()}, 'f', 2)); });
  connect(m_score, &QSlider::sliderReleased, this, [this] {
    if (ranLast()) applyScore();
  });
  connect(m_apply, &QPushButton::clicked, this, &OwnModelDialog::applyScore);
  m_score->setValue(50);
  return row;
}

void OwnModelDialog::build() {
  m_about = new QLabel(this);
  m_about->setObjectName("about");
  m_about->setWordWrap(true);
  setRole(m_about, "faint");
  m_classes = new ClassTable(this);
  m_lastRun = new QLabel(this);
  m_lastRun->setObjectName("lastRun");
  m_lastRun->setWordWrap(true);
  setRole(m_lastRun, "faint");
  m_progress = new QProgressBar(this);
  m_progress->setObjectName("progress");
  m_complaint = makeComplaint(this);
  auto* form = new QFormLayout;
  form->addRow(tr("Model"), makeModelRow());
  form->addRow(QString(), m_about);
  form->addRow(tr("Frames"), makeFramesRow());
  form->addRow(tr("Score"), makeScoreRow());
  form->addRow(QString(), m_lastRun);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  QPushButton* close = buttons->button(QDialogButtonBox::Close);
  close->setIcon({});
  close->setAutoDefault(false);
  m_run = makeButton(this, "run", {});
  setRole(m_run, "primary");
  buttons->addButton(m_run, QDialogButtonBox::ActionRole);
  connect(m_run, &QPushButton::clicked, this, &OwnModelDialog::runOrCancel);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addLayout(form);
  column->addWidget(m_classes, 1);
  column->addWidget(m_progress);
  column->addWidget(m_complaint);
  column->addWidget(buttons);
  resize(620, 560);
}

void OwnModelDialog::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectClosed>(event)) return reject();
  if (const auto* changed = std::get_if<JobChanged>(&event)) onJob(changed->job);
  if (std::holds_alternative<SettingsChanged>(event)) showState();  // a run was undone or redone
}

void OwnModelDialog::onJob(const Job& job) {
  if (job.id != m_reading && job.id != m_running) return;
  m_progress->setMaximum(std::max(1, static_cast<int>(job.progress.total)));
  m_progress->setValue(static_cast<int>(job.progress.done));
  if (!job.ended()) return;
  m_complaint->setText(job.state == Job::State::Failed ? coreText(job.message) : QString());
  const bool read = job.id == m_reading;
  (read ? m_reading : m_running) = {};
  if (job.message.is(messages::auto_annotation::notAgreed)) askToAgree(m_wanted);
  if (read) fillModels();
  showState();
}

void OwnModelDialog::fillModels() {
  const QSignalBlocker quiet(m_models);
  m_models->clear();
  for (const ListedModel& one : m_session.document().autoAnnotation.models())
    m_models->addItem(fromText(one.model.name), fromPath(one.folder));
  // What was added last, or used last.
  int row = m_models->findData(m_wanted);
  if (row < 0) row = m_models->findText(m_wanted);
  m_models->setCurrentIndex(m_models->count() == 0 ? -1 : std::max(0, row));
  showModel();
}

const ListedModel* OwnModelDialog::chosen() const {
  const auto& models = m_session.document().autoAnnotation.models();
  const int row = m_models->currentIndex();
  return row < 0 || row >= static_cast<int>(models.size()) ? nullptr
                                                           : &models[static_cast<std::size_t>(row)];
}

void OwnModelDialog::showModel() {
  const ListedModel* listed = chosen();
  if (!listed) {
    m_classes->setRowCount(0);
    m_about->setText(m_reading ? tr("Reading the models…")
                               : tr("There is no model yet. Add the folder of one."));
  } else if (!listed->problem.empty()) {
    m_classes->setRowCount(0);
    m_about->setText(coreText(listed->problem));
  } else {
    const OwnModel& model = listed->model;
    m_classes->setModel(model, m_session.project().categories());
    m_about->setText(tr("%1, input %2 × %3, described by %4")
                         .arg(taskText(model.task))
                         .arg(model.input.size.width)
                         .arg(model.input.size.height)
                         .arg(fromText(toString(model.kind))));
  }
  showState();
}

void OwnModelDialog::showState() {
  if (!m_session.hasProject()) return;
  const ListedModel* listed = chosen();
  const bool running = bool(m_running);
  m_progress->setVisible(running || m_reading);
  m_run->setText(running ? tr("Cancel the run") : tr("Run"));
  m_run->setEnabled(running ||
                    (listed && listed->problem.empty() && !m_session.project().readOnly() &&
                     m_first->value() <= m_last->value()));
  const auto last = m_session.document().autoAnnotation.lastRun();
  m_apply->setEnabled(last && !running && !m_session.project().readOnly());
  m_lastRun->setText(
      last ? tr("Last run: %1 on %n frame(s), score %2", nullptr,
                static_cast<int>(last->frames.size()))
                 .arg(fromText(last->model), QLocale().toString(double{last->score}, 'f', 2))
           : QString());
}

void OwnModelDialog::addFolder() {
  auto* dialog = new QFileDialog(this, tr("Choose the folder of a model"));
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setFileMode(QFileDialog::Directory);
  connect(dialog, &QFileDialog::fileSelected, this, [this](const QString& folder) {
    if (!m_session.hasProject()) return;
    m_wanted = folder;
    m_complaint->clear();
    m_reading = m_session.document().autoAnnotation.addModel(toPath(folder));
  });
  dialog->open();
}

void OwnModelDialog::askToAgree(const QString& folder) {
  auto* question = new QMessageBox(
      QMessageBox::Warning, tr("Run the program in this model?"),
      tr("This model is a TorchScript file. It carries a program that runs with your rights. Agree "
         "only if you trust its source."),
      QMessageBox::Cancel, this);
  question->setObjectName("agree");
  question->setAttribute(Qt::WA_DeleteOnClose);
  QPushButton* yes = question->addButton(tr("Agree"), QMessageBox::AcceptRole);
  connect(yes, &QPushButton::clicked, this, [this, folder] {
    if (!m_session.hasProject()) return;
    m_complaint->clear();
    m_reading = m_session.document().autoAnnotation.addModel(toPath(folder), true);
  });
  question->open();
}

void OwnModelDialog::runOrCancel() {
  if (!m_session.hasProject()) return;
  if (m_running) return m_session.cancel(m_running);
  const ListedModel* listed = chosen();
  if (!listed) return;
  m_classes->remember();
  m_wanted = m_models->currentData().toString();
  QSettings().setValue(kLastModel, m_wanted);
  AutoOptions options;
  options.model = listed->model;
  options.range = FrameRange{FrameIndex(m_first->value()), FrameIndex(m_last->value()) + 1};
  options.step = m_step->value();
  options.score = score();
  options.categories = m_classes->categories();
  m_complaint->clear();
  m_running = m_session.document().autoAnnotation.start(options);
  showState();
}

/// Whether the last run was one of the chosen model: then the score applies to it at once.
bool OwnModelDialog::ranLast() const {
  if (!m_session.hasProject()) return false;
  const ListedModel* listed = chosen();
  const auto last = m_session.document().autoAnnotation.lastRun();
  return listed && last && last->model == listed->model.name;
}

float OwnModelDialog::score() const { return static_cast<float>(m_score->value()) / 100; }

void OwnModelDialog::applyScore() {
  if (!m_session.hasProject() || !m_apply->isEnabled()) return;
  m_running = m_session.document().autoAnnotation.rescore(score());
  showState();
}

void OwnModelDialog::done(int result) {
  m_events = {};
  QDialog::done(result);
}

}  // namespace maskline
