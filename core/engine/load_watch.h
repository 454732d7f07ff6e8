// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>

namespace maskline {

/// Reports the progress of reading model files on the current thread while it exists. Functions
/// that create engines read files; their caller may create a LoadWatch. Watches may be nested; only
/// the innermost is notified.
class LoadWatch {
 public:
  /// Called on the same thread with the percentage of the file that has been read, once per new
  /// value.
  using OnPercent = std::function<void(int percent)>;

  explicit LoadWatch(OnPercent onPercent);
  ~LoadWatch();
  LoadWatch(const LoadWatch&) = delete;
  LoadWatch& operator=(const LoadWatch&) = delete;

  /// Called by readers: `bytes` more of a file of `size` bytes have been read.
  static void read(std::uint64_t bytes, std::uint64_t size);

 private:
  OnPercent m_onPercent;
  LoadWatch* m_outer;
  std::uint64_t m_read = 0;
  int m_percent = 0;
};

}  // namespace maskline
