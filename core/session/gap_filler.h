// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/base/worker.h"
#include "core/session/jobs/background.h"
#include "core/session/playback.h"

namespace maskline {

/// Neighbouring anchors of an object with frames between them.
struct Gap {
  FrameIndex from;
  FrameIndex to;
};

/// The gaps of an object that overlap `range`. Without a range, the gap around `current`; if
/// `current` is an anchor, the gap after it, else the one before it. Gaps that contain a cut are
/// excluded.
std::vector<Gap> findGaps(const Project& project, ObjectId object, std::optional<FrameRange> range,
                          FrameIndex current);

/// Interpolation jobs, `Document::interpolation`. Owner thread.
class GapFiller {
 public:
  GapFiller(Executor& owner, Events& events, JobList& jobs, Project& project, Worker& worker,
            const Playback& playback);
  /// Ends the jobs without storing their results.
  void end();

  /// Interpolates between the keyframes around the current frame, or in all gaps that overlap
  /// `range`. Anchors are kept, as are tracked masks that need no review; all other frames are
  /// filled. Returns no id if there is nothing to do (ErrorRaised says why).
  JobId start(ObjectId object, std::optional<FrameRange> range = {});

 private:
  JobEnd store(ObjectId object, const std::vector<FrameRecord>& records);

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  Worker& m_worker;
  const Playback& m_playback;
  Mailbox m_mailbox;
  std::vector<JobId> m_started;
};

}  // namespace maskline
