// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::nn {

/// While it lives, Torch's operators that are called on this thread use one of `parts` equal shares
/// of the threads (at least one): for work that runs beside other work of the same engine. Small
/// operators gain more from that than from more threads each.
class ThreadShare {
 public:
  explicit ThreadShare(int parts);
  ~ThreadShare();
  ThreadShare(const ThreadShare&) = delete;
  ThreadShare& operator=(const ThreadShare&) = delete;

 private:
  int m_before;
};

}  // namespace maskline::nn
