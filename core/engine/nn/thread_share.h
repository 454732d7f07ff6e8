// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::nn {

/// While it lives, Torch's operators that are called on this thread, and those of OpenCV and
/// OpenBLAS on any (they know one number for the whole process), use one of `parts` equal shares of
/// the threads, at least one. For an engine that works on several threads of its own: small
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
