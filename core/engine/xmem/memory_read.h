// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

// Memory reading: similarities of keys, and the values of the most similar elements.
namespace maskline::xmem {

/// Keys (elements × C_k) prepared for comparison: [squares, keys], elements × 2 C_k.
at::Tensor comparable(const at::Tensor& key);

/// Queries × elements. `memory` is the result of comparable(), with its `shrinkage`; `query` and
/// `selection` queries × C_k.
at::Tensor similarity(const at::Tensor& memory, const at::Tensor& shrinkage,
                      const at::Tensor& query, const at::Tensor& selection);

/// The elements matched by each query, with their weights (rows sum to one).
struct Matches {
  at::Tensor elements;  ///< queries × k, int64
  at::Tensor weights;   ///< queries × k
};
/// The `k` most similar elements of each row, or all if there are fewer.
Matches mostAlike(const at::Tensor& similarity, int k);

/// The weighted sum of the rows of `values` (elements × C), for matches within [first, first +
/// elements): queries × C.
at::Tensor readOut(const Matches& answers, const at::Tensor& values, std::int64_t first);

/// The total weight of each of `elements` elements over all queries.
at::Tensor usageOf(const Matches& answers, std::int64_t elements);

}  // namespace maskline::xmem
