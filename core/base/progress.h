// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace maskline {

/// How far a long piece of work has come. total == 0 means not known yet.
struct Progress {
  std::int64_t done = 0;
  std::int64_t total = 0;
};

/// Called by long work, on the thread that does the work, at most once per unit (frame, file).
/// An empty function is allowed everywhere one is taken.
using ProgressFn = std::function<void(Progress)>;

/// What every function that may take longer than a moment accepts.
struct WorkContext {
  std::stop_token stop;
  ProgressFn progress;

  bool cancelled() const { return stop.stop_requested(); }
  void report(std::int64_t done, std::int64_t total) const {
    if (progress) progress({done, total});
  }
};

}  // namespace maskline
