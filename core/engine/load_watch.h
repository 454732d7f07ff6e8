// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

namespace maskline {

/// While it lives, tells how far the reading of a model's file has come on the thread that made it.
/// The makers of engines read files; whoever calls them may watch. Watches may be nested: the
/// innermost is told.
class LoadWatch {
 public:
  /// Percent of the file, rising; told once per new value, on the same thread.
  using OnPercent = std::function<void(int percent)>;

  explicit LoadWatch(OnPercent onPercent);
  ~LoadWatch();
  LoadWatch(const LoadWatch&) = delete;
  LoadWatch& operator=(const LoadWatch&) = delete;

  /// For readers: so many bytes more of a file of `size` have been read.
  static void read(std::uint64_t bytes, std::uint64_t size);

 private:
  OnPercent m_onPercent;
  LoadWatch* m_outer;
  std::uint64_t m_read = 0;
  int m_percent = 0;
};

}  // namespace maskline
