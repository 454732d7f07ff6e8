// SPDX-License-Identifier: Apache-2.0
#include "core/engine/nn/attention.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/engine/nn/exponentials.h"

namespace maskline::nn {
namespace {

// Scores exist for so many queries and keys at a time; in float32 they fill 4 MB, which a
// processor's cache holds.
constexpr std::int64_t maxRows = 256, maxKeys = 4096, maxScores = maxRows * maxKeys;
// A device is busy with more at a time: 256 MB in float32.
constexpr std::int64_t maxScoresOnDevice = std::int64_t(1) << 26;

/// A factor per row of B × N × 1.
at::Tensor column(std::vector<float>& rows, const at::Tensor& like) {
  return at::from_blob(rows.data(), {like.size(0), like.size(1), 1}, at::kFloat);
}

/// Products of B matrices each. A single one is not called a batch: for bfloat16, a part of a batch
/// would be copied first.
at::Tensor product(const at::Tensor& a, const at::Tensor& b) {
  if (a.size(0) > 1) return at::bmm(a, b);
  return at::mm(a.select(0, 0), b.select(0, 0)).unsqueeze(0);
}

/// Softmax of all keys, some at a time: what was mixed before shrinks when a greater score turns
/// up. The queries are scaled and the keys transposed already.
at::Tensor attend(const std::vector<KeySet>& sets) {
  const at::Tensor& rows = sets.front().q;
  RowState state(rows.size(0) * rows.size(1));
  at::Tensor mixed;
  const bool alone = sets.size() == 1 && sets.front().v.size(1) <= maxKeys;
  for (const KeySet& set : sets) {
    const std::int64_t keys = set.v.size(1);
    for (std::int64_t key = 0; key < keys; key += maxKeys) {
      const std::int64_t n = std::min(maxKeys, keys - key);
      at::Tensor scores = product(set.q, set.k.narrow(2, key, n));
      exponentiateRows(scores, state);
      const at::Tensor part = product(scores, set.v.narrow(1, key, n));
      if (!mixed.defined()) {
        mixed = alone ? part : part.to(at::kFloat);
      } else {
        mixed.mul_(column(state.factor, rows)).add_(part);
      }
    }
  }
  return mixed.div_(column(state.sum, rows)).to(sets.front().v.scalar_type());
}

/// `n` of the sets' first dimension from `b` on, and of those `m` queries from `row` on.
std::vector<KeySet> partOf(std::vector<KeySet> sets, std::int64_t b, std::int64_t n,
                           std::int64_t row, std::int64_t m) {
  for (KeySet& set : sets) {
    set = {set.q.narrow(0, b, n).narrow(1, row, m), set.k.narrow(0, b, n), set.v.narrow(0, b, n)};
  }
  return sets;
}

/// Softmax of all keys at once. The queries are scaled and the keys transposed already.
at::Tensor attendAtOnce(const std::vector<KeySet>& sets) {
  std::vector<at::Tensor> scores;
  std::vector<std::int64_t> keys;
  for (const KeySet& set : sets) {
    scores.push_back(at::bmm(set.q, set.k));
    keys.push_back(set.k.size(2));
  }
  const at::Tensor all = scores.size() == 1 ? scores.front() : at::cat(scores, 2);
  const at::ScalarType type = sets.front().v.scalar_type();
  const at::Tensor weights = at::softmax(all, 2, at::kFloat).to(type);
  const std::vector<at::Tensor> parts = weights.split_with_sizes(keys, 2);
  at::Tensor mixed = at::bmm(parts.front(), sets.front().v);
  for (std::size_t i = 1; i < sets.size(); ++i) mixed = mixed + at::bmm(parts[i], sets[i].v);
  return mixed;
}

/// The sets that have keys, with the queries scaled and the keys transposed.
std::vector<KeySet> prepared(const std::vector<KeySet>& given, double scale) {
  std::vector<KeySet> sets;
  for (const KeySet& set : given) {
    if (set.k.size(1) == 0) continue;
    // Rows that are not contiguous would be copied for each block of queries.
    const at::Tensor k = set.k.size(0) > 1 ? set.k.contiguous() : set.k;
    sets.push_back({set.q * scale, k.transpose(1, 2), set.v});
  }
  return sets;
}

std::int64_t keysOf(const std::vector<KeySet>& sets) {
  std::int64_t keys = 0;
  for (const KeySet& set : sets) keys += set.v.size(1);
  return keys;
}

}  // namespace

at::Tensor attention(const at::Tensor& q, const at::Tensor& k, const at::Tensor& v) {
  return attention({{q, k, v}}, 1.0 / std::sqrt(static_cast<double>(q.size(2))));
}

at::Tensor attentionOnDevice(const std::vector<KeySet>& given, double scale) {
  const std::vector<KeySet> sets = prepared(given, scale);
  const std::int64_t batch = given.front().q.size(0), queries = given.front().q.size(1);
  const std::int64_t rows = std::clamp<std::int64_t>(
      maxScoresOnDevice / std::max<std::int64_t>(1, batch * keysOf(sets)), 1, queries);
  std::vector<at::Tensor> parts;
  for (std::int64_t row = 0; row < queries; row += rows)
    parts.push_back(attendAtOnce(partOf(sets, 0, batch, row, std::min(rows, queries - row))));
  return parts.size() == 1 ? parts.front() : at::cat(parts, 1);
}

at::Tensor attention(const std::vector<KeySet>& given, double scale) {
  if (!given.front().q.is_cpu()) return attentionOnDevice(given, scale);
  const std::vector<KeySet> sets = prepared(given, scale);
  const std::int64_t keys = keysOf(sets);
  const at::Tensor q = given.front().q, v = given.front().v;
  const std::int64_t batch = q.size(0), queries = q.size(1);
  if (batch * queries * keys <= maxScores) return attend(sets);

  at::Tensor result = at::empty({batch, queries, v.size(2)}, v.options());
  const std::int64_t shown = std::min(keys, maxKeys);
  const std::int64_t rows = std::min(queries, maxScores / shown);
  const std::int64_t lot = std::max<std::int64_t>(1, maxScores / (rows * shown));
  for (std::int64_t b = 0; b < batch; b += lot) {
    const std::int64_t n = std::min(lot, batch - b);
    for (std::int64_t row = 0; row < queries; row += rows) {
      const std::int64_t m = std::min(rows, queries - row);
      result.narrow(0, b, n).narrow(1, row, m).copy_(attend(partOf(sets, b, n, row, m)));
    }
  }
  return result;
}

at::Tensor splitHeads(const at::Tensor& x, int heads) {
  if (heads == 1) return x;
  const std::int64_t batch = x.size(0), length = x.size(1), width = x.size(2) / heads;
  return x.view({batch, length, heads, width})
      .transpose(1, 2)
      .reshape({batch * heads, length, width});
}

at::Tensor joinHeads(const at::Tensor& x, int heads) {
  if (heads == 1) return x;
  const std::int64_t batch = x.size(0) / heads, length = x.size(1), width = x.size(2);
  return x.view({batch, heads, length, width})
      .transpose(1, 2)
      .reshape({batch, length, heads * width});
}

ProjectedAttention::ProjectedAttention(const Scope& scope, const Widths& widths, int heads_)
    : query(scope / "q_proj", widths.queries, widths.inner),
      key(scope / "k_proj", widths.keys, widths.inner),
      value(scope / "v_proj", widths.keys, widths.inner),
      out(scope / "out_proj", widths.inner, widths.queries),
      heads(heads_) {}

at::Tensor ProjectedAttention::operator()(const at::Tensor& q, const at::Tensor& k,
                                          const at::Tensor& v) const {
  return out(joinHeads(attention(splitHeads(query(q), heads), splitHeads(key(k), heads),
                                 splitHeads(value(v), heads)),
                       heads));
}

Mlp::Mlp(const Scope& scope, const std::vector<int>& widths) {
  for (std::size_t i = 1; i < widths.size(); ++i)
    layers.emplace_back(scope / "layers" / static_cast<int>(i - 1), widths[i - 1], widths[i]);
}

at::Tensor Mlp::operator()(const at::Tensor& x) const {
  at::Tensor y = layers.front()(x);
  for (std::size_t i = 1; i < layers.size(); ++i) y = layers[i](at::relu(y));
  return y;
}

}  // namespace maskline::nn
