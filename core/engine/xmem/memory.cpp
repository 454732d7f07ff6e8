// SPDX-License-Identifier: Apache-2.0
#include "core/engine/xmem/memory.h"

#include <ATen/ATen.h>

#include <algorithm>

#include "core/engine/xmem/consolidation.h"

namespace maskline::xmem {
namespace {

/// C × h × w → places × C.
at::Tensor rows(const at::Tensor& picture) { return picture.flatten(1).t().contiguous(); }

/// The values of some objects, places × (objects · C_v).
at::Tensor valueRows(const FrameMemory& frame, const std::vector<int>& objects) {
  std::vector<at::Tensor> columns;
  for (const int object : objects) {
    const auto at = std::ranges::find(frame.objects, object) - frame.objects.begin();
    columns.push_back(frame.values[at].flatten(1).t());
  }
  return at::cat(columns, 1);
}

bool inGroups(const MemoryStore& store, int object) {
  return std::ranges::any_of(store.groups, [object](const MemoryStore::Group& group) {
    return group.size() > 0 && std::ranges::find(group.objects, object) != group.objects.end();
  });
}

}  // namespace

void Memory::add(const FrameMemory& frame) {
  m_places = frame.key.size(1) * frame.key.size(2);
  if (m_settings.longTerm) {
    m_work.capacity = m_settings.maxWorkFrames * m_places;
    m_long.capacity = m_settings.maxLongElements;
  }
  growGroups(frame.objects);
  std::vector<at::Tensor> values;
  for (const auto& group : m_work.groups) values.push_back(valueRows(frame, group.objects));
  m_work.append(rows(frame.key), frame.shrinkage.flatten(),
                m_settings.longTerm ? rows(frame.selection) : at::Tensor(), values);
  if (m_settings.longTerm && m_work.size() >= m_settings.maxWorkFrames * m_places) consolidate();
}

/// Working and long-term memory have the same groups in the same order.
void Memory::growGroups(const std::vector<int>& objects) {
  std::vector<int> newcomers;
  for (const int object : objects) {
    if (std::ranges::none_of(m_work.groups, [object](const auto& group) {
          return std::ranges::find(group.objects, object) != group.objects.end();
        })) {
      newcomers.push_back(object);
    }
  }
  if (newcomers.empty()) return;
  m_work.groups.push_back({newcomers, {}});
  m_long.groups.push_back({newcomers, {}});
}

/// The first frame and the newest ones stay in working memory; what lies between becomes a few
/// prototypes.
void Memory::consolidate() {
  const std::int64_t room = m_settings.maxLongElements - m_settings.prototypes;
  if (m_long.size() >= room) m_long.dropLeastUsed(room);
  const std::int64_t begin = m_places;
  const std::int64_t end = m_work.size() - m_settings.minWorkFrames * m_places + m_places;
  if (end <= begin) return;
  const Prototypes made = prototypesOf(m_work, begin, end, m_settings.prototypes);
  m_work.erase(begin, end);
  m_long.append(made.key, made.shrinkage, {}, made.values);
}

void Memory::keep(std::int64_t number, const FrameMemory& frame) {
  std::erase_if(m_anchors, [number](const Anchor& anchor) { return anchor.number == number; });
  if (m_anchors.size() == mostAnchors) m_anchors.erase(m_anchors.begin());
  Anchor anchor{number, rows(frame.key), frame.shrinkage.flatten().contiguous(), {}};
  for (const int object : frame.objects) anchor.values[object] = valueRows(frame, {object});
  m_anchors.push_back(std::move(anchor));
}

bool Memory::knows(int object) const {
  return inGroups(m_work, object) || std::ranges::any_of(m_anchors, [object](const Anchor& anchor) {
           return anchor.values.contains(object);
         });
}

void Memory::removeObject(int object) {
  m_work.removeObject(object);
  m_long.removeObject(object);
  for (Anchor& anchor : m_anchors) anchor.values.erase(object);
  std::erase_if(m_anchors, [](const Anchor& anchor) { return anchor.values.empty(); });
}

void Memory::beginPass(std::int64_t first) {
  m_work = {};
  m_long = {};
  m_first = first;
}

}  // namespace maskline::xmem
