// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/nn/layers.h"

namespace maskline::nn {

/// softmax(q kᵀ / √d) v for q: B × N × d, k: B × M × d, v: B × M × e -> B × N × e. Computed in
/// blocks of queries (Rabe and Staats 2021), so that the full score matrix is never stored.
at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

/// B × N × (heads · d) -> (B · heads) × N × d, and back.
at::Tensor splitHeads(const at::Tensor& x, int heads);
at::Tensor joinHeads(const at::Tensor& x, int heads);

/// Attention between projected sequences B × N × C, as the SAM family names its tensors: q_proj,
/// k_proj, v_proj, out_proj.
struct ProjectedAttention {
  struct Widths {
    int queries, inner, keys;  ///< channels of the queries and output, within, of keys and values
  };
  ProjectedAttention() = default;
  ProjectedAttention(const Scope& scope, const Widths& widths, int heads);
  at::Tensor operator()(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) const;

  Linear query, key, value, out;
  int heads = 1;
};

/// Linear layers ("layers.0", "layers.1", …) with ReLU between them.
struct Mlp {
  Mlp() = default;
  /// widths: input, hidden …, output.
  Mlp(const Scope& scope, const std::vector<int>& widths);
  at::Tensor operator()(const at::Tensor& x) const;

  std::vector<Linear> layers;
};

}  // namespace maskline::nn
