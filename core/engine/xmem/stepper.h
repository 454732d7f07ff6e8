// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/engine/xmem/memory.h"
#include "core/engine/xmem/network.h"

namespace maskline::xmem {

/// Masks given for a frame: objects × H × W, 0 … 1.
struct Given {
  at::Tensor masks;
  std::vector<int> objects;
};

/// The result of a step. Maps have the size of the frame unless noted otherwise.
struct Step {
  at::Tensor probabilities;  ///< [background, objects] × H × W
  std::vector<int> objects;  ///< in the order of the probabilities
  PictureFeatures features;  ///< of the padded frame
  at::Tensor readout;        ///< objects × C_v × h × w; undefined if nothing was segmented
};

/// Tracks through a clip frame by frame with all memories of XMem.
class Stepper {
 public:
  Stepper(const Network& network, const Settings& settings)
      : m_network(network), m_settings(settings), m_memory(settings) {}

  /// Starts a pass at frame number `first` and clears working, long-term and sensory memory.
  void begin(std::int64_t first);
  /// Processes the next frame, 3 × H × W, normalised. Objects are tracked, or taken from `given`.
  /// The `last` frame is not added to the memory. Throws Error(BadInput) if no object is known.
  Step step(const at::Tensor& image, const Given& given = {}, bool last = false);
  /// Adds the masks of any frame as an anchor; see Memory::keep.
  void keep(std::int64_t number, const at::Tensor& image, const Given& given);
  /// Replaces the result `step` of the last frame by given masks, and adds them as an anchor.
  void correct(std::int64_t number, const at::Tensor& image, const Step& step, const Given& given);
  /// Replaces masks in the memory of the last frame, if it was added to it. `step` is its result.
  void overrule(const at::Tensor& image, const Step& step, const Given& given);
  void removeObject(int object);

  /// The tracked objects, in the order of hidden().
  const std::vector<int>& objects() const { return m_objects; }
  const Memory& memory() const { return m_memory; }
  at::Tensor hidden() const { return m_hidden; }

 private:
  struct Plan;
  Plan planFor(const Given& given, bool last) const;
  at::Tensor segment(Step& step, bool updateHidden);
  void addObjects(const Given& given, const PictureFeatures& features);
  void keepSeen(std::int64_t number, const at::Tensor& padded, const PictureFeatures& features,
                const Given& given);
  void growHidden(std::size_t count, const PictureFeatures& features);
  void remember(const at::Tensor& padded, const PictureFeatures& features, const at::Tensor& masks,
                bool deepUpdate);

  const Network& m_network;
  Settings m_settings;
  Memory m_memory;
  std::vector<int> m_objects;  // in the order of the sensory memory's rows
  at::Tensor m_hidden;         // objects × C_h × h × w
  bool m_remembered = false;   // the last frame is in working memory
  std::int64_t m_time = -1, m_lastMemory = 0, m_lastDeepUpdate = 0;
};

/// Pads an image or masks to a multiple of 16 on both sides, as evenly as possible.
at::Tensor padded(const at::Tensor& picture);
/// Removes the padding.
at::Tensor unpadded(const at::Tensor& picture, std::int64_t height, std::int64_t width);

}  // namespace maskline::xmem
