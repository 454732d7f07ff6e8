// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/clip_run.h"

#include <algorithm>

#include "core/auto_annotation/mask_linker.h"

namespace maskline {
namespace {

/// Moves the masks of things to the front; returns how many there are.
std::size_t thingsFirst(std::vector<FoundMask>& masks, const OwnModel& model) {
  const auto isThing = [&](const FoundMask& one) {
    const ModelClass& itsClass = model.classes[static_cast<std::size_t>(one.modelClass)];
    return itsClass.thing && !itsClass.background();
  };
  const auto rest = std::ranges::stable_partition(masks, isThing);
  return masks.size() - rest.size();
}

bool anyBetween(const std::vector<FrameIndex>& cuts, FrameIndex before, FrameIndex now) {
  return std::ranges::any_of(cuts, [&](FrameIndex cut) { return before < cut && cut <= now; });
}

}  // namespace

bool runOnClip(LoadedModel& model, FrameSource& clip, const std::vector<FrameIndex>& frames,
               const std::vector<FrameIndex>& cuts, float sure,
               const std::function<void(FoundFrame)>& deliver, const WorkContext& work) {
  MaskLinker linker({.sure = sure});
  const auto total = static_cast<std::int64_t>(frames.size());
  int tracks = 0;
  for (std::size_t i = 0; i < frames.size(); ++i) {
    if (work.cancelled()) return false;
    if (i > 0 && anyBetween(cuts, frames[i - 1], frames[i])) linker.cut();
    const cv::Mat picture = clip.frame(frames[i]);
    std::vector<FoundMask> masks = model.run(picture);
    const std::size_t things = thingsFirst(masks, model.model());
    const auto numbers = linker.next(picture, std::span(masks).first(things));
    FoundFrame found{frames[i], {}, 0};
    for (std::size_t m = 0; m < masks.size(); ++m) {
      const int track = m < things ? numbers[m] : 0;
      tracks = std::max(tracks, m < things ? track + 1 : 0);
      found.masks.push_back({frames[i], track, std::move(masks[m])});
    }
    found.tracks = tracks;
    deliver(std::move(found));
    work.report(static_cast<std::int64_t>(i) + 1, total);
  }
  return true;
}

}  // namespace maskline
