// SPDX-License-Identifier: Apache-2.0
#include "ui/panels/objects/objects_panel.h"

#include <QColorDialog>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QLabel>
#include <QShortcut>
#include <QToolButton>
#include <QVBoxLayout>

#include "ui/base/key_names.h"
#include "ui/base/theme.h"
#include "ui/panels/list_view.h"
#include "ui/panels/objects/object_details.h"
#include "ui/panels/objects/objects_delegate.h"
#include "ui/panels/objects/objects_model.h"

namespace maskline {

struct ObjectsPanel::Impl {
  Impl(Session& s, ObjectsPanel& p);

  QLayout* header();
  void setUpList();
  void onEvent(const SessionEvent& event);
  void refresh();
  void showCurrent();
  void chooseColour(const QModelIndex& index);
  void showMenu(QPoint point);
  void move(int rows);

  Session& session;
  ObjectsPanel& panel;
  ObjectsModel model;
  ObjectsDelegate delegate;
  ListView* list = nullptr;
  QToolButton* add = nullptr;
  ObjectDetails* details = nullptr;
  bool following = false;  // the list is being brought in line with the session
  Subscription subscription;
};

ObjectsPanel::Impl::Impl(Session& s, ObjectsPanel& p) : session(s), panel(p), model(s) {
  auto* column = new QVBoxLayout(&panel);
  column->setContentsMargins(8, 8, 8, 8);
  column->setSpacing(8);
  column->addLayout(header());
  setUpList();
  column->addWidget(list, 1);
  details = new ObjectDetails(session, &panel);
  QSizePolicy policy = details->sizePolicy();
  policy.setRetainSizeWhenHidden(true);  // they do not make the panel higher when they appear
  details->setSizePolicy(policy);
  column->addWidget(details);
  subscription = session.subscribe([this](const SessionEvent& event) { onEvent(event); });
  refresh();
}

QLayout* ObjectsPanel::Impl::header() {
  auto* row = new QHBoxLayout;
  auto* title = new QLabel(ObjectsPanel::tr("Objects"), &panel);
  title->setProperty("role", "heading");
  add = new QToolButton(&panel);
  add->setObjectName(QStringLiteral("newObject"));
  add->setIcon(icon(QStringLiteral("plus")));
  add->setText(ObjectsPanel::tr("New object"));
  add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
  setKeyTip(add, ObjectsPanel::tr("Start a new object"), "new-object");
  connect(add, &QToolButton::clicked, &panel, &ObjectsPanel::newObjectRequested);
  row->addWidget(title);
  row->addStretch(1);
  row->addWidget(add);
  return row;
}

void ObjectsPanel::Impl::setUpList() {
  list = new ListView(&panel);
  list->setObjectName(QStringLiteral("objectsList"));
  list->setAccessibleName(ObjectsPanel::tr("Objects"));
  list->setModel(&model);
  list->setItemDelegate(&delegate);
  list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
  list->setDragDropMode(QAbstractItemView::InternalMove);
  list->setDragDropOverwriteMode(false);
  list->setContextMenuPolicy(Qt::CustomContextMenu);
  list->setMinimumHeight(40);
  connect(list, &QWidget::customContextMenuRequested, &panel,
          [this](QPoint point) { showMenu(point); });
  connect(list->selectionModel(), &QItemSelectionModel::currentChanged, &panel,
          [this](const QModelIndex& current) {
            if (!following && current.isValid())
              session.document().selection.select(model.objectAt(current));
          });
  connect(&delegate, &ObjectsDelegate::colourRequested, &panel,
          [this](const QModelIndex& index) { chooseColour(index); });
  for (const int step : {-1, +1}) {
    const Qt::Key key = step < 0 ? Qt::Key_Up : Qt::Key_Down;
    auto* shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), list);
    shortcut->setContext(Qt::WidgetShortcut);
    connect(shortcut, &QShortcut::activated, &panel, [this, step] { move(step); });
  }
}

void ObjectsPanel::Impl::onEvent(const SessionEvent& event) {
  if (std::holds_alternative<ProjectOpened>(event) || std::holds_alternative<ProjectClosed>(event))
    return refresh();
  if (std::holds_alternative<ObjectsChanged>(event)) refresh();
  if (std::holds_alternative<CurrentObjectChanged>(event)) showCurrent();
  if (std::holds_alternative<CurrentFrameChanged>(event)) details->showCursor();
  if (std::holds_alternative<StagesChanged>(event)) details->refresh();
}

void ObjectsPanel::Impl::refresh() {
  following = true;  // a reset of the model must not select another object
  model.refresh();
  following = false;
  const bool open = session.hasProject();
  add->setEnabled(open && !session.project().readOnly());
  list->setEmptyText(
      [open] { return open ? newObjectHint() : ObjectsPanel::tr("Open a clip to begin"); });
  list->viewport()->update();
  showCurrent();
  details->refresh();
}

void ObjectsPanel::Impl::showCurrent() {
  const ObjectId object = session.hasProject() ? session.document().selection.object() : ObjectId();
  const QModelIndex index = model.indexOf(object);
  if (list->currentIndex() != index || !list->selectionModel()->isSelected(index)) {
    following = true;
    if (index.isValid())
      list->selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
    else
      list->selectionModel()->clear();
    following = false;
    if (index.isValid()) list->scrollTo(index);
  }
  details->showCursor();
}

void ObjectsPanel::Impl::chooseColour(const QModelIndex& index) {
  const QPersistentModelIndex kept(index);
  auto* dialog = new QColorDialog(index.data(ObjectsModel::ColourRole).value<QColor>(), &panel);
  dialog->setAttribute(Qt::WA_DeleteOnClose);
  dialog->setWindowTitle(
      ObjectsPanel::tr("Colour of %1").arg(index.data(Qt::DisplayRole).toString()));
  for (int i = 0; i < QColorDialog::customCount(); ++i) {
    const Rgb c = objectColour(i);
    QColorDialog::setCustomColor(i, QColor(c.r, c.g, c.b));
  }
  connect(dialog, &QColorDialog::colorSelected, &panel,
          [this, kept](const QColor& colour) { model.setColour(kept, colour); });
  dialog->open();
}

void ObjectsPanel::Impl::showMenu(QPoint point) {
  const QModelIndex index = list->indexAt(point);
  if (index.isValid()) session.document().selection.select(model.objectAt(index));
  Q_EMIT panel.contextMenuRequested(model.objectAt(index), list->viewport()->mapToGlobal(point));
}

void ObjectsPanel::Impl::move(int rows) {
  const QModelIndex current = list->currentIndex();
  if (!current.isValid()) return;
  const int to = rows > 0 ? current.row() + 2 : current.row() - 1;
  if (to >= 0) model.moveObject(model.objectAt(current), to);
}

ObjectsPanel::ObjectsPanel(Session& session, QWidget* parent) : QWidget(parent) {
  setObjectName(QStringLiteral("objectsPanel"));
  setAccessibleName(tr("Objects"));
  setProperty("role", "panel");
  setAttribute(Qt::WA_StyledBackground);
  m_impl = std::make_unique<Impl>(session, *this);
}

ObjectsPanel::~ObjectsPanel() = default;

void ObjectsPanel::renameCurrent() {
  const QModelIndex index = m_impl->list->currentIndex();
  if (!index.isValid()) return;
  m_impl->list->setFocus();
  m_impl->list->edit(index);
}

}  // namespace maskline
