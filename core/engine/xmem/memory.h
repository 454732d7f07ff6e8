// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>

#include "core/engine/xmem/memory_store.h"
#include "core/engine/xmem/settings.h"

namespace maskline::xmem {

/// A frame as it is remembered.
struct FrameMemory {
  at::Tensor key;        ///< C_k × h × w
  at::Tensor shrinkage;  ///< 1 × h × w
  at::Tensor selection;  ///< C_k × h × w
  at::Tensor values;     ///< objects × C_v × h × w
  std::vector<int> objects;
};

/// XMem's memories beside the sensory one: the working memory of the last frames, the long-term
/// memory that it is consolidated into, and frames that are kept as they are (anchors: not in the
/// paper). Bounded by the settings.
class Memory {
 public:
  static constexpr std::size_t mostAnchors = 8;

  explicit Memory(const Settings& settings) : m_settings(settings) {}

  /// Adds a frame of the walk; objects not seen before form a group. Must have a value for every
  /// object added before and not removed.
  void add(const FrameMemory& frame);
  /// Takes back the frame added last.
  void takeBackNewest() { m_work.erase(m_work.size() - m_places, m_work.size()); }
  /// Keeps a frame for good, in place of the one with this number; beyond mostAnchors the oldest of
  /// them goes.
  void keep(std::int64_t number, const FrameMemory& frame);
  /// Whether there is anything to read for the object.
  bool knows(int object) const;
  void removeObject(int object);
  /// Forgets the walk, not the anchors. The next walk begins at this frame: its first frame stays
  /// in working memory, so an anchor of the same number is not read.
  void beginWalk(std::int64_t first);

  /// What the memories say at each place: objects × C_v × h × w. Every object must be known.
  at::Tensor read(const at::Tensor& key, const at::Tensor& selection,
                  const std::vector<int>& objects);

  const MemoryStore& work() const { return m_work; }
  const MemoryStore& longTerm() const { return m_long; }
  std::size_t anchors() const { return m_anchors.size(); }

 private:
  struct Anchor {
    std::int64_t number = 0;
    at::Tensor key, shrinkage;
    std::map<int, at::Tensor> values;  // by object: elements × C_v
  };
  struct Range;
  struct Part;
  struct Reading;

  void growGroups(const std::vector<int>& objects);
  void consolidate();
  Reading prepareReading(const std::vector<int>& objects) const;
  void addPart(Reading& reading, const std::vector<int>& objects, std::size_t group) const;
  void readBlock(const Reading& reading, const at::Tensor& query, const at::Tensor& selection,
                 at::Tensor& usage, std::map<int, std::vector<at::Tensor>>& out) const;
  void countUse(const Reading& reading, const at::Tensor& usage);

  Settings m_settings;
  std::int64_t m_places = 0;  // of one frame
  MemoryStore m_work, m_long;
  std::vector<Anchor> m_anchors;
  std::optional<std::int64_t> m_first;
};

}  // namespace maskline::xmem
