// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/xmem/memory_store.h"

namespace maskline::xmem {

/// A few elements that stand for many.
struct Prototypes {
  at::Tensor key, shrinkage;
  std::vector<at::Tensor> values;  ///< per group of the store; undefined if it has none
};

/// Makes at most `most` prototypes of the elements [begin, end): the keys used most, with the
/// values that they read out of all the candidates.
Prototypes prototypesOf(const MemoryStore& store, std::int64_t begin, std::int64_t end, int most);

}  // namespace maskline::xmem
