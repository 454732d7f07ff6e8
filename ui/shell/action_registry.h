// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QKeySequence>
#include <QList>
#include <QObject>
#include <functional>
#include <unordered_map>
#include <vector>

#include "ui/shell/action_table.h"

class QAction;

namespace maskline {

/// The QActions of the table, their keys as the person has them, and when they are enabled. What an
/// action does is given by on(). Owner thread.
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
  /// What `id` does when it is triggered.
  void on(const char* id, std::function<void()> run);
  /// Enables what `facts` allow.
  void update(Facts facts);
  Facts facts() const { return m_facts; }

  /// Null if there is none that could meet `id` on that key.
  const ActionSpec* conflict(const QString& id, const QKeySequence& key) const;
  QList<QKeySequence> keys(const QString& id) const;
  /// Kept in the settings. Keys that another action has are taken from it.
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

/// The title without what menus and dialogs add to it ("Export…" -> "Export").
QString plainTitle(QString title);

}  // namespace maskline
