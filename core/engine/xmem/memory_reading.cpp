// SPDX-License-Identifier: Apache-2.0
#include <ATen/ATen.h>

#include <algorithm>

#include "core/engine/xmem/memory.h"
#include "core/engine/xmem/memory_read.h"

namespace maskline::xmem {
namespace {

constexpr std::int64_t similaritiesAtOnce = 1 << 21;  // held at a time, however large the memory

}  // namespace

/// Neighbouring elements with values: of a group in one of the stores, or of an anchor.
struct Memory::Range {
  std::int64_t begin = 0, end = 0;
  const MemoryStore::Group* group = nullptr;
  const Anchor* anchor = nullptr;

  std::int64_t length() const { return end - begin; }
};

/// Objects that have values for the same elements.
struct Memory::Part {
  std::vector<int> objects;
  std::vector<Range> ranges;

  /// Of all elements, those of the ranges, one range after the other.
  at::Tensor columnsOf(const at::Tensor& all) const {
    if (contiguous()) return all.slice(1, ranges.front().begin, ranges.back().end);
    std::vector<at::Tensor> columns;
    for (const Range& range : ranges) columns.push_back(all.slice(1, range.begin, range.end));
    return at::cat(columns, 1);
  }

  bool contiguous() const {
    return std::ranges::adjacent_find(ranges, [](const Range& a, const Range& b) {
             return a.end != b.begin;
           }) == ranges.end();
  }

  /// Queries × C_v for each object. Matches count the elements of columnsOf().
  std::map<int, at::Tensor> valuesOf(const Matches& answers) const {
    std::map<int, at::Tensor> sums;
    const auto add = [&sums](int object, const at::Tensor& more) {
      at::Tensor& sum = sums[object];
      sum = sum.defined() ? sum + more : more;
    };
    std::int64_t first = 0;
    for (const Range& range : ranges) {
      if (range.anchor) {
        for (const int object : objects) {
          add(object, readOut(answers, range.anchor->values.at(object), first));
        }
      } else {
        const auto all = readOut(answers, range.group->values, first);
        const auto& members = range.group->objects;
        const auto each = all.chunk(static_cast<std::int64_t>(members.size()), 1);
        for (const int object : objects) {
          const auto place = std::ranges::find(members, object) - members.begin();
          add(object, each[static_cast<std::size_t>(place)]);
        }
      }
      first += range.length();
    }
    return sums;
  }

  /// `usage` counts all elements.
  void addUsage(const Matches& answers, at::Tensor& usage) const {
    std::int64_t count = 0, first = 0;
    for (const Range& range : ranges) count += range.length();
    const at::Tensor used = usageOf(answers, count);
    for (const Range& range : ranges) {
      usage.slice(0, range.begin, range.end) += used.slice(0, first, first + range.length());
      first += range.length();
    }
  }
};

/// All elements in one row: anchors, long-term memory, working memory.
struct Memory::Reading {
  at::Tensor comparable, shrinkage;
  std::int64_t longBegin = 0, workBegin = 0;
  std::vector<std::pair<const Anchor*, std::int64_t>> anchors;  // with their first element
  std::vector<Part> parts;
};

Memory::Reading Memory::prepareReading(const std::vector<int>& objects) const {
  Reading reading;
  std::vector<at::Tensor> keys, shrinkages;
  std::int64_t count = 0;
  const auto append = [&](const at::Tensor& key, const at::Tensor& shrinkage) {
    if (!key.defined()) return;
    keys.push_back(comparable(key));
    shrinkages.push_back(shrinkage);
    count += key.size(0);
  };
  for (const Anchor& anchor : m_anchors) {
    if (m_first == anchor.number && m_work.size() > 0) continue;
    reading.anchors.emplace_back(&anchor, count);
    append(anchor.key, anchor.shrinkage);
  }
  reading.longBegin = count;
  append(m_long.key, m_long.shrinkage);
  reading.workBegin = count;
  append(m_work.key, m_work.shrinkage);
  reading.comparable = keys.size() == 1 ? keys[0] : at::cat(keys);
  reading.shrinkage = keys.size() == 1 ? shrinkages[0] : at::cat(shrinkages);

  std::vector<int> groupless = objects;
  for (std::size_t i = 0; i < m_work.groups.size(); ++i) {
    std::vector<int> members;
    for (const int object : m_work.groups[i].objects) {
      if (std::erase(groupless, object) > 0) members.push_back(object);
    }
    addPart(reading, members, i);
  }
  addPart(reading, groupless, m_work.groups.size());
  return reading;
}

/// Splits the objects by the anchors that know them.
void Memory::addPart(Reading& reading, const std::vector<int>& objects, std::size_t group) const {
  std::map<std::vector<bool>, std::vector<int>> byAnchors;
  for (const int object : objects) {
    std::vector<bool> known;
    for (const auto& [anchor, begin] : reading.anchors) {
      known.push_back(anchor->values.contains(object));
    }
    byAnchors[known].push_back(object);
  }
  for (const auto& [known, members] : byAnchors) {
    Part part{members, {}};
    for (std::size_t i = 0; i < known.size(); ++i) {
      const auto& [anchor, begin] = reading.anchors[i];
      if (known[i]) part.ranges.push_back({begin, begin + anchor->key.size(0), nullptr, anchor});
    }
    const auto addGroup = [&](const MemoryStore& store, std::int64_t storeBegin) {
      if (group >= store.groups.size() || store.groups[group].size() == 0) return;
      const std::int64_t end = storeBegin + store.size();
      part.ranges.push_back({end - store.groups[group].size(), end, &store.groups[group], nullptr});
    };
    addGroup(m_long, reading.longBegin);
    addGroup(m_work, reading.workBegin);
    reading.parts.push_back(std::move(part));
  }
}

at::Tensor Memory::read(const at::Tensor& key, const at::Tensor& selection,
                        const std::vector<int>& objects) {
  const Reading reading = prepareReading(objects);
  const at::Tensor queries = key.flatten(1).t(), selections = selection.flatten(1).t();
  const std::int64_t elements = reading.comparable.size(0);
  const std::int64_t atOnce = std::max<std::int64_t>(1, similaritiesAtOnce / elements);
  at::Tensor usage = at::zeros({elements}, reading.shrinkage.options());
  std::map<int, std::vector<at::Tensor>> out;
  for (std::int64_t at = 0; at < queries.size(0); at += atOnce) {
    readBlock(reading, queries.slice(0, at, at + atOnce), selections.slice(0, at, at + atOnce),
              usage, out);
  }
  if (m_settings.longTerm) countUse(reading, usage);
  std::vector<at::Tensor> pictures;
  for (const int object : objects) {
    pictures.push_back(at::cat(out.at(object)).t().reshape({-1, key.size(1), key.size(2)}));
  }
  return at::stack(pictures);
}

void Memory::readBlock(const Reading& reading, const at::Tensor& query, const at::Tensor& selection,
                       at::Tensor& usage, std::map<int, std::vector<at::Tensor>>& out) const {
  const at::Tensor alike = similarity(reading.comparable, reading.shrinkage, query, selection);
  for (const Part& part : reading.parts) {
    const Matches answers = mostAlike(part.columnsOf(alike), m_settings.topK);
    for (auto& [object, values] : part.valuesOf(answers)) out[object].push_back(values);
    if (&part == &reading.parts.front()) part.addUsage(answers, usage);
  }
}

/// Use is counted by the first objects alone, whose elements are all there are.
void Memory::countUse(const Reading& reading, const at::Tensor& usage) {
  if (m_work.size() > 0) m_work.countUse(usage.slice(0, reading.workBegin));
  if (m_settings.countLongTermUsage && m_long.size() > 0) {
    m_long.countUse(usage.slice(0, reading.longBegin, reading.workBegin));
  }
}

}  // namespace maskline::xmem
