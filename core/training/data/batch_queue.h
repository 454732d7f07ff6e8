// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <future>

#include "core/training/data/batch.h"

namespace maskline::training {

/// Provides the batches of a run in order. Some are prepared ahead on other threads, so that a GPU
/// does not wait for them. The batches do not depend on how many are prepared ahead.
class BatchQueue {
 public:
  struct Options {
    BatchOptions batch;
    std::int64_t step = 0;   ///< the first step
    std::int64_t steps = 0;  ///< the step before which the run ends
    int ahead = 0;           ///< number of batches prepared in advance
  };

  /// `maker` must outlive this.
  BatchQueue(const ClipMaker& maker, const Options& options)
      : m_maker(maker), m_options(options), m_next(options.step) {}

  /// The next batch; waits for it.
  Batch next();

 private:
  const ClipMaker& m_maker;
  Options m_options;
  std::int64_t m_next;  // the next step to prepare
  std::deque<std::future<Batch>> m_begun;
};

}  // namespace maskline::training
