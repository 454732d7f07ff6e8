// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/shortcuts_page.h"

#include <QAction>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include "ui/base/theme.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/fuzzy.h"

namespace maskline {

namespace {

QString shown(const QList<QKeySequence>& keys) {
  QStringList texts;
  for (const QKeySequence& key : keys) texts += key.toString(QKeySequence::NativeText);
  return texts.join(QStringLiteral("   "));
}

}  // namespace

ShortcutsPage::ShortcutsPage(ActionRegistry& actions, QWidget* parent)
    : QWidget(parent), m_actions(actions) {
  m_search = new QLineEdit(this);
  m_search->setPlaceholderText(tr("Search"));
  m_search->setClearButtonEnabled(true);
  m_search->setAccessibleName(tr("Search for an action"));
  m_list = new QTreeWidget(this);
  m_list->setObjectName("shortcuts");
  m_list->setAccessibleName(tr("Actions and their shortcuts"));
  m_list->setHeaderLabels({tr("Action"), tr("Keys")});
  m_list->header()->setSectionResizeMode(0, QHeaderView::Stretch);
  m_list->header()->setStretchLastSection(false);
  m_list->header()->setSectionResizeMode(1, QHeaderView::ResizeToContents);
  m_key = new QKeySequenceEdit(this);
  m_key->setObjectName("newKey");
  m_key->setAccessibleName(tr("New shortcut"));
  m_set = new QPushButton(tr("Set"), this);
  m_set->setObjectName("setKey");
  m_clear = new QPushButton(tr("Remove the shortcut"), this);
  m_restore = new QPushButton(tr("Restore defaults"), this);
  m_restore->setObjectName("restoreKeys");
  for (QPushButton* button : {m_set, m_clear, m_restore}) button->setAutoDefault(false);
  m_conflict = new QLabel(this);
  m_conflict->setObjectName("keyConflict");
  m_conflict->setWordWrap(true);
  setRole(m_conflict, "warning");
  layOut();
  fill();
  showCurrent();
  connect(m_search, &QLineEdit::textChanged, this, &ShortcutsPage::filter);
  connect(m_list, &QTreeWidget::currentItemChanged, this, &ShortcutsPage::showCurrent);
  connect(m_key, &QKeySequenceEdit::keySequenceChanged, this, &ShortcutsPage::check);
  connect(m_set, &QPushButton::clicked, this, &ShortcutsPage::apply);
  connect(m_clear, &QPushButton::clicked, this, [this] { m_actions.setKeys(currentId(), {}); });
  connect(m_restore, &QPushButton::clicked, this, [this] { m_actions.restoreDefaultKeys(); });
  connect(&m_actions, &ActionRegistry::keysChanged, this, &ShortcutsPage::showKeys);
}

void ShortcutsPage::layOut() {
  auto* row = new QHBoxLayout;
  row->setSpacing(kGap);
  row->addWidget(m_key, 1);
  row->addWidget(m_set);
  row->addWidget(m_clear);
  row->addSpacing(2 * kGap);
  row->addWidget(m_restore);
  auto* column = new QVBoxLayout(this);
  column->setContentsMargins(kGap, kGap, kGap, kGap);
  column->setSpacing(kGap);
  column->addWidget(m_search);
  column->addWidget(m_list, 1);
  column->addLayout(row);
  column->addWidget(m_conflict);
  m_conflict->setMinimumHeight(m_conflict->fontMetrics().lineSpacing());
}

void ShortcutsPage::fill() {
  QTreeWidgetItem* menus[kMenuCount] = {};
  for (const auto& entry : m_actions.entries()) {
    QTreeWidgetItem*& menu = menus[static_cast<int>(entry.spec->menu)];
    if (!menu) {
      QString title = menuTitle(entry.spec->menu);
      menu = new QTreeWidgetItem(m_list, {title.remove(QLatin1Char('&'))});
      menu->setFlags(Qt::ItemIsEnabled);
    }
    auto* item = new QTreeWidgetItem(menu, {plainTitle(actionText(entry.spec->title))});
    item->setIcon(0, entry.action->icon());
    item->setData(0, Qt::UserRole, entry.action->objectName());
  }
  m_list->expandAll();
  showKeys();
  m_list->setCurrentItem(m_list->topLevelItem(0)->child(0));
}

void ShortcutsPage::showKeys() {
  for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
    QTreeWidgetItem* menu = m_list->topLevelItem(i);
    for (int j = 0; j < menu->childCount(); ++j) {
      QTreeWidgetItem* item = menu->child(j);
      item->setText(1, shown(m_actions.keys(item->data(0, Qt::UserRole).toString())));
    }
  }
  showCurrent();
}

void ShortcutsPage::filter(const QString& typed) {
  for (int i = 0; i < m_list->topLevelItemCount(); ++i) {
    QTreeWidgetItem* menu = m_list->topLevelItem(i);
    int left = 0;
    for (int j = 0; j < menu->childCount(); ++j) {
      const bool fits = fuzzyScore(typed, menu->child(j)->text(0)) > 0 ||
                        menu->child(j)->text(1).contains(typed, Qt::CaseInsensitive);
      menu->child(j)->setHidden(!fits);
      left += fits;
    }
    menu->setHidden(left == 0);
  }
}

QString ShortcutsPage::currentId() const {
  const QTreeWidgetItem* item = m_list->currentItem();
  return item ? item->data(0, Qt::UserRole).toString() : QString();
}

void ShortcutsPage::showCurrent() {
  const QList<QKeySequence> keys = m_actions.keys(currentId());
  m_key->setKeySequence(keys.isEmpty() ? QKeySequence() : keys.front());
  m_key->setEnabled(!currentId().isEmpty());
  check();
}

void ShortcutsPage::check() {
  const QString id = currentId();
  const QKeySequence key = m_key->keySequence();
  const ActionSpec* other = m_actions.conflict(id, key);
  m_conflict->setText(
      other ? tr("%1 is assigned to “%2” and would be removed there.")
                  .arg(key.toString(QKeySequence::NativeText), plainTitle(actionText(other->title)))
            : QString());
  m_set->setText(other ? tr("Reassign") : tr("Set"));
  m_set->setEnabled(!id.isEmpty() && !key.isEmpty() && !m_actions.keys(id).contains(key));
  m_clear->setEnabled(!m_actions.keys(id).isEmpty());
}

void ShortcutsPage::apply() {
  QList<QKeySequence> keys{m_key->keySequence()};
  // The first key is what was shown; the others stay.
  keys += m_actions.keys(currentId()).mid(1);
  m_actions.setKeys(currentId(), keys);
}

}  // namespace maskline
