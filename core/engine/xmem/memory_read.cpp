// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/memory_read.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>

namespace maskline::xmem {

at::Tensor comparable(const at::Tensor& key) { return at::cat({key.square(), key}, 1); }

at::Tensor similarity(const at::Tensor& memory, const at::Tensor& shrinkage,
                      const at::Tensor& query, const at::Tensor& selection) {
  // −Σ e (k − q)², taken apart: Σ e k² and Σ e k q are one product.
  const at::Tensor own = (selection * query.square()).sum(1, true);
  const at::Tensor asked = at::cat({selection.neg(), selection * query * 2}, 1);
  const at::Tensor scale = shrinkage / std::sqrt(static_cast<double>(query.size(1)));
  return at::addmm(own, asked, memory.t(), -1).mul_(scale);
}

Matches mostAlike(const at::Tensor& similarity, int k) {
  const std::int64_t count = std::min<std::int64_t>(k, similarity.size(1));
  auto [values, elements] = similarity.topk(count, 1);
  return {elements, at::softmax(values, 1)};
}

at::Tensor readOut(const Matches& answers, const at::Tensor& values, std::int64_t first) {
  const std::int64_t queries = answers.elements.size(0), k = answers.elements.size(1);
  const std::int64_t last = first + values.size(0) - 1;
  const at::Tensor& elements = answers.elements;
  const at::Tensor weights = answers.weights * ((elements >= first) * (elements <= last));
  const at::Tensor rows = (elements - first).clamp(0, values.size(0) - 1);
  const at::Tensor offsets = at::arange(0, queries * k, k, elements.options());
  return std::get<0>(
      at::embedding_bag(values, rows.flatten(), offsets, false, 0, false, weights.flatten()));
}

at::Tensor usageOf(const Matches& answers, std::int64_t elements) {
  return at::zeros({elements}, answers.weights.options())
      .index_add_(0, answers.elements.flatten(), answers.weights.flatten());
}

}  // namespace maskline::xmem
