// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <utility>
#include <vector>

namespace maskline {

/// Builds the canonical runs of a Mask: adjacent runs of equal value are merged, empty runs are
/// dropped, the first run is off.
class RunBuilder {
 public:
  void reserve(std::size_t runs) { m_runs.reserve(runs); }

  void append(bool on, std::uint32_t length) {
    if (length == 0) return;
    if (m_runs.empty() && on) m_runs.push_back(0);
    const bool lastIsOn = m_runs.size() % 2 == 0;
    if (!m_runs.empty() && lastIsOn == on)
      m_runs.back() += length;
    else
      m_runs.push_back(length);
  }

  std::vector<std::uint32_t> take() {
    m_runs.shrink_to_fit();
    return std::move(m_runs);
  }

 private:
  std::vector<std::uint32_t> m_runs;
};

}  // namespace maskline
