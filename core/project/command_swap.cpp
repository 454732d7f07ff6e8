// SPDX-License-Identifier: Apache-2.0
#include "core/project/command_swap.h"

#include <algorithm>
#include <utility>

namespace maskline {
namespace {

constexpr std::size_t rowsPerTimeCheck = 64;

}  // namespace

CommandSwap::CommandSwap(Command& command, Store& store, FileWriters& writers,
                         DisplacedRows displaced)
    : m_command(command),
      m_store(store),
      m_writers(writers),
      m_displaced(std::move(displaced)),
      m_found(command.rows().size()),
      m_left(command.rows().size()) {
  m_transaction.emplace(store);
}

CommandSwap::~CommandSwap() {
  if (m_transaction) m_command.removeCompanions();
}

Progress CommandSwap::progress() const {
  const auto total = static_cast<std::int64_t>(m_found.size());
  return {total - static_cast<std::int64_t>(m_left), total};
}

bool CommandSwap::isInFile(const Exchange& row) const {
  if (!m_displaced.empty() && m_displaced.contains(row.key)) return false;
  if (!m_command.isRun()) return true;
  return m_command.isUndone() ? row.writtenBy == m_command.id()
                              : m_writers.of(row.key) == m_command.id();
}

bool CommandSwap::advance(Clock::time_point until) {
  // In reverse order of writing, because a row may occur more than once and children are written
  // after their parents.
  while (m_left > 0) {
    exchange(--m_left);
    if (m_left % rowsPerTimeCheck == 0 && m_left > 0 && Clock::now() >= until) return false;
  }
  m_transaction->commit();
  m_transaction.reset();
  finish();
  return true;
}

void CommandSwap::exchange(std::size_t i) {
  const Exchange& row = m_command.rows()[i];
  if (!isInFile(row)) return;
  m_found[i] = m_store.exchange(row.key, row.other);
  m_changes.note(row.key, *m_found[i], row.other);
}

void CommandSwap::finish() {
  std::vector<Exchange>& rows = m_command.rows();
  for (std::size_t i = rows.size(); i-- > 0;) {
    Exchange& row = rows[i];
    if (m_found[i]) {
      row.other = std::move(*m_found[i]);
      row.writtenBy = m_writers.replace(row.key, row.writtenBy);
    } else if (const auto place = m_displaced.find(row.key); place != m_displaced.end()) {
      std::swap(place->second->other, row.other);
      std::swap(place->second->writtenBy, row.writtenBy);
    }
  }
  m_command.markExchanged();
}

}  // namespace maskline
