// SPDX-License-Identifier: Apache-2.0
#include "ui/shell/actions/action_registry.h"

#include <QAction>
#include <QSettings>
#include <stdexcept>

#include "ui/base/key_names.h"
#include "ui/base/theme.h"

namespace maskline {

namespace {

const QString kGroup = QStringLiteral("shortcuts/");

QString tip(const QAction& action) {
  const QString key = action.shortcut().toString(QKeySequence::NativeText);
  const QString title = plainTitle(action.text());
  return key.isEmpty() ? title : QStringLiteral("%1 (%2)").arg(title, key);
}

}  // namespace

QString plainTitle(QString title) {
  title.remove(QLatin1Char('&'));
  if (title.endsWith(QChar(0x2026))) title.chop(1);
  return title;
}

ActionRegistry::ActionRegistry(QObject* parent) : QObject(parent) {
  for (const ActionSpec& spec : actionTable()) {
    auto* made = new QAction(actionText(spec.title), this);
    made->setObjectName(QString::fromLatin1(spec.id));
    made->setCheckable(spec.checkable);
    made->setMenuRole(QAction::NoRole);
    if (spec.icon) made->setIcon(icon(QString::fromLatin1(spec.icon)));
    if (spec.scope == KeyScope::Canvas) made->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    m_index[spec.id] = m_entries.size();
    m_entries.push_back({&spec, made});
  }
  loadKeys();
}

ActionRegistry::Entry* ActionRegistry::entry(const QString& id) {
  const auto it = m_index.find(id.toStdString());
  return it == m_index.end() ? nullptr : &m_entries[it->second];
}

const ActionRegistry::Entry* ActionRegistry::entry(const QString& id) const {
  return const_cast<ActionRegistry*>(this)->entry(id);
}

QAction* ActionRegistry::find(const QString& id) const {
  const Entry* found = entry(id);
  return found ? found->action : nullptr;
}

QAction* ActionRegistry::action(const char* id) const {
  QAction* found = find(QString::fromLatin1(id));
  if (!found) throw std::logic_error(std::string("no action ") + id);
  return found;
}

void ActionRegistry::on(const char* id, std::function<void()> run) {
  connect(action(id), &QAction::triggered, this, std::move(run));
  entry(QString::fromLatin1(id))->handled = true;
}

void ActionRegistry::update(Facts facts) {
  m_facts = facts;
  for (const Entry& e : m_entries) e.action->setEnabled(facts.allow(e.spec->needs));
}

const ActionSpec* ActionRegistry::conflict(const QString& id, const QKeySequence& key) const {
  const Entry* wanted = entry(id);
  if (!wanted || key.isEmpty()) return nullptr;
  for (const Entry& other : m_entries)
    if (&other != wanted && canMeet(*wanted->spec, *other.spec) &&
        other.action->shortcuts().contains(key))
      return other.spec;
  return nullptr;
}

QList<QKeySequence> ActionRegistry::keys(const QString& id) const {
  const Entry* found = entry(id);
  return found ? found->action->shortcuts() : QList<QKeySequence>();
}

void ActionRegistry::setKeys(const QString& id, const QList<QKeySequence>& keys) {
  Entry* wanted = entry(id);
  if (!wanted) return;
  for (const QKeySequence& key : keys) {
    const ActionSpec* other = conflict(id, key);
    if (!other) continue;
    Entry* loser = entry(QString::fromLatin1(other->id));
    QList<QKeySequence> left = loser->action->shortcuts();
    left.removeAll(key);
    apply(*loser, left);
    store(*loser);
  }
  apply(*wanted, keys);
  store(*wanted);
  Q_EMIT keysChanged();
}

void ActionRegistry::restoreDefaultKeys() {
  QSettings().remove(QStringLiteral("shortcuts"));
  for (Entry& e : m_entries) apply(e, defaultKeys(*e.spec));
  Q_EMIT keysChanged();
}

void ActionRegistry::apply(Entry& e, const QList<QKeySequence>& keys) {
  e.action->setShortcuts(keys);
  e.action->setToolTip(tip(*e.action));
  setKeyName(QString::fromLatin1(e.spec->id),
             e.action->shortcut().toString(QKeySequence::NativeText));
}

void ActionRegistry::store(const Entry& e) const {
  QSettings settings;
  const QString name = kGroup + QString::fromLatin1(e.spec->id);
  if (e.action->shortcuts() == defaultKeys(*e.spec)) return settings.remove(name);
  settings.setValue(name, QKeySequence::listToString(e.action->shortcuts()));
}

void ActionRegistry::loadKeys() {
  const QSettings settings;
  for (Entry& e : m_entries) {
    const QString name = kGroup + QString::fromLatin1(e.spec->id);
    apply(e, settings.contains(name) ? QKeySequence::listFromString(settings.value(name).toString())
                                     : defaultKeys(*e.spec));
  }
}

}  // namespace maskline
