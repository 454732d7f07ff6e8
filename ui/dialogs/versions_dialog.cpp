// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/versions_dialog.h"

#include <QDateTime>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"
#include "ui/dialogs/difference_bar.h"

namespace maskline {

namespace {

constexpr int framesPerSlice = 50;

QString shown(FrameRange range) {
  return QStringLiteral("%1 – %2").arg(range.begin.value()).arg(range.end.value() - 1);
}

}  // namespace

VersionsDialog::VersionsDialog(Session& session, ObjectId object, QWidget* parent)
    : QDialog(parent), m_session(session), m_object(object) {
  setObjectName("versionsDialog");
  const auto known = session.project().object(object);
  setWindowTitle(tr("Versions of %1").arg(known ? QString::fromStdString(known->name) : QString()));
  setAttribute(Qt::WA_DeleteOnClose);
  m_list = new QTreeWidget(this);
  m_list->setObjectName("versions");
  m_list->setRootIsDecorated(false);
  m_list->setHeaderLabels({tr("Replaced"), tr("By"), tr("Frames"), tr("Masks")});
  m_list->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
  m_list->setAccessibleName(tr("Versions"));
  m_bar = new DifferenceBar(this);
  m_bar->setObjectName("differences");
  m_bar->setAccessibleName(tr("Difference from the present masks, by frame"));
  m_summary = new QLabel(this);
  m_summary->setObjectName("summary");
  m_summary->setWordWrap(true);
  m_restore = new QPushButton(icon("undo"), tr("Restore"), this);
  m_restore->setObjectName("restore");
  m_remove = new QPushButton(icon("trash"), tr("Delete"), this);
  m_remove->setObjectName("remove");
  m_remove->setToolTip(tr("Deletes the version permanently"));
  for (QPushButton* button : {m_restore, m_remove}) button->setAutoDefault(false);
  m_errors = makeErrorLine(this);
  layOut();

  connect(m_list, &QTreeWidget::currentItemChanged, this, &VersionsDialog::showCurrent);
  connect(m_restore, &QPushButton::clicked, this, &VersionsDialog::restore);
  connect(m_remove, &QPushButton::clicked, this, &VersionsDialog::remove);
  connect(m_bar, &DifferenceBar::chosen, this,
          [this](FrameIndex frame) { m_session.document().playback.goTo(frame); });
  connect(&m_timer, &QTimer::timeout, this, &VersionsDialog::compareSome);
  // A restoration of many frames ends later, as a job.
  m_subscription = session.subscribe([this](const SessionEvent& event) {
    if (!std::holds_alternative<HistoryChanged>(event)) return;
    m_errors->clear();
    showCurrent();
  });
  fill();
}

void VersionsDialog::layOut() {
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  buttons->addButton(m_restore, QDialogButtonBox::ActionRole);
  buttons->addButton(m_remove, QDialogButtonBox::ActionRole);
  auto* note = new QLabel(
      tr("A version holds the masks that a propagation or smoothing has replaced. Restoring "
         "leaves keyframes and accepted masks as they are."),
      this);
  note->setWordWrap(true);
  setRole(note, "faint");
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(note);
  column->addWidget(m_list, 1);
  column->addWidget(m_summary);
  column->addWidget(m_bar);
  column->addWidget(m_errors);
  column->addWidget(buttons);
  resize(560, 420);
}

QString VersionsDialog::reasonText(VersionReason reason) {
  switch (reason) {
    case VersionReason::Propagation:
      return tr("Propagation");
    case VersionReason::PropagationAgain:
      return tr("Propagation around a correction");
    case VersionReason::Smoothing:
      return tr("Smoothing over time");
  }
  return {};
}

/// The newest first, which is selected.
void VersionsDialog::fill() {
  m_versions = m_session.project().versions(m_object);
  m_list->clear();
  for (const TrackVersion& version : m_versions) {
    const QDateTime made = QDateTime::fromMSecsSinceEpoch(version.madeAt);
    new QTreeWidgetItem(m_list,
                        {QLocale().toString(made, QLocale::ShortFormat), reasonText(version.reason),
                         shown(version.range), QLocale().toString(qlonglong(version.masks))});
  }
  if (!m_versions.empty()) m_list->setCurrentItem(m_list->topLevelItem(0));
  showCurrent();
}

std::optional<TrackVersion> VersionsDialog::current() const {
  const int row = m_list->indexOfTopLevelItem(m_list->currentItem());
  if (row < 0 || row >= static_cast<int>(m_versions.size())) return std::nullopt;
  return m_versions[static_cast<std::size_t>(row)];
}

void VersionsDialog::showCurrent() {
  if (!m_session.hasProject()) return;
  const auto version = current();
  const bool writable = !m_session.project().readOnly();
  m_restore->setEnabled(version && writable);
  m_remove->setEnabled(version && writable);
  m_toCompare.clear();
  m_sum = 0;
  m_compared = 0;
  m_bar->start(version ? version->range : FrameRange());
  if (!version) {
    m_summary->setText(tr("No masks of this object have been replaced yet."));
    return;
  }
  m_toCompare = m_session.document().versions.frames(version->id);
  std::reverse(m_toCompare.begin(), m_toCompare.end());
  m_timer.start(0);
}

/// In slices, so that the window goes on.
void VersionsDialog::compareSome() {
  const auto version = m_session.hasProject() ? current() : std::nullopt;
  if (!version || m_toCompare.empty()) return m_timer.stop();
  for (int i = 0; i < framesPerSlice && !m_toCompare.empty(); ++i) {
    const auto difference = m_session.document().versions.compare(*version, m_toCompare.back());
    m_toCompare.pop_back();
    m_sum += difference.iou;
    ++m_compared;
    m_bar->add(difference);
  }
  m_summary->setText(tr("Difference from the present masks (mean IoU %1):")
                         .arg(QLocale().toString(m_sum / double(m_compared), 'f', 3)));
}

void VersionsDialog::restore() {
  if (const auto version = current())
    m_session.document().versions.restore(*version, {}, Run::InSlices);
}

void VersionsDialog::remove() {
  const auto version = current();
  if (version && m_session.document().versions.remove(version->id)) fill();
}

}  // namespace maskline
