// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/key_sheet.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>
#include <vector>

#include "ui/base/theme.h"
#include "ui/shell/action_registry.h"

namespace maskline {

namespace {

using Rows = std::vector<std::pair<QString, QString>>;  // what, key

QString keysOf(const QAction& action) {
  QStringList keys;
  for (const QKeySequence& key : action.shortcuts()) keys += key.toString(QKeySequence::NativeText);
  return keys.join(QStringLiteral("   "));
}

QWidget* block(const QString& title, const Rows& rows, QWidget* parent) {
  auto* box = new QWidget(parent);
  auto* grid = new QGridLayout(box);
  grid->setContentsMargins(0, 0, 0, kGap);
  grid->setHorizontalSpacing(2 * kGap);
  grid->setVerticalSpacing(2);
  auto* heading = new QLabel(title, box);
  setRole(heading, "heading");
  grid->addWidget(heading, 0, 0, 1, 2);
  int line = 1;
  for (const auto& [what, key] : rows) {
    auto* keyLabel = new QLabel(key, box);
    setRole(keyLabel, "faint");
    grid->addWidget(new QLabel(what, box), line, 0);
    grid->addWidget(keyLabel, line++, 1, Qt::AlignRight);
  }
  grid->setColumnStretch(0, 1);
  return box;
}

/// The objects by number fill one line: "Object 1   1   2   3 …".
bool addsToLast(const ActionSpec& spec) {
  const QByteArray id(spec.id);
  return id.startsWith("object-") && id != "object-1";
}

Rows mouseRows() {
  return {
      {KeySheet::tr("This is the object"), KeySheet::tr("Left click")},
      {KeySheet::tr("This is not"), KeySheet::tr("Right click, Ctrl + left click")},
      {KeySheet::tr("Box"), KeySheet::tr("Shift + drag")},
      {KeySheet::tr("Delete a prompt"), KeySheet::tr("Click on it")},
      {KeySheet::tr("Erase while painting"), KeySheet::tr("Ctrl + drag")},
      {KeySheet::tr("Brush size"), KeySheet::tr("Alt + drag")},
      {KeySheet::tr("Zoom"), KeySheet::tr("Wheel")},
      {KeySheet::tr("Pan"), KeySheet::tr("Middle drag, Space + drag")},
  };
}

}  // namespace

KeySheet::KeySheet(const ActionRegistry& actions, QWidget* parent) : QDialog(parent) {
  setObjectName("keySheet");
  setWindowTitle(tr("Sheet of keys"));
  setAttribute(Qt::WA_DeleteOnClose);
  auto* sheet = new QWidget;
  auto* columns = new QHBoxLayout(sheet);
  columns->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  columns->setSpacing(4 * kGap);
  QVBoxLayout* column[3];
  for (auto& c : column) {
    c = new QVBoxLayout;
    columns->addLayout(c, 1);
  }
  const auto rowsOf = [&](MenuId menu) {
    Rows rows;
    for (const auto& entry : actions.entries()) {
      if (entry.spec->menu != menu || entry.action->shortcuts().isEmpty()) continue;
      if (addsToLast(*entry.spec))
        rows.back().second += QStringLiteral("   ") + keysOf(*entry.action);
      else
        rows.emplace_back(plainTitle(*entry.action), keysOf(*entry.action));
    }
    return rows;
  };
  const std::pair<MenuId, int> places[] = {
      {MenuId::File, 0},  {MenuId::Edit, 0},   {MenuId::Tools, 0},  {MenuId::View, 1},
      {MenuId::Track, 2}, {MenuId::Object, 2}, {MenuId::Review, 2}, {MenuId::Help, 1}};
  column[0]->addWidget(block(tr("Mouse"), mouseRows(), sheet));
  for (const auto& [menu, place] : places) {
    QString title = menuTitle(menu);
    title.remove(QLatin1Char('&'));
    column[place]->addWidget(block(title, rowsOf(menu), sheet));
  }
  for (auto* c : column) c->addStretch(1);

  auto* area = new QScrollArea(this);
  area->setWidget(sheet);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::StrongFocus);  // the arrow keys scroll
  area->setFocus();
  auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
  connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
  auto* outer = new QVBoxLayout(this);
  outer->setContentsMargins(0, 0, 0, kGap);
  outer->addWidget(area);
  auto* foot = new QHBoxLayout;
  foot->setContentsMargins(kGap, 0, 2 * kGap, 0);
  foot->addWidget(buttons);
  outer->addLayout(foot);
  // As large as the sheet, but never larger than the window: then it scrolls.
  const int bar = area->verticalScrollBar()->sizeHint().width();
  const QSize whole = sheet->sizeHint() + QSize(bar, buttons->sizeHint().height() + 3 * kGap);
  resize(whole.boundedTo(parent->size() - QSize(4 * kGap, 8 * kGap)));
}

}  // namespace maskline
