// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/command_palette.h"

#include <QAction>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPainter>
#include <QStyledItemDelegate>
#include <QVBoxLayout>
#include <algorithm>

#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/fuzzy.h"

namespace maskline {

namespace {

enum Role { IdRole = Qt::UserRole, KeyRole };

QString where(const ActionSpec& spec) {
  QString menu = menuTitle(spec.menu);
  menu.remove(QLatin1Char('&'));
  return menu;
}

/// The title at the left, its key in grey at the right.
class RowDelegate final : public QStyledItemDelegate {
 public:
  using QStyledItemDelegate::QStyledItemDelegate;

  void paint(QPainter* painter, const QStyleOptionViewItem& option,
             const QModelIndex& index) const override {
    QStyledItemDelegate::paint(painter, option, index);
    painter->setPen(palette().faint);
    painter->drawText(option.rect.adjusted(kGap, 0, -kGap, 0), Qt::AlignVCenter | Qt::AlignRight,
                      index.data(KeyRole).toString());
  }
  QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override {
    return {QStyledItemDelegate::sizeHint(option, index).width(), kRowHeight};
  }
};

}  // namespace

CommandPalette::CommandPalette(const ActionRegistry& actions, QWidget* parent)
    : QDialog(parent, Qt::Dialog | Qt::FramelessWindowHint), m_actions(actions) {
  setObjectName("commandPalette");
  setWindowTitle(tr("Command palette"));
  setAttribute(Qt::WA_DeleteOnClose);
  m_field = new QLineEdit(this);
  m_field->setPlaceholderText(tr("Search for an action"));
  m_field->setAccessibleName(tr("Name of an action"));
  m_field->installEventFilter(this);
  m_list = new QListWidget(this);
  m_list->setAccessibleName(tr("Actions"));
  m_list->setItemDelegate(new RowDelegate(m_list));
  m_list->setIconSize(QSize(18, 18));
  m_list->setFocusPolicy(Qt::NoFocus);
  m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGap, kGap, kGap, kGap);
  column->setSpacing(kGap);
  column->addWidget(m_field);
  column->addWidget(m_list);
  resize(std::min(560, parent->width() - 32), std::min(420, parent->height() - 80));
  const QPoint corner = parent->mapToGlobal(QPoint((parent->width() - width()) / 2, 64));
  move(corner);
  connect(m_field, &QLineEdit::textChanged, this, &CommandPalette::fill);
  connect(m_field, &QLineEdit::returnPressed, this, &CommandPalette::run);
  connect(m_list, &QListWidget::itemClicked, this, &CommandPalette::run);
  fill({});
}

void CommandPalette::fill(const QString& typed) {
  struct Row {
    const ActionRegistry::Entry* entry;
    int score;
  };
  std::vector<Row> rows;
  for (const auto& entry : m_actions.entries()) {
    const QString title = plainTitle(entry.action->text());
    const int score = std::max(fuzzyScore(typed, title),
                               fuzzyScore(typed, where(*entry.spec) + ' ' + title) * 3 / 4);
    if (score > 0) rows.push_back({&entry, score});
  }
  std::stable_sort(rows.begin(), rows.end(), [](const Row& a, const Row& b) {
    const bool first = a.entry->action->isEnabled(), second = b.entry->action->isEnabled();
    return first != second ? first : a.score > b.score;
  });
  m_list->clear();
  QPixmap blank(kRowHeight, kRowHeight);  // keeps the titles in line
  blank.fill(Qt::transparent);
  for (const Row& row : rows) {
    const QAction& action = *row.entry->action;
    auto* item = new QListWidgetItem(
        action.icon().isNull() ? QIcon(blank) : action.icon(),
        QStringLiteral("%1 — %2").arg(plainTitle(action.text()), where(*row.entry->spec)), m_list);
    item->setData(IdRole, action.objectName());
    item->setData(KeyRole, action.shortcut().toString(QKeySequence::NativeText));
    if (!action.isEnabled()) item->setFlags(Qt::NoItemFlags);
  }
  m_list->setCurrentRow(rows.empty() || !rows.front().entry->action->isEnabled() ? -1 : 0);
}

void CommandPalette::run() {
  const QListWidgetItem* item = m_list->currentItem();
  if (!item || !(item->flags() & Qt::ItemIsEnabled)) return;
  QAction* action = m_actions.find(item->data(IdRole).toString());
  close();
  if (action) action->trigger();
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event) {
  if (event->type() != QEvent::KeyPress) return QDialog::eventFilter(watched, event);
  const int key = static_cast<QKeyEvent*>(event)->key();
  const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
  if (step == 0) return QDialog::eventFilter(watched, event);
  int row = m_list->currentRow() + step;
  if (row >= 0 && row < m_list->count() && (m_list->item(row)->flags() & Qt::ItemIsEnabled))
    m_list->setCurrentRow(row);
  return true;
}

}  // namespace maskline
