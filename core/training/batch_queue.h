// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <deque>
#include <future>

#include "core/training/batch.h"

namespace maskline::training {

/// The batches of a run one after the other, some of them made ahead, each on a thread of its own:
/// a GPU would wait for them otherwise. The same batches whatever is made ahead.
class BatchQueue {
 public:
  struct Options {
    BatchOptions batch;
    std::int64_t step = 0;   ///< the first one
    std::int64_t steps = 0;  ///< the one before which the run ends
    int ahead = 0;           ///< batches in the making beside the one that is asked for
  };

  /// `maker` must outlive this.
  BatchQueue(const ClipMaker& maker, const Options& options)
      : m_maker(maker), m_options(options), m_next(options.step) {}

  /// The next batch; waits for it.
  Batch next();

 private:
  const ClipMaker& m_maker;
  Options m_options;
  std::int64_t m_next;  // not begun yet
  std::deque<std::future<Batch>> m_begun;
};

}  // namespace maskline::training
