// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/xmem/memory_store.h"

namespace maskline::xmem {

/// A few memory elements that represent many.
struct Prototypes {
  at::Tensor key, shrinkage;
  std::vector<at::Tensor> values;  ///< per group of the store; undefined if it has none
};

/// Selects at most `most` prototypes from the elements [begin, end): the most used keys, with
/// values read out from all candidates.
Prototypes prototypesOf(const MemoryStore& store, std::int64_t begin, std::int64_t end, int most);

}  // namespace maskline::xmem
