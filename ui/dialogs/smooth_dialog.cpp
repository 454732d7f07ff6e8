// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/smooth_dialog.h"

#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QProgressBar>
#include <QPushButton>
#include <QSlider>
#include <QVBoxLayout>
#include <algorithm>

#include "core/session/propagation/redo_stretch.h"
#include "ui/base/core_text.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {

namespace {

constexpr int restTime = 250;  // ms

/// Between the range handles, else the shot.
FrameRange proposedRange(const Session& session) {
  const Project& project = session.project();
  const auto handles = project.settings().range;
  return handles ? *handles : shotAround(project, session.document().playback.frame());
}

QString number(double value) { return QLocale().toString(value, 'f', 3); }

}  // namespace

void SmoothDialog::openFor(Session& session, QWidget& window) {
  auto* dialog = window.findChild<SmoothDialog*>();
  if (!dialog) {
    dialog = new SmoothDialog(session, &window);
    dialog->adjustSize();
    // Beside the canvas, which shows the preview.
    dialog->move(window.geometry().topRight() - QPoint(dialog->width() + 4 * kGap, -12 * kGap));
  }
  dialog->show();
  dialog->raise();
}

SmoothDialog::SmoothDialog(Session& session, QWidget* parent)
    : QDialog(parent),
      m_session(session),
      m_object(session.document().selection.object()),
      m_range(proposedRange(session)) {
  setObjectName("smoothDialog");
  setWindowTitle(tr("Smooth over time"));
  setAttribute(Qt::WA_DeleteOnClose);
  build();
  m_restart.setSingleShot(true);
  m_restart.setInterval(restTime);
  connect(&m_restart, &QTimer::timeout, this, &SmoothDialog::preview);
  m_events = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  connect(m_strength, &QSlider::valueChanged, this, [this] {
    m_window->setText(tr("%n frame(s)", nullptr, wanted().window));
    m_restart.start();
  });
  m_strength->setValue(usualWindow / 2);
}

void SmoothDialog::build() {
  const Object object = m_session.project().object(m_object).value_or(Object{});
  m_strength = new QSlider(Qt::Horizontal, this);
  m_strength->setObjectName("strength");
  m_strength->setRange(leastWindow / 2, mostWindow / 2);  // frames on either side
  m_strength->setPageStep(1);
  m_strength->setMinimumWidth(180);
  m_window = new QLabel(this);
  m_stability = new QLabel(this);
  m_stability->setObjectName("stability");
  m_stability->setToolTip(
      tr("How much the outline changes its shape from frame to frame, as DAVIS "
         "2016 defines it. Smaller is steadier."));
  m_progress = new QProgressBar(this);
  m_complaint = makeComplaint(this);
  auto* strength = new QHBoxLayout;
  strength->addWidget(m_strength, 1);
  strength->addWidget(m_window);
  auto* form = new QFormLayout;
  form->addRow(tr("Object"), new QLabel(QString::fromStdString(object.name), this));
  form->addRow(
      tr("Frames"),
      new QLabel(QStringLiteral("%1 – %2").arg(m_range.begin.value()).arg(m_range.end.value() - 1),
                 this));
  form->addRow(tr("Strength"), strength);
  form->addRow(tr("Temporal instability (T)"), m_stability);
  auto* note =
      new QLabel(tr("The smoothed outline is white. Keyframes and accepted masks stay."), this);
  note->setWordWrap(true);
  setRole(note, "faint");
  QDialogButtonBox* buttons = makeButtons(*this, tr("Smooth"));
  m_ok = okButton(*buttons);

  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addLayout(form);
  column->addWidget(note);
  column->addWidget(m_progress);
  column->addWidget(m_complaint);
  column->addWidget(buttons);
}

SmoothRequest SmoothDialog::wanted() const {
  return {{m_object}, m_range, 2 * m_strength->value() + 1};
}

void SmoothDialog::preview() {
  m_job = m_session.document().smoothing.preview(wanted());
  m_ok->setEnabled(bool(m_job));
  showJob(m_session.job(m_job));
}

void SmoothDialog::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectClosed>(event)) reject();
  if (std::holds_alternative<SmoothingChanged>(event)) showStability();
  const auto* changed = std::get_if<JobChanged>(&event);
  if (changed && changed->job.id == m_job) showJob(changed->job);
}

void SmoothDialog::showJob(const Job& job) {
  m_progress->setMaximum(std::max(1, static_cast<int>(job.progress.total)));
  m_progress->setValue(static_cast<int>(job.progress.done));
  m_complaint->setText(job.state == Job::State::Failed ? coreText(job.message) : QString());
}

void SmoothDialog::showStability() {
  if (!m_session.hasProject()) return;
  const StabilityChange& change = m_session.document().smoothing.stability();
  if (change.pairs == 0) return m_stability->setText(tr("Computing…"));
  const double pairs = static_cast<double>(change.pairs);
  m_stability->setText(
      QStringLiteral("%1 → %2").arg(number(change.before / pairs), number(change.after / pairs)));
}

void SmoothDialog::accept() {
  m_restart.stop();
  if (m_session.hasProject()) m_session.document().smoothing.start(wanted());
  QDialog::accept();
}

void SmoothDialog::done(int result) {
  m_restart.stop();
  m_events = {};
  if (result == Rejected && m_session.hasProject()) m_session.document().smoothing.dropPreview();
  QDialog::done(result);
}

}  // namespace maskline
