// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::nn {

// For an engine that works on several threads of its own: small operators gain more from that than
// from more threads each.

/// While it lives, Torch's operators that are called on this thread use one of `parts` equal shares
/// of the threads (at least one).
class ThreadShare {
 public:
  explicit ThreadShare(int parts);
  ~ThreadShare();
  ThreadShare(const ThreadShare&) = delete;
  ThreadShare& operator=(const ThreadShare&) = delete;

 private:
  int m_before;
};

/// The same for OpenCV and OpenBLAS, which know one number for the whole process. To be held for
/// long: changing it costs time.
class ProcessShare {
 public:
  explicit ProcessShare(int parts);
  ~ProcessShare();
  ProcessShare(const ProcessShare&) = delete;
  ProcessShare& operator=(const ProcessShare&) = delete;
};

}  // namespace maskline::nn
