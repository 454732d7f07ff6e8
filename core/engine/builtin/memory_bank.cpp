// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/memory_bank.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <limits>

namespace maskline::builtin {
namespace {

/// The anchor that is closest in time to both its neighbours; never the first or the last, nor the
/// `newest`.
std::map<FrameIndex, ObjectMemory::Entry>::iterator mostCrowded(
    std::map<FrameIndex, ObjectMemory::Entry>& anchors, FrameIndex newest) {
  auto best = anchors.end();
  auto least = std::numeric_limits<std::int64_t>::max();
  for (auto it = std::next(anchors.begin()); std::next(it) != anchors.end(); ++it) {
    const auto room = std::next(it)->first.value() - std::prev(it)->first.value();
    if (room < least && it->first != newest) {
      least = room;
      best = it;
    }
  }
  return best;
}

}  // namespace

void ObjectMemory::keepAnchor(Entry entry) {
  const FrameIndex frame = entry.keys->frame;
  m_anchors[frame] = std::move(entry);
  if (m_anchors.size() > maxAnchors) m_anchors.erase(mostCrowded(m_anchors, frame));
}

void ObjectMemory::keepRecent(Entry entry) {
  m_recent.push_back(std::move(entry));
  if (m_recent.size() > maxRecent) m_recent.pop_front();
}

std::vector<const ObjectMemory::Entry*> ObjectMemory::entries() const {
  std::vector<const Entry*> all;
  for (const auto& [frame, entry] : m_anchors) all.push_back(&entry);
  for (const Entry& entry : m_recent) all.push_back(&entry);
  return all;
}

at::Tensor ObjectMemory::evidence() const {
  at::Tensor sum;
  const auto add = [&sum](const at::Tensor& evidence, double weight) {
    sum = sum.defined() ? sum.add(evidence, weight) : evidence * weight;
  };
  for (const auto& [frame, entry] : m_anchors) add(entry.evidence, 1);
  for (const Entry& entry : m_recent) add(entry.evidence, recentEvidence);
  return sum;
}

namespace {

constexpr std::int64_t placesAtOnce = 1024;  // few large products are faster

/// The same as readMemory() for one memory of many values: weights are never kept as a whole.
/// `query` Q × C, `keys` C × M, the first `ofAnchors` of them of anchors, `values` M × W. Returns Q
/// × W and, Q × 1, how familiar places look.
std::pair<at::Tensor, at::Tensor> readInBlocks(const at::Tensor& query, const at::Tensor& keys,
                                               std::int64_t ofAnchors, const at::Tensor& values) {
  // Negative squared distances, some with a bonus: above that by rounding alone.
  const double most = ofAnchors > 0 ? ObjectMemory::anchorBonus : 0;
  std::vector<at::Tensor> read, familiar;
  for (const at::Tensor& some : query.split(placesAtOnce)) {
    at::Tensor weights = at::matmul(some, keys);
    weights.narrow(1, 0, ofAnchors).add_(ObjectMemory::anchorBonus);
    const at::Tensor best = at::amax(weights, {1}, true);
    weights.sub_(best).exp_();
    const at::Tensor sum = weights.sum(1, true);
    read.push_back(at::matmul(weights.to(values.scalar_type()), values).to(at::kFloat) / sum);
    familiar.push_back(at::exp(best.clamp(-20, most) * 0.5));
  }
  return {at::cat(read), at::cat(familiar)};
}

}  // namespace

std::vector<at::Tensor> readMemories(const Features& query,
                                     const std::vector<const ObjectMemory*>& memories) {
  struct Frames {
    std::vector<const FrameKeys*> all;
    std::size_t anchors = 0;  // the first so many
    auto operator<=>(const Frames&) const = default;
  };
  std::map<Frames, std::vector<std::size_t>> groups;
  for (std::size_t i = 0; i < memories.size(); ++i) {
    Frames frames{{}, memories[i]->anchors()};
    for (const ObjectMemory::Entry* entry : memories[i]->entries()) {
      frames.all.push_back(entry->keys.get());
    }
    groups[frames].push_back(i);
  }
  const at::Tensor asked = queryRows(query)[0];
  const std::int64_t height = query.key.size(2), width = query.key.size(3);
  const auto picture = [&](const at::Tensor& rows) {
    return rows.t().reshape({1, -1, height, width});
  };
  std::vector<at::Tensor> result(memories.size());
  for (const auto& [frames, members] : groups) {
    std::vector<at::Tensor> keys, values;
    std::int64_t ofAnchors = 0;
    for (const FrameKeys* frame : frames.all) {
      if (keys.size() < frames.anchors) ofAnchors += frame->columns.size(1);
      keys.push_back(frame->columns);
    }
    for (const std::size_t member : members) {
      std::vector<at::Tensor> rows;
      for (const ObjectMemory::Entry* entry : memories[member]->entries()) {
        rows.push_back(entry->rows[0]);
      }
      values.push_back(at::cat(rows));
    }
    const auto [read, familiar] =
        readInBlocks(asked, at::cat(keys, 1), ofAnchors, at::cat(values, 1));
    for (std::size_t i = 0; i < members.size(); ++i) {
      const at::Tensor own =
          read.narrow(1, static_cast<std::int64_t>(i) * Network::valueWidth, Network::valueWidth);
      result[members[i]] = at::cat({picture(own), picture(familiar)}, 1);
    }
  }
  return result;
}

}  // namespace maskline::builtin
