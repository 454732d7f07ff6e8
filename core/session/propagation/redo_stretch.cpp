// SPDX-License-Identifier: Apache-2.0
#include "core/session/propagation/redo_stretch.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace maskline {
namespace {

bool isCorrected(const FrameSummary& s) {
  return s.keyframe && (s.source == MaskSource::Clicked || s.source == MaskSource::Painted);
}

}  // namespace

FrameRange shotAround(const Project& project, FrameIndex frame) {
  FrameRange shot{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  for (const ShotCut& cut : project.shots()) {
    if (cut.frame <= frame)
      shot.begin = std::max(shot.begin, cut.frame);
    else
      shot.end = std::min(shot.end, cut.frame);
  }
  return shot;
}

FrameRange redoStretch(const Project& project, ObjectId object, FrameIndex frame) {
  FrameRange runs = FrameRange::single(frame);  // neighbouring frames that have a mask
  std::optional<FrameIndex> before;
  std::optional<FrameIndex> after;
  std::vector<FrameIndex> masksBefore;
  for (const FrameSummary& s : project.summaries(object, shotAround(project, frame))) {
    if (s.frame < frame) {
      masksBefore.push_back(s.frame);
      if (isAnchor(s)) before = s.frame;
    } else if (s.frame > frame) {
      if (s.frame == runs.end) ++runs.end;
      if (isAnchor(s) && !after) after = s.frame;
    }
  }
  for (auto it = masksBefore.rbegin(); it != masksBefore.rend() && *it == runs.begin - 1; ++it)
    --runs.begin;
  return {before ? *before + 1 : runs.begin, after ? *after : runs.end};
}

bool isCorrectionOfTrack(const Project& project, ObjectId object, FrameIndex frame) {
  const FrameRange beside =
      FrameRange{frame - 1, frame + 2}.intersected(shotAround(project, frame));
  const auto records = project.recordsWithoutMasks(object, beside);
  const auto here = std::find_if(records.begin(), records.end(),
                                 [&](const FrameRecord& r) { return r.summary.frame == frame; });
  if (here == records.end() || !isCorrected(here->summary)) return false;
  return std::any_of(records.begin(), records.end(), [&](const FrameRecord& r) {
    return r.summary.source == MaskSource::Tracked && !isAnchor(r.summary) &&
           r.changedAt < here->changedAt;
  });
}

}  // namespace maskline
