// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/memory_store.h"

#include <ATen/ATen.h>

#include <algorithm>

namespace maskline::xmem {
namespace {

/// The first `count` rows of what the storage has room for.
at::Tensor resized(const at::Tensor& all, std::int64_t count) {
  std::vector<std::int64_t> sizes = all.sizes().vec();
  sizes[0] = count;
  return all.as_strided(sizes, all.strides());
}

bool hasRoom(const at::Tensor& all, std::int64_t count) {
  const auto row = static_cast<std::size_t>(all.stride(0)) * all.element_size();
  return all.storage_offset() == 0 && all.is_contiguous() &&
         static_cast<std::size_t>(count) * row <= all.storage().nbytes();
}

/// Appends rows, in place where there is room; new storage has room for `capacity`.
void join(at::Tensor& all, const at::Tensor& more, std::int64_t capacity) {
  if (!more.defined()) return;
  const std::int64_t have = all.defined() ? all.size(0) : 0, count = have + more.size(0);
  if (!all.defined() || !hasRoom(all, count)) {
    std::vector<std::int64_t> sizes = more.sizes().vec();
    sizes[0] = std::max(capacity, count);
    const at::Tensor larger = at::zeros(sizes, more.options());
    if (have > 0) larger.slice(0, 0, have).copy_(all);
    all = larger;
  }
  all = resized(all, count);
  all.slice(0, have).copy_(more);
}

void cut(at::Tensor& all, std::int64_t begin, std::int64_t end) {
  if (!all.defined()) return;
  const at::Tensor rest = all.slice(0, end).clone();
  all.slice(0, begin, begin + rest.size(0)).copy_(rest);
  all = all.slice(0, 0, begin + rest.size(0));
}

void select(at::Tensor& all, const at::Tensor& kept) {
  if (!all.defined()) return;
  all.slice(0, 0, kept.size(0)).copy_(all.index_select(0, kept));
  all = all.slice(0, 0, kept.size(0));
}

}  // namespace

void MemoryStore::append(const at::Tensor& newKey, const at::Tensor& newShrinkage,
                         const at::Tensor& newSelection, const std::vector<at::Tensor>& values) {
  join(key, newKey, capacity);
  join(shrinkage, newShrinkage, capacity);
  join(selection, newSelection, capacity);
  join(useCount, at::zeros_like(newShrinkage), capacity);
  join(lifeCount, at::full_like(newShrinkage, 1e-7), capacity);
  for (std::size_t i = 0; i < values.size(); ++i) join(groups[i].values, values[i], capacity);
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
