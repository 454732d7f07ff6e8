// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <functional>
#include <unordered_map>
#include <vector>

#include "ui/shell/actions/action_table.h"

class QAction;

namespace maskline {

/// Creates the QActions of the action table, with the shortcuts of the user, and enables them. on()
/// sets what an action does. Owner thread.
class ActionRegistry final : public QObject {
  Q_OBJECT

 public:
  struct Entry {
    const ActionSpec* spec;
    QAction* action;
    bool handled = false;
  };

  explicit ActionRegistry(QObject* parent = nullptr);

  const std::vector<Entry>& entries() const { return m_entries; }
  QAction* action(const char* id) const;
  /// Null if there is none.
  QAction* find(const QString& id) const;
  /// Sets the function that runs when `id` is triggered.
  void on(const char* id, std::function<void()> run);
  /// Enables the actions whose conditions are met by `facts`.
  void update(Facts facts);
  Facts facts() const { return m_facts; }

  /// An action that already uses this shortcut and can be enabled together with `id`; null if there
  /// is none.
  const ActionSpec* conflict(const QString& id, const QKeySequence& key) const;
  QList<QKeySequence> keys(const QString& id) const;
  /// Stored in the settings. Shortcuts of other actions are removed from them.
  void setKeys(const QString& id, const QList<QKeySequence>& keys);
  void restoreDefaultKeys();

 Q_SIGNALS:
  void keysChanged();

 private:
  Entry* entry(const QString& id);
  const Entry* entry(const QString& id) const;
  void apply(Entry& entry, const QList<QKeySequence>& keys);
  void store(const Entry& entry) const;
  void loadKeys();

  std::vector<Entry> m_entries;
  std::unordered_map<std::string, std::size_t> m_index;
  Facts m_facts;
};

/// The title without mnemonic and ellipsis ("Export…" -> "Export").
QString plainTitle(QString title);

}  // namespace maskline
