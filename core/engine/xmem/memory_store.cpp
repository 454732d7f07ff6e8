// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/memory_store.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace maskline::xmem {
namespace {

void join(at::Tensor& all, const at::Tensor& more) {
  if (!more.defined()) return;
  all = all.defined() ? at::cat({all, more}) : more.contiguous();
}

void cut(at::Tensor& all, std::int64_t begin, std::int64_t end) {
  if (all.defined()) all = at::cat({all.slice(0, 0, begin), all.slice(0, end)});
}

void select(at::Tensor& all, const at::Tensor& kept) {
  if (all.defined()) all = all.index_select(0, kept);
}

}  // namespace

void MemoryStore::append(const at::Tensor& newKey, const at::Tensor& newShrinkage,
                         const at::Tensor& newSelection, const std::vector<at::Tensor>& values) {
  join(key, newKey);
  join(shrinkage, newShrinkage);
  join(selection, newSelection);
  join(useCount, at::zeros_like(newShrinkage));
  join(lifeCount, at::full_like(newShrinkage, 1e-7));
  for (std::size_t i = 0; i < values.size(); ++i) join(groups[i].values, values[i]);
}

void MemoryStore::erase(std::int64_t begin, std::int64_t end) {
  for (Group& group : groups) {
    const std::int64_t before = size() - group.size();  // elements it has no values for
    if (end > before) cut(group.values, std::max<std::int64_t>(0, begin - before), end - before);
  }
  for (at::Tensor* all : {&key, &shrinkage, &selection, &useCount, &lifeCount}) {
    cut(*all, begin, end);
  }
}

void MemoryStore::dropLeastUsed(std::int64_t most) {
  const std::int64_t excess = size() - most;
  if (excess <= 0) return;
  const at::Tensor usage = use();
  const at::Tensor limit = std::get<0>(usage.kthvalue(excess));
  const at::Tensor survives = usage > limit;
  const at::Tensor kept = survives.nonzero().squeeze(1);
  for (Group& group : groups) {
    if (group.size() == 0) continue;
    select(group.values, survives.slice(0, size() - group.size()).nonzero().squeeze(1));
  }
  for (at::Tensor* all : {&key, &shrinkage, &selection, &useCount, &lifeCount}) {
    select(*all, kept);
  }
}

void MemoryStore::removeObject(int object) {
  for (Group& group : groups) {
    const auto found = std::ranges::find(group.objects, object);
    if (found == group.objects.end()) continue;
    if (group.size() > 0) {
      const auto count = static_cast<std::int64_t>(group.objects.size());
      const std::int64_t width = group.values.size(1) / count;
      const std::int64_t at = (found - group.objects.begin()) * width;
      group.values = at::cat({group.values.slice(1, 0, at), group.values.slice(1, at + width)}, 1);
    }
    group.objects.erase(found);
  }
  std::erase_if(groups, [](const Group& group) { return group.objects.empty(); });
  std::int64_t longest = 0;
  for (const Group& group : groups) longest = std::max(longest, group.size());
  keepNewest(longest);
}

at::Tensor MemoryStore::use() const { return useCount / lifeCount; }

void MemoryStore::countUse(const at::Tensor& usage) {
  useCount += usage;
  lifeCount += 1;
}

void MemoryStore::keepNewest(std::int64_t count) {
  if (count == 0) {
    key = shrinkage = selection = useCount = lifeCount = at::Tensor();
    return;
  }
  for (at::Tensor* all : {&key, &shrinkage, &selection, &useCount, &lifeCount}) {
    if (all->defined()) *all = all->slice(0, all->size(0) - count).contiguous();
  }
}

}  // namespace maskline::xmem
