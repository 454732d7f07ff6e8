// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <set>
#include <utility>

#include "core/base/failure.h"
#include "core/session/clip_access.h"
#include "core/session/edit/settings_editor.h"
#include "core/session/engine_worker.h"
#include "core/session/job_list.h"
#include "core/session/playback.h"
#include "core/session/propagate_options.h"
#include "core/tracking/propagation.h"

namespace maskline {

class PropagationRun;

/// Propagations, one after the other: builds the request when its turn comes, lets the engine
/// worker run it and stores what comes out of the channel, in batches of at most one per 33 ms and
/// with one transaction per object, collected into one undo step. Owner thread.
class PropagationRunner {
 public:
  PropagationRunner(Executor& owner, Events& events, JobList& jobs, Project& project,
                    EngineWorker& engine, ClipAccess clip, const SettingsEditor& settings,
                    const Playback& playback);
  /// Stores what is finished and ends the jobs. The last call.
  void end();

  /// No id if there is nothing to do or an object is locked (ErrorRaised says why).
  JobId start(const PropagateOptions& options = {});
  /// Whether that is the next thing to do: there is a keyframe, and all masks are made by hand.
  bool awaited() const;
  /// Whether a run is under way and nothing was done since it began that is to be undone first.
  bool undoStopsIt() const;
  /// Cancels the run that is under way; what it has found stays.
  void cancelRunning();
  /// While held, propagations wait: something that they ask of the project is being found out.
  void hold(bool on);

 private:
  struct Wish {
    JobId id;
    FrameRange range;
    Direction direction;
    std::vector<ObjectId> objects;
    std::string tracker;
  };
  struct Current {
    JobId id;
    std::shared_ptr<PropagationRun> run;
    std::unique_ptr<Project::RunningStep> step;
    std::int64_t stepBefore = 0;  ///< what was to be undone when the run began
    std::set<std::pair<ObjectId, FrameIndex>> stored;
    std::optional<Failure> failure;  ///< storing failed: the rest is thrown away
  };

  Wish resolved(const PropagateOptions& options) const;
  PropagationRequest request(const Wish& wish) const;
  void startNext();
  void run(JobId id, PropagationRequest request);
  void storeArrived();
  void finished(const PropagationReport& report);
  JobResult stored(const Current& current) const;
  std::string names(const std::vector<ObjectId>& objects) const;

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  EngineWorker& m_engine;
  const ClipAccess m_clip;
  const SettingsEditor& m_settings;
  const Playback& m_playback;
  Mailbox m_mailbox;
  std::deque<Wish> m_waiting;
  std::optional<Current> m_current;
  bool m_held = false;
};

}  // namespace maskline
