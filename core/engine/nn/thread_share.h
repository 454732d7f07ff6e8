// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::nn {

/// Limits the number of threads used by Torch operators that are called on this thread, while it
/// exists. OpenBLAS has one thread count for the whole process; it uses that of the oldest
/// ThreadShare that exists. Useful for an engine that runs on several threads of its own, because
/// small operators do not gain from many threads, and for small networks on a busy machine.
class ThreadShare {
 public:
  explicit ThreadShare(int threads);
  ~ThreadShare();
  ThreadShare(const ThreadShare&) = delete;
  ThreadShare& operator=(const ThreadShare&) = delete;

 private:
  int m_before;
};

/// The number of threads divided by `parts`, at least 1.
int shareOf(int parts);

/// The number of idle cores of the machine, at least 1. Threads that share a core with another
/// process slow each other down. Right after a ThreadShare of this thread has ended, the previous
/// number is returned, because Torch's own threads still look busy then. Considers other processes
/// on Linux only.
int idleShare();

/// Sets the number of threads of OpenBLAS, if it is the library in use.
void setBlasThreads(int threads);

}  // namespace maskline::nn
