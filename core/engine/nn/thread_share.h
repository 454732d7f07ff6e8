// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline::nn {

/// While it lives, Torch's operators that are called on this thread use so many threads, and
/// OpenBLAS, which knows one number for the whole process, as many as the first of the shares that
/// live. For an engine that works on several threads of its own, where small operators gain more
/// from a share than from more threads each, and for small networks on a busy machine.
class ThreadShare {
 public:
  explicit ThreadShare(int threads);
  ~ThreadShare();
  ThreadShare(const ThreadShare&) = delete;
  ThreadShare& operator=(const ThreadShare&) = delete;

 private:
  int m_before;
};

/// One of `parts` equal shares of the threads, at least one.
int shareOf(int parts);

/// As many threads as the machine has cores with nothing to do just now: at least one, at most all.
/// Threads that share a core with another process wait for each other more than they help. Right
/// after a share of this thread it says the same again. Knows of other processes on Linux alone.
int idleShare();

/// How many threads OpenBLAS uses, where it is the library of matrix products.
void setBlasThreads(int threads);

}  // namespace maskline::nn
