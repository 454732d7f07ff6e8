// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <stop_token>

namespace maskline {

/// The progress of a long operation. total == 0 means that the total is not known yet.
struct Progress {
  std::int64_t done = 0;
  std::int64_t total = 0;
};

/// Called on the working thread, at most once per unit of work (frame, file). Every function that
/// takes a ProgressFn accepts an empty one.
using ProgressFn = std::function<void(Progress)>;

/// The stop token and progress callback that every long-running function accepts.
struct WorkContext {
  std::stop_token stop;
  ProgressFn progress;

  bool cancelled() const { return stop.stop_requested(); }
  void report(std::int64_t done, std::int64_t total) const {
    if (progress) progress({done, total});
  }
};

}  // namespace maskline
