// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/engine/nn/layers.h"

namespace maskline::nn {

/// softmax(q kᵀ / √d) v for q: B × N × d, k: B × M × d, v: B × M × e -> B × N × e. Computed in
/// blocks of queries (Rabe and Staats 2021), so that the full score matrix is never stored.
at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v);

/// Keys that compete for the same queries may come in sets, each with queries of its own width: B ×
/// N × d, B × M × d and B × M × e of each set, N and e the same in all. Scores are q kᵀ · scale,
/// and one softmax goes over the keys of all sets.
struct KeySet {
  at::Tensor q, k, v;
};
at::Tensor attention(const std::vector<KeySet>& sets, double scale);
/// The same with Torch's operators only, in large blocks of queries: what attention() does on other
/// devices than the processor.
at::Tensor attentionOnDevice(const std::vector<KeySet>& sets, double scale);

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
