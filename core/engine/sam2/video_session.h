// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <limits>

#include "core/engine/sam2/video_memory.h"

namespace maskline::sam2 {

/// The video algorithm of SAM 2: prompts on any frame, then frame after frame in either direction.
/// Objects do not influence each other; they share the image features and go through the model
/// together, or one by one if the memory of the device does not suffice for that. Frames are passed
/// as features and are not stored. Tensors are on the device of the model. All calls block.
class VideoSession {
 public:
  struct Settings {
    /// Frames in the clip, if known: limits the number of object pointers and normalises their
    /// ages.
    int clipLength = std::numeric_limits<int>::max();
    /// Remove tracked frames that can no longer be attended to from the frame tracked last, and of
    /// many conditioning frames the farthest, so that memory does not grow. A correction far from
    /// there then uses conditioning frames only.
    bool bounded = true;
  };
  /// `config` may differ from the model's config in options and limits, not in dimensions.
  VideoSession(const Model& model, const Config& config, const Settings& settings);

  /// Segments a frame from points, which replace earlier points there or are added to them. On a
  /// tracked frame this is a correction: it uses the memories and the last mask of the frame.
  ObjectMasks addPoints(int object, int frame, const ImageFeatures& features,
                        const PointPrompt& prompt, bool keepOlder = false);
  /// Adds a mask prompt (H × W, 0 or 1).
  ObjectMasks addMask(int object, int frame, const ImageFeatures& features, const at::Tensor& mask);
  /// Sets the mask of a tracked frame, from which tracking continues. Same as addMask() if the
  /// object has no conditioning frame.
  ObjectMasks goOnFrom(int object, int frame, const ImageFeatures& features,
                       const at::Tensor& mask);
  void forget(int object) { m_objects.erase(object); }
  /// Removes the memory of one tracked frame of an object.
  void forgetTracked(int object, int frame);
  /// Removes the memories of tracked frames; conditioning frames are kept.
  void forgetTracked();

  /// Tracks all prompted objects on this frame. An object with a conditioning frame here keeps the
  /// mask of its prompt.
  std::map<int, ObjectMasks> track(int frame, const ImageFeatures& features, bool backward,
                                   const Probe& probe = {});

  /// The stored result of an object on a frame, or null; may be modified.
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
  MemoryChoice memoriesFor(const ObjectMemory& object, int frame, bool backward) const;
  void keepDistinctive(ObjectMemory& object, int frame) const;

  const Model* m_model;
  Config m_config;
  Settings m_settings;
  std::map<int, ObjectMemory> m_objects;
};

/// At each pixel only the highest logit is kept; the logits of the other objects are clamped to at
/// most −10. B × 1 × H × W.
at::Tensor withoutOverlaps(const at::Tensor& logits);

}  // namespace maskline::sam2
