// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "core/engine/sam2/model.h"

namespace maskline::sam2 {

/// Points of one object on one frame, in the model's S × S pixels. A box is its two corners, first.
struct PointPrompt {
  at::Tensor points;  ///< 1 × N × 2, float32
  at::Tensor labels;  ///< 1 × N, int32 of PointKind
};

/// What is known of one object on one frame.
struct Remembered {
  ObjectMasks masks;     ///< of one object; holes filled
  at::Tensor memory;     ///< as Model::remember() gives it; undefined until encoded
  at::Tensor embedding;  ///< what the memory is to be encoded from; undefined afterwards
};

/// One object's past: frames that were prompted, and frames that were tracked.
struct ObjectMemory {
  /// Prompted frames in the order in which they were added.
  std::vector<std::pair<int, Remembered>> prompted;
  std::map<int, Remembered> tracked;
  /// Answers to prompts that have not been encoded yet, by frame.
  std::map<int, Remembered> newPrompted, newTracked;
  std::set<int> corrected;  ///< tracked frames of which the memory is that of an answer
  std::map<int, PointPrompt> points;
  std::map<int, bool> backward;  ///< how each frame was last tracked

  /// The newest of what is known of a frame, or null.
  Remembered* find(int frame);
  Remembered* findPrompted(int frame);
  /// Makes a frame a prompted one.
  void put(int frame, Remembered answer);
};

/// Where a memory or a pointer comes from, and the code of its time.
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

/// The memories that tracking frame `frame` attends to, in the order of the published program.
MemoryChoice chooseMemories(const ObjectMemory& object, int frame, bool backward,
                            const MemoryConfig& config, int clipLength);
/// The tokens of objects whose choices have the same numbers of frames and pointers.
MemoryTokens tokensOf(const std::vector<MemoryChoice>& objects, const Model& model,
                      const MemoryConfig& config, int clipLength);

}  // namespace maskline::sam2
