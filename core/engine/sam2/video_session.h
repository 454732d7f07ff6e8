// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "core/engine/sam2/video_memory.h"

namespace maskline::sam2 {

/// The video algorithm of SAM 2: prompts on any frame, then frame after frame in either direction.
/// Objects do not influence each other; they share the picture's features and go through the model
/// together. Frames are handed in as features and not kept. Every call blocks.
class VideoSession {
 public:
  struct Settings {
    /// Frames in the clip, if known: pointers of short clips are timed by it.
    int clipLength = std::numeric_limits<int>::max();
    /// Forget tracked frames that can no longer be attended to from the frame tracked last, and of
    /// many prompted ones the farthest, so that memory does not grow. A correction far from it then
    /// sees prompted frames only.
    bool bounded = true;
  };
  /// `config` may differ from the model's own in habits and limits, not in sizes.
  VideoSession(const Model& model, const Config& config, const Settings& settings);

  /// The answer to points on a frame, replacing (or following) earlier points there. On a frame
  /// that was tracked it is a correction: memory and the frame's last mask are taken into account.
  ObjectMasks addPoints(int object, int frame, const ImageFeatures& features,
                        const PointPrompt& prompt, bool keepOlder = false);
  /// A given mask, H × W of 0 and 1.
  ObjectMasks addMask(int object, int frame, const ImageFeatures& features, const at::Tensor& mask);
  /// A mask that was tracked before; given (as by addMask) if nothing is known of the object.
  ObjectMasks goOnFrom(int object, int frame, const ImageFeatures& features,
                       const at::Tensor& mask);
  void forget(int object) { m_objects.erase(object); }
  /// Forgets what was tracked, so that nothing of it is attended to; prompted frames stay.
  void forgetTracked();

  /// The masks of every object that was prompted anywhere. Prompted frames answer with their own.
  std::map<int, ObjectMasks> track(int frame, const ImageFeatures& features, bool backward,
                                   const Probe& probe = {});

  /// What is remembered of an object on a frame so far, or null. It may be changed.
  Remembered* find(int object, int frame);
  const std::map<int, ObjectMemory>& objects() const { return m_objects; }

 private:
  using Group = std::vector<int>;

  ObjectMasks adopted(const ImageFeatures& features, const at::Tensor& mask) const;
  ObjectMasks answer(int object, int frame, const ImageFeatures& features, ObjectMasks masks);
  void encodeNew();
  void forgetAround(ObjectMemory& object, int frame) const;
  void forgetFar(ObjectMemory& object, int frame) const;
  void trackGroup(const Group& objects, const std::vector<MemoryChoice>& choices, int frame,
                  const ImageFeatures& features, const Probe& probe);
  void fillHoles(at::Tensor& masks) const;

  const Model* m_model;
  Config m_config;
  Settings m_settings;
  std::map<int, ObjectMemory> m_objects;
};

/// Per place only the object with the greatest logit keeps it, the others are at most −10.
/// B × 1 × H × W.
at::Tensor withoutOverlaps(const at::Tensor& logits);

}  // namespace maskline::sam2
