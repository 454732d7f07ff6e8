// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/checks_dialog.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {
namespace {

constexpr int idRole = Qt::UserRole;

QString nameOf(const Project& project, ObjectId id) {
  const auto object = project.object(id);
  return object ? QString::fromStdString(object->name) : QString();
}

QLabel* makeNote(const QString& text, QWidget* parent) {
  auto* note = new QLabel(text, parent);
  note->setWordWrap(true);
  setRole(note, "faint");
  return note;
}

}  // namespace

ChecksDialog::ChecksDialog(Session& session, QWidget* parent)
    : QDialog(parent), m_session(session) {
  setObjectName("checksDialog");
  setWindowTitle(tr("Check frames"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* tabs = new QTabWidget(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(makeForm());
  column->addWidget(tabs, 1);
  tabs->addTab(makeChecks(), tr("Check frames"));
  tabs->addTab(makeScores(), tr("Scores"));
  QLabel* errors = makeErrorLine(this);
  column->addWidget(errors);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(620, 560);
  m_subscription = session.subscribe([this, errors](const SessionEvent& event) {
    if (!std::holds_alternative<ChecksChanged>(event)) return;
    errors->clear();
    refresh();
  });
  refresh();
  setEnabled(!session.project().readOnly());
}

QWidget* ChecksDialog::makeForm() {
  auto* page = new QWidget(this);
  auto* form = new QFormLayout(page);
  form->setContentsMargins(0, 0, 0, 0);
  form->addRow(makeNote(tr("The accepted masks of these frames are kept as the truth and removed "
                           "from the frames. Whoever annotates and accepts such a frame again gets "
                           "a score. The truth stays in the project file: this finds "
                           "carelessness, not fraud."),
                        page));
  m_scope = std::make_unique<WorkScope>(m_session, *form, "check");
  m_every = new QSpinBox(page);
  m_every->setObjectName("checkEvery");
  m_every->setRange(1, 1000);
  m_every->setValue(10);
  form->addRow(tr("Every n-th accepted mask"), m_every);
  auto* add = new QPushButton(tr("Add check frames"), page);
  add->setObjectName("addChecks");
  add->setDefault(true);
  form->addRow(QString(), add);
  connect(add, &QPushButton::clicked, this, &ChecksDialog::add);
  return page;
}

QWidget* ChecksDialog::makeChecks() {
  auto* page = new QWidget(this);
  m_checks =
      makeList(page, "checks", {tr("Object"), tr("Frame"), tr("When"), tr("By"), tr("Scores")});
  m_remove = new QPushButton(icon("trash"), tr("Remove"), page);
  m_remove->setObjectName("removeCheck");
  m_remove->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(m_remove);
  row->addStretch(1);
  auto* column = new QVBoxLayout(page);
  column->addWidget(m_checks, 1);
  column->addWidget(makeNote(tr("Removing a check frame removes its scores. The truth goes back to "
                                "the frame if it has no mask."),
                             page));
  column->addLayout(row);
  connect(m_remove, &QPushButton::clicked, this, &ChecksDialog::remove);
  connect(m_checks, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* item) { goTo(item->data(0, idRole).toLongLong()); });
  return page;
}

QWidget* ChecksDialog::makeScores() {
  auto* page = new QWidget(this);
  m_scores = makeList(page, "checkScores",
                      {tr("When"), tr("Object"), tr("Frame"), tr("By"), tr("J"), tr("F")});
  auto* score = new QPushButton(tr("Score changed masks now"), page);
  score->setObjectName("scoreChecks");
  score->setAutoDefault(false);
  auto* row = new QHBoxLayout;
  row->addWidget(score);
  row->addStretch(1);
  auto* column = new QVBoxLayout(page);
  column->addWidget(m_scores, 1);
  column->addLayout(row);
  connect(score, &QPushButton::clicked, this, [this] { m_session.document().checks.score(); });
  connect(m_scores, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* item) { goTo(item->data(0, idRole).toLongLong()); });
  return page;
}

void ChecksDialog::refresh() {
  const Project& project = m_session.project();
  m_listed.clear();
  m_checks->clear();
  m_scores->clear();
  for (CheckFrame& check : project.checkFrames()) m_listed[check.id] = std::move(check);
  std::map<CheckFrameId, int> scores;
  for (const CheckScore& score : project.checkScores()) {
    ++scores[score.check];
    const CheckFrame& check = m_listed[score.check];
    auto* item = new QTreeWidgetItem(
        {shownTime(score.madeAt), nameOf(project, check.object),
         QString::number(check.frame.value()), QString::fromStdString(score.author),
         QLocale().toString(score.region, 'f', 3), QLocale().toString(score.boundary, 'f', 3)});
    item->setData(0, idRole, qlonglong(check.id.value));
    m_scores->insertTopLevelItem(0, item);
  }
  for (const auto& [id, check] : m_listed) {
    auto* item = new QTreeWidgetItem(
        m_checks, {nameOf(project, check.object), QString::number(check.frame.value()),
                   shownTime(check.madeAt), QString::fromStdString(check.author),
                   QString::number(scores[id])});
    item->setData(0, idRole, qlonglong(id.value));
  }
  m_checks->setCurrentItem(m_checks->topLevelItem(0));
  m_remove->setEnabled(!m_listed.empty());
}

void ChecksDialog::add() {
  Document& document = m_session.document();
  document.checks.add(m_scope->objects(), m_scope->frames().value_or(document.settings.wholeClip()),
                      m_every->value(), Run::InSlices);
}

void ChecksDialog::remove() {
  if (const QTreeWidgetItem* item = m_checks->currentItem())
    m_session.document().checks.remove(CheckFrameId{item->data(0, idRole).toLongLong()});
}

void ChecksDialog::goTo(qlonglong id) {
  const auto check = m_listed.find(CheckFrameId{id});
  if (check == m_listed.end()) return;
  m_session.document().selection.select(check->second.object);
  m_session.document().playback.goTo(check->second.frame);
}

}  // namespace maskline
