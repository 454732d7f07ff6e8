// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ATen/core/Tensor.h>

#include <vector>

// Looking up: how alike keys are, and what the elements most alike say.
namespace maskline::xmem {

/// What keys (elements × C_k) are compared by: their squares and themselves, elements × 2 C_k.
at::Tensor comparable(const at::Tensor& key);

/// Queries × elements. `memory` as comparable() makes it, and its `shrinkage`; `query` and
/// `selection` queries × C_k.
at::Tensor similarity(const at::Tensor& memory, const at::Tensor& shrinkage,
                      const at::Tensor& query, const at::Tensor& selection);

/// The elements that answer each query and how much they have to say (rows sum to one).
struct Answers {
  at::Tensor elements;  ///< queries × k, int64
  at::Tensor weights;   ///< queries × k
};
/// The `k` most alike of each row, or all if there are fewer.
Answers mostAlike(const at::Tensor& similarity, int k);

/// Rows of `values` (elements × C) weighted by the answers that fall into
/// [first, first + elements): queries × C.
at::Tensor readOut(const Answers& answers, const at::Tensor& values, std::int64_t first);

/// How much each of `elements` elements was used by all queries together.
at::Tensor usageOf(const Answers& answers, std::int64_t elements);

}  // namespace maskline::xmem
