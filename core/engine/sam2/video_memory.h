// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/engine/sam2/model.h"
#include "core/engine/sam2/sightings.h"

namespace maskline::sam2 {

/// Points of one object on one frame, in the model's S × S pixels. A box is given by two corner
/// points, which come first.
struct PointPrompt {
  at::Tensor points;  ///< 1 × N × 2, float32
  at::Tensor labels;  ///< 1 × N, int32 of PointKind
};

/// The result for one object on one frame.
struct Remembered {
  ObjectMasks masks;     ///< of one object; holes filled
  at::Tensor memory;     ///< as Model::remember() gives it; undefined until encoded
  at::Tensor embedding;  ///< input of the memory encoder; undefined after encoding
  bool reliable = true;  ///< Sightings::Verdict
};

/// The memory bank of an object: conditioning frames and tracked frames.
struct ObjectMemory {
  /// Conditioning frames, in the order in which they were added.
  std::vector<std::pair<int, Remembered>> prompted;
  std::map<int, Remembered> tracked;
  /// Results of prompts whose memory has not been encoded yet, by frame.
  std::map<int, Remembered> newPrompted, newTracked;
  std::set<int> corrected;  ///< tracked frames whose memory comes from a correction
  std::map<int, PointPrompt> points;
  std::map<int, bool> backward;  ///< how each frame was last tracked

  // With Config::resistLookalikes.
  Sightings sightings;
  std::map<int, Remembered> distinctive;  ///< tracked frames that are kept for longer

  /// The latest result for a frame, or null.
  Remembered* find(int frame);
  Remembered* findPrompted(int frame);
  /// Makes a frame a conditioning frame.
  void put(int frame, Remembered answer);
};

/// The source of a memory or pointer and its temporal encoding.
struct MemoryChoice {
  struct Frame {
    const Remembered* from;
    int timeIndex;
  };
  struct Pointer {
    const Remembered* from;
    int age;  ///< frames
  };
  std::vector<Frame> frames;
  std::vector<Pointer> pointers;
};

/// The memories that tracking frame `frame` attends to, in the order of the reference
/// implementation.
MemoryChoice chooseMemories(const ObjectMemory& object, int frame, bool backward,
                            const MemoryConfig& config, int clipLength);
/// The same with Config::resistLookalikes: of the tracked frames the distinctive ones, and as many
/// recent reliable ones as there is room for. The last frame is always among them.
MemoryChoice chooseReliable(const ObjectMemory& object, int frame, bool backward,
                            const MemoryConfig& config, int clipLength);
/// How many distinctive frames are kept.
inline constexpr std::size_t mostDistinctive = 3;
/// The memory tokens of objects that use the same number of memories and pointers.
MemoryTokens tokensOf(const std::vector<MemoryChoice>& objects, const Model& model,
                      const MemoryConfig& config, int clipLength);

}  // namespace maskline::sam2
