// SPDX-License-Identifier: Apache-2.0
#include "core/engine/load_watch.h"

#include <algorithm>
#include <utility>

namespace maskline {
namespace {

thread_local LoadWatch* innermost = nullptr;

}  // namespace

LoadWatch::LoadWatch(OnPercent onPercent)
    : m_onPercent(std::move(onPercent)), m_outer(std::exchange(innermost, this)) {}

LoadWatch::~LoadWatch() { innermost = m_outer; }

void LoadWatch::read(std::uint64_t bytes, std::uint64_t size) {
  if (!innermost || size == 0) return;
  innermost->m_read += bytes;
  // Headers are read twice: once to see what the file holds.
  const int percent = static_cast<int>(
      std::min<double>(100, 100.0 * static_cast<double>(innermost->m_read) / size));
  if (percent <= innermost->m_percent) return;
  innermost->m_percent = percent;
  innermost->m_onPercent(percent);
}

}  // namespace maskline
