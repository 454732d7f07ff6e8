// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/consolidation.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/engine/xmem/memory_read.h"

namespace maskline::xmem {
namespace {

/// By falling use. With several groups by age, so that what a later group has values for is at the
/// end, as everywhere.
at::Tensor chosen(const MemoryStore& store, std::int64_t begin, std::int64_t end, int most) {
  const at::Tensor usage = store.use().slice(0, begin, end);
  const at::Tensor best = std::get<1>(usage.topk(std::min<std::int64_t>(most, end - begin)));
  return store.groups.size() > 1 ? std::get<0>(best.sort()) : best;
}

}  // namespace

Prototypes prototypesOf(const MemoryStore& store, std::int64_t begin, std::int64_t end, int most) {
  const at::Tensor key = store.key.slice(0, begin, end);
  const at::Tensor shrinkage = store.shrinkage.slice(0, begin, end);
  const at::Tensor best = chosen(store, begin, end, most);
  Prototypes made;
  made.key = key.index_select(0, best);
  const at::Tensor alike = similarity(comparable(key), shrinkage, made.key,
                                      store.selection.slice(0, begin, end).index_select(0, best));
  made.shrinkage = at::matmul(at::softmax(alike, 1), shrinkage);
  for (const MemoryStore::Group& group : store.groups) {
    const std::int64_t before = store.size() - group.size();  // elements it has no values for
    const std::int64_t missing = std::clamp<std::int64_t>(before - begin, 0, end - begin);
    const at::Tensor valid = (best >= missing).nonzero().squeeze(1);
    if (valid.numel() == 0) {
      made.values.emplace_back();
      continue;
    }
    const at::Tensor affinity = at::softmax(alike.index_select(0, valid).slice(1, missing), 1);
    made.values.push_back(
        at::matmul(affinity, group.values.slice(0, begin + missing - before, end - before)));
  }
  return made;
}

}  // namespace maskline::xmem
