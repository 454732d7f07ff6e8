// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>

#include "core/engine/xmem/memory_store.h"
#include "core/engine/xmem/settings.h"

namespace maskline::xmem {

/// The memory elements of one frame.
struct FrameMemory {
  at::Tensor key;        ///< C_k × h × w
  at::Tensor shrinkage;  ///< 1 × h × w
  at::Tensor selection;  ///< C_k × h × w
  at::Tensor values;     ///< objects × C_v × h × w
  std::vector<int> objects;
};

/// XMem's memories except the sensory memory: the working memory of recent frames, the long-term
/// memory into which it is consolidated, and anchor frames, which are kept unchanged (an addition
/// to the paper). Bounded by the settings.
class Memory {
 public:
  static constexpr std::size_t mostAnchors = 8;

  explicit Memory(const Settings& settings) : m_settings(settings) {}

  /// Adds a frame of the current pass. New objects form a group. The frame must have values for all
  /// objects added before and not removed.
  void add(const FrameMemory& frame);
  /// Removes the frame added last.
  void takeBackNewest() { m_work.erase(m_work.size() - m_places, m_work.size()); }
  /// Keeps an anchor frame; replaces an anchor with the same number. Beyond mostAnchors, the oldest
  /// anchor is dropped.
  void keep(std::int64_t number, const FrameMemory& frame);
  /// Whether there are memory elements for the object.
  bool knows(int object) const;
  void removeObject(int object);
  /// Starts a new pass: clears working and long-term memory, keeps the anchors. The first frame of
  /// the pass is kept in working memory, so an anchor with the same number is not read.
  void beginPass(std::int64_t first);

  /// Reads the memories for each position: objects × C_v × h × w. Every object must be known.
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
  std::int64_t m_places = 0;  // positions per frame
  MemoryStore m_work, m_long;
  std::vector<Anchor> m_anchors;
  std::optional<std::int64_t> m_first;
};

}  // namespace maskline::xmem
