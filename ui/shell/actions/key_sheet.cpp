// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/key_sheet.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QScrollArea>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>
#include <vector>

#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"

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
      {KeySheet::tr("Positive click (object)"), KeySheet::tr("Left click")},
      {KeySheet::tr("Negative click (not the object)"),
       KeySheet::tr("Right click, Ctrl + left click")},
      {KeySheet::tr("Box"), KeySheet::tr("Shift + drag")},
      {KeySheet::tr("Delete a prompt"), KeySheet::tr("Click on it")},
      {KeySheet::tr("Erase while painting"), KeySheet::tr("Ctrl + drag")},
      {KeySheet::tr("Brush size"), KeySheet::tr("Alt + drag")},
      {KeySheet::tr("Zoom"), KeySheet::tr("Wheel")},
      {KeySheet::tr("Pan"), KeySheet::tr("Middle drag, Space + drag")},
  };
}

Rows rowsOf(const ActionRegistry& actions, MenuId menu) {
  Rows rows;
  for (const auto& entry : actions.entries()) {
    if (entry.spec->menu != menu || entry.action->shortcuts().isEmpty()) continue;
    if (addsToLast(*entry.spec))
      rows.back().second += QStringLiteral("   ") + keysOf(*entry.action);
    else
      rows.emplace_back(plainTitle(actionText(entry.spec->title)), keysOf(*entry.action));
  }
  return rows;
}

std::vector<QWidget*> blocks(const ActionRegistry& actions, QWidget* parent) {
  std::vector<QWidget*> out{block(KeySheet::tr("Mouse"), mouseRows(), parent)};
  for (const MenuId menu : {MenuId::File, MenuId::Edit, MenuId::Tools, MenuId::View, MenuId::Help,
                            MenuId::Track, MenuId::Object, MenuId::Review}) {
    QString title = menuTitle(menu);
    title.remove(QLatin1Char('&'));
    out.push_back(block(title, rowsOf(actions, menu), parent));
  }
  return out;
}

/// All blocks in `count` columns of about the same height.
QWidget* sheetOf(const ActionRegistry& actions, int count) {
  auto* sheet = new QWidget;
  auto* row = new QHBoxLayout(sheet);
  row->setContentsMargins(2 * kGap, 2 * kGap, 2 * kGap, 2 * kGap);
  row->setSpacing(4 * kGap);
  std::vector<QVBoxLayout*> columns;
  for (int i = 0; i < count; ++i) {
    columns.push_back(new QVBoxLayout);
    row->addLayout(columns.back(), 1);
  }
  const auto all = blocks(actions, sheet);
  int total = 0;
  for (const QWidget* part : all) total += part->sizeHint().height();
  int above = 0;
  for (QWidget* part : all) {
    const int height = part->sizeHint().height();
    const int column = (above + height / 2) * count / std::max(1, total);
    columns[static_cast<std::size_t>(std::min(column, count - 1))]->addWidget(part);
    above += height;
  }
  for (QVBoxLayout* column : columns) column->addStretch(1);
  return sheet;
}

}  // namespace

KeySheet::KeySheet(const ActionRegistry& actions, QWidget* parent) : QDialog(parent) {
  setObjectName("keySheet");
  setWindowTitle(tr("Keyboard shortcuts"));
  setAttribute(Qt::WA_DeleteOnClose);
  const QSize room = parent->size() - QSize(4 * kGap, 8 * kGap);
  const int bar = style()->pixelMetric(QStyle::PM_ScrollBarExtent);
  QWidget* sheet = sheetOf(actions, 3);
  if (sheet->sizeHint().width() + bar > room.width()) {
    delete sheet;
    sheet = sheetOf(actions, 2);
  }

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
  const QSize whole = sheet->sizeHint() + QSize(bar, buttons->sizeHint().height() + 3 * kGap);
  resize(whole.boundedTo(room));
}

}  // namespace maskline
