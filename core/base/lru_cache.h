// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <list>
#include <optional>
#include <unordered_map>
#include <utility>

namespace maskline {

/// Keeps the most recently used values up to a total cost (bytes, or 1 each). Not thread safe.
template <class Key, class Value, class Hash = std::hash<Key>>
class LruCache {
 public:
  explicit LruCache(std::size_t maxCost) : m_maxCost(maxCost) {}

  /// The value, or null if absent. Marks it as most recently used. The pointer is valid until the
  /// next put() or erase().
  const Value* get(const Key& key) {
    const auto it = m_index.find(key);
    if (it == m_index.end()) return nullptr;
    m_entries.splice(m_entries.begin(), m_entries, it->second);
    return &it->second->value;
  }
  bool contains(const Key& key) const { return m_index.contains(key); }

  void put(const Key& key, Value value, std::size_t cost = 1) {
    erase(key);
    m_entries.push_front({key, std::move(value), cost});
    m_index[key] = m_entries.begin();
    m_cost += cost;
    while (m_cost > m_maxCost && m_entries.size() > 1) erase(Key(m_entries.back().key));
  }
  void erase(const Key& key) {
    const auto it = m_index.find(key);
    if (it == m_index.end()) return;
    m_cost -= it->second->cost;
    m_entries.erase(it->second);
    m_index.erase(it);
  }
  template <class Predicate>
  void eraseIf(Predicate predicate) {
    for (auto it = m_entries.begin(); it != m_entries.end();) {
      const auto next = std::next(it);
      if (predicate(it->key)) erase(Key(it->key));
      it = next;
    }
  }
  void clear() {
    m_entries.clear();
    m_index.clear();
    m_cost = 0;
  }
  std::size_t cost() const { return m_cost; }
  std::size_t size() const { return m_entries.size(); }

 private:
  struct Entry {
    Key key;
    Value value;
    std::size_t cost;
  };
  std::size_t m_maxCost;
  std::size_t m_cost = 0;
  std::list<Entry> m_entries;
  std::unordered_map<Key, typename std::list<Entry>::iterator, Hash> m_index;
};

}  // namespace maskline
