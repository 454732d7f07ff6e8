// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/stages_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QInputDialog>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTabWidget>
#include <QTimer>
#include <QTreeWidget>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/stage_name.h"
#include "ui/base/theme.h"
#include "ui/dialogs/dialog_parts.h"

namespace maskline {

namespace {

QString framesText(const std::optional<FrameRange>& frames) {
  return frames ? shownFrames(*frames) : StagesDialog::tr("Whole clip");
}

QString shownObject(const Project& project, ObjectId id) {
  const auto object = project.object(id);
  return object ? QString::fromStdString(object->name) : StagesDialog::tr("All objects");
}

QString stageName(const Project& project, StageId id) {
  for (const Stage& stage : project.stages())
    if (stage.id == id) return shownStage(stage);
  return {};
}

}  // namespace

StagesDialog::StagesDialog(Session& session, const QString& author, QWidget* parent)
    : QDialog(parent), m_session(session), m_author(author) {
  setObjectName("stagesDialog");
  setWindowTitle(tr("Stages"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* tabs = new QTabWidget(this);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  column->setSpacing(kGap);
  column->addWidget(makeMove());
  column->addWidget(tabs, 1);
  tabs->addTab(makeReturned(), tr("Returned work"));
  tabs->addTab(makeHistory(), tr("History"));
  tabs->addTab(makeStages(), tr("Stages"));
  QLabel* errors = makeErrorLine(this);
  column->addWidget(errors);
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  column->addWidget(buttons);
  resize(680, 560);
  m_subscription = session.subscribe([this, errors](const SessionEvent& event) {
    if (!std::holds_alternative<StagesChanged>(event)) return;
    errors->clear();
    refresh();
  });
  refresh();
  suggestStage();
  setEnabled(!session.project().readOnly());
}

QWidget* StagesDialog::makeMove() {
  auto* page = new QWidget(this);
  auto* form = new QFormLayout(page);
  form->setContentsMargins(0, 0, 0, 0);
  m_scope = std::make_unique<WorkScope>(m_session, *form, "stage");
  m_stage = makeBox(page, "stage");
  m_note = new QLineEdit(page);
  m_note->setObjectName("stageNote");
  m_note->setPlaceholderText(tr("Why, for example what has to be corrected"));
  m_note->setMaxLength(2000);
  m_move = new QPushButton(tr("Move"), page);
  m_move->setObjectName("stageMove");
  m_move->setDefault(true);
  form->addRow(tr("To stage"), m_stage);
  form->addRow(tr("Note"), m_note);
  form->addRow(QString(), m_move);
  connect(m_scope->objectBox(), &QComboBox::currentIndexChanged, this, &StagesDialog::suggestStage);
  connect(m_move, &QPushButton::clicked, this, &StagesDialog::move);
  return page;
}

QWidget* StagesDialog::makeReturned() {
  auto* page = new QWidget(this);
  m_mine = new QCheckBox(tr("Only work of %1").arg(m_author), page);
  m_mine->setObjectName("onlyMine");
  m_mine->setVisible(!m_author.isEmpty());
  m_returned = makeList(page, "returned",
                        {tr("When"), tr("Object"), tr("Frames"), tr("From"), tr("To"), tr("By"),
                         tr("Work of"), tr("Note")});
  auto* note = new QLabel(tr("Double-click a row to go there."), page);
  setRole(note, "faint");
  auto* column = new QVBoxLayout(page);
  column->addWidget(m_mine);
  column->addWidget(m_returned, 1);
  column->addWidget(note);
  connect(m_mine, &QCheckBox::toggled, this, &StagesDialog::refresh);
  connect(m_returned, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* item) { goTo(item->data(0, Qt::UserRole).toInt()); });
  return page;
}

QWidget* StagesDialog::makeHistory() {
  m_history = makeList(this, "stageHistory",
                       {tr("When"), tr("Object"), tr("Frames"), tr("To"), tr("By"), tr("Note")});
  connect(m_history, &QTreeWidget::itemActivated, this,
          [this](QTreeWidgetItem* item) { goTo(item->data(0, Qt::UserRole).toInt()); });
  return m_history;
}

QWidget* StagesDialog::makeStages() {
  auto* page = new QWidget(this);
  m_stages = new QListWidget(page);
  m_stages->setObjectName("stages");
  m_stages->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  auto* add = new QPushButton(icon("plus"), tr("Add a stage before this one…"), page);
  add->setObjectName("addStage");
  m_remove = new QPushButton(icon("trash"), tr("Remove"), page);
  m_remove->setObjectName("removeStage");
  for (QPushButton* button : {add, m_remove}) button->setAutoDefault(false);
  auto* note = new QLabel(tr("Work goes through the stages from top to bottom. Double-click a "
                             "stage to rename it."),
                          page);
  note->setWordWrap(true);
  setRole(note, "faint");
  auto* row = new QHBoxLayout;
  row->addWidget(add);
  row->addWidget(m_remove);
  row->addStretch(1);
  auto* column = new QVBoxLayout(page);
  column->addWidget(m_stages, 1);
  column->addWidget(note);
  column->addLayout(row);
  connect(add, &QPushButton::clicked, this, &StagesDialog::addStage);
  connect(m_remove, &QPushButton::clicked, this, &StagesDialog::removeStage);
  connect(m_stages, &QListWidget::itemChanged, this, [this](const QListWidgetItem* item) {
    const StageId stage{item->data(Qt::UserRole).toLongLong()};
    // Later: the list is filled again, but the item is still being edited.
    QTimer::singleShot(0, this, [this, stage, name = item->text().trimmed().toStdString()] {
      if (!m_session.document().stages.rename(stage, name)) refresh();
    });
  });
  return page;
}

void StagesDialog::refresh() {
  m_listed.clear();
  fillStages();
  fillReturned();
  fillHistory();
}

void StagesDialog::fillStages() {
  const QSignalBlocker blockList(m_stages), blockBox(m_stage);
  const QVariant chosen = m_stage->currentData();
  const int row = std::max(0, m_stages->currentRow());
  m_stages->clear();
  m_stage->clear();
  for (const Stage& stage : m_session.project().stages()) {
    auto* item = new QListWidgetItem(shownStage(stage), m_stages);
    item->setData(Qt::UserRole, qlonglong(stage.id.value));
    item->setFlags(item->flags() | Qt::ItemIsEditable);
    m_stage->addItem(shownStage(stage), qlonglong(stage.id.value));
  }
  m_stages->setCurrentRow(std::min(row, m_stages->count() - 1));
  m_stage->setCurrentIndex(std::max(0, m_stage->findData(chosen)));
  m_remove->setEnabled(m_stages->count() > 1);
}

void StagesDialog::fillReturned() {
  const Project& project = m_session.project();
  m_returned->clear();
  for (const auto& work : m_session.document().stages.returned()) {
    const QString author = QString::fromStdString(work.author);
    if (m_mine->isChecked() && author != m_author) continue;
    const StageChange& change = work.change;
    auto* item = new QTreeWidgetItem(
        {shownTime(change.madeAt), shownObject(project, change.object), framesText(change.frames),
         stageName(project, work.from), stageName(project, change.stage),
         QString::fromStdString(change.author), author, QString::fromStdString(change.note)});
    item->setData(0, Qt::UserRole, int(m_listed.size()));
    m_returned->insertTopLevelItem(0, item);
    m_listed.push_back(change);
  }
}

void StagesDialog::fillHistory() {
  const Project& project = m_session.project();
  m_history->clear();
  for (const StageChange& change : project.stageChanges()) {
    auto* item = new QTreeWidgetItem({shownTime(change.madeAt), shownObject(project, change.object),
                                      framesText(change.frames), stageName(project, change.stage),
                                      QString::fromStdString(change.author),
                                      QString::fromStdString(change.note)});
    item->setData(0, Qt::UserRole, int(m_listed.size()));
    m_history->insertTopLevelItem(0, item);
    m_listed.push_back(change);
  }
}

/// The stage after the one that the object is in.
void StagesDialog::suggestStage() {
  const auto here = m_session.document().stages.of(m_scope->object());
  if (here.empty()) return;
  const int now = m_stage->findData(qlonglong(here.front().id.value));
  m_stage->setCurrentIndex(std::min(now + 1, m_stage->count() - 1));
}

void StagesDialog::move() {
  const StageId stage{m_stage->currentData().toLongLong()};
  if (m_session.document().stages.move(m_scope->object(), m_scope->frames(), stage,
                                       m_note->text().trimmed().toStdString()))
    m_note->clear();
}

void StagesDialog::goTo(int index) {
  const StageChange& change = m_listed.at(static_cast<std::size_t>(index));
  if (change.object) m_session.document().selection.select(change.object);
  if (change.frames) m_session.document().playback.goTo(change.frames->begin);
}

void StagesDialog::addStage() {
  auto* dialog = new QInputDialog(this);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(tr("New stage"));
  dialog->setLabelText(tr("Name"));
  connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString& name) {
    m_session.document().stages.add(name.trimmed().toStdString(), selectedStage());
  });
  dialog->open();
}

void StagesDialog::removeStage() { m_session.document().stages.remove(selectedStage()); }

StageId StagesDialog::selectedStage() const {
  const QListWidgetItem* item = m_stages->currentItem();
  return StageId{item ? item->data(Qt::UserRole).toLongLong() : 0};
}

}  // namespace maskline
