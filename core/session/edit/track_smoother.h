// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <utility>

#include "core/base/worker.h"
#include "core/session/edit/smoothing_task.h"
#include "core/session/jobs/background.h"
#include "core/session/playback.h"

namespace maskline {

/// Smooths masks over time (see TrackSmoothing), `Document::smoothing`. Anchors are left as they
/// are. A request that is refused raises ErrorRaised and returns no id. Owner thread.
class TrackSmoother {
 public:
  TrackSmoother(Executor& owner, Events& events, JobList& jobs, Project& project, Worker& worker,
                const Playback& playback);
  /// Ends the job. If it was started, it stores what it has finished.
  void end();

  /// Computes the masks without storing them, the one of the current frame first. Raises
  /// SmoothingChanged for each. Ends an earlier job as end() does.
  JobId preview(const SmoothRequest& request);
  void dropPreview();  ///< does nothing while a job of start() is running
  /// The previewed mask of a frame if it differs from the present one, otherwise a 0 × 0 mask.
  Mask previewed(ObjectId object, FrameIndex frame) const;
  /// T before and after, over all finished frames.
  const StabilityChange& stability() const { return m_stability; }

  /// Computes and stores the masks as one undo step; takes over a preview of the same request.
  /// Frames that were changed meanwhile keep their masks. Masks that are replaced are kept as a
  /// version of the object. A cancelled job stores what it has finished.
  JobId start(const SmoothRequest& request);

 private:
  struct Found {
    Mask before, after;
  };
  void endJob();
  JobId begin(const SmoothRequest& request, bool store);
  void run(std::vector<SmoothingTask> tasks, int window);
  void take(SmoothedMask mask, const StabilityChange& change);
  JobEnd finished(bool complete);
  std::int64_t store();
  std::int64_t store(Project::RunningStep& step, ObjectId object);
  void clear();

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  Worker& m_worker;
  const Playback& m_playback;
  Mailbox m_mailbox;
  JobId m_job;
  SmoothRequest m_request;
  bool m_storing = false;                                    // at the end of the job
  bool m_complete = false;                                   // all frames of m_request were found
  std::map<std::pair<ObjectId, FrameIndex>, Found> m_found;  // those that change
  StabilityChange m_stability;
};

}  // namespace maskline
