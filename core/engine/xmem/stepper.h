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

/// What a step came to. Pictures are of the frame's size where not said otherwise.
struct Step {
  at::Tensor probabilities;  ///< [background, objects] × H × W
  std::vector<int> objects;  ///< in the order of the probabilities
  PictureFeatures features;  ///< of the padded frame
  at::Tensor readout;        ///< objects × C_v × h × w; undefined where nothing was segmented
};

/// Walks through a clip frame by frame with all of XMem's memories.
class Stepper {
 public:
  Stepper(const Network& network, const Settings& settings)
      : m_network(network), m_settings(settings), m_memory(settings) {}

  /// Begins a walk at frame number `first`: working, long-term and sensory memory are empty.
  void begin(std::int64_t first);
  /// The next frame, 3 × H × W, normalised. Objects are carried on, or taken from `given`. At the
  /// `last` frame nothing is remembered. Throws Error(BadInput) if no object is known.
  Step step(const at::Tensor& image, const Given& given = {}, bool last = false);
  /// Remembers masks of any frame for good; see Memory::keep.
  void keep(std::int64_t number, const at::Tensor& image, const Given& given);
  /// Gives masks of the frame stepped to last, in place of what was found there (`step`), and
  /// remembers them for good.
  void correct(std::int64_t number, const at::Tensor& image, const Step& step, const Given& given);
  void removeObject(int object);

  /// Those that a step carries on, in the order of hidden().
  const std::vector<int>& objects() const { return m_objects; }
  const Memory& memory() const { return m_memory; }
  at::Tensor hidden() const { return m_hidden; }

 private:
  struct Plan;
  Plan planFor(const Given& given, bool last) const;
  at::Tensor segment(Step& step, bool updateHidden);
  void welcome(const Given& given, const PictureFeatures& features);
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
  bool m_remembered = false;   // the frame stepped to last is in working memory
  std::int64_t m_time = -1, m_lastMemory = 0, m_lastDeepUpdate = 0;
};

/// Pads a picture or masks to a multiple of 16 on both sides, as evenly as can be.
at::Tensor padded(const at::Tensor& picture);
/// The middle of a padded picture.
at::Tensor unpadded(const at::Tensor& picture, std::int64_t height, std::int64_t width);

}  // namespace maskline::xmem
