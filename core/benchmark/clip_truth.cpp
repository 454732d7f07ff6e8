// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/clip_truth.h"

#include "core/benchmark/messages.h"
#include "core/dataset/label_objects.h"
#include "core/mask/label_map.h"

namespace maskline {

Mask ClipTruth::mask(FrameIndex frame, ObjectId object) const {
  const auto masks = frames.find(frame);
  if (masks == frames.end()) return Mask(size);
  const auto it = masks->second.find(object);
  return it == masks->second.end() ? Mask(size) : it->second;
}

Anchors ClipTruth::firstMasks() const {
  Anchors anchors;
  for (const auto& [object, frame] : given) anchors[object][frame] = mask(frame, object);
  return anchors;
}

std::vector<FrameIndex> ClipTruth::scoredFrames(ObjectId object) const {
  std::vector<FrameIndex> scored;
  const FrameIndex last = frames.rbegin()->first;
  for (const auto& [frame, masks] : frames)
    if (frame > given.at(object) && frame < last) scored.push_back(frame);
  return scored;
}

FrameTruth readFrameTruth(const std::filesystem::path& path, bool singleObject) {
  const cv::Mat labels = readLabelMap(path);
  FrameTruth truth{labels.size(), {}, Mask(labels.size())};
  for (auto& [label, mask] : objectsOf(labels, singleObject)) truth.objects[ObjectId{label}] = mask;
  const Mask isVoid = labelMask(labels, voidLabel, voidLabel);
  // Where 0 and 255 are all there is, 255 is the object.
  if (truth.objects.size() != 1 || truth.objects.begin()->second != isVoid) truth.ignored = isVoid;
  return truth;
}

ClipTruth readTruth(const BenchmarkClip& clip, bool singleObject) {
  ClipTruth truth;
  for (const auto& [frame, path] : clip.truths) {
    FrameTruth one = readFrameTruth(path, singleObject);
    if (truth.frames.empty()) truth.size = one.size;
    if (one.size != truth.size) throw Error(messages::benchmark::labelMapSizeDiffers, path);
    for (const auto& [object, mask] : one.objects) truth.given.emplace(object, frame);
    truth.frames[frame] = std::move(one.objects);
  }
  return truth;
}

}  // namespace maskline
