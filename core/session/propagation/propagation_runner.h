// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/failure.h"
#include "core/session/clip_access.h"
#include "core/session/edit/settings_editor.h"
#include "core/session/engine_worker.h"
#include "core/session/jobs/job_list.h"
#include "core/session/playback.h"
#include "core/session/propagation/next_shot.h"
#include "core/session/propagation/propagate_options.h"
#include "core/tracking/propagation.h"

namespace maskline {

class PropagationRun;
class PropagationSink;

/// Runs propagations one after the other. When a propagation starts, its request is built from the
/// project and run on the engine worker. Arriving masks are stored in batches, with one transaction
/// per object, and form one undo step. Owner thread.
class PropagationRunner {
 public:
  PropagationRunner(Executor& owner, Events& events, JobList& jobs, Project& project,
                    EngineWorker& engine, ClipAccess clip, const SettingsEditor& settings,
                    const Playback& playback);
  /// Stores the masks that have arrived and ends all jobs. Must be the last call.
  void end();

  /// No id if there is nothing to do or an object is locked (ErrorRaised says why).
  JobId start(const PropagateOptions& options = {});
  /// Propagates one object again from a correction: in both directions over the stretch around the
  /// keyframe at `frame` (see redoStretch()), and nowhere else. The stretch is read when the run
  /// starts. No id if the object has no keyframe there, is locked, or there is nothing to do
  /// (ErrorRaised says why).
  JobId redo(ObjectId object, FrameIndex frame, const std::string& tracker = {});
  /// Whether the window should suggest redo(): the mask was corrected after the tracked masks
  /// beside it were made.
  bool isRedoSuggested(ObjectId object, FrameIndex frame) const;
  /// Whether the window should suggest a propagation: there is a keyframe, and all masks are made
  /// by hand.
  bool isSuggested() const;
  /// The shot in which continueInNextShot() would search for objects: after the cut at which the
  /// last propagation stopped, otherwise after the first such cut of the clip.
  std::optional<NextShot> nextShot() const;
  /// Continues tracking after the cut, from the memory of the shot before it. All masks await
  /// review. Returns no id if there is no such shot (ErrorRaised says so).
  JobId continueInNextShot();
  /// Whether a propagation is running and no later step has to be undone before it.
  bool undoStopsIt() const;
  /// Cancels the running propagation. The masks stored so far are kept.
  void cancelRunning();
  /// While held, propagations wait, because data that they need (the shots) is still being
  /// computed.
  void hold(bool on);

 private:
  /// A propagation that waits for its turn.
  struct Pending {
    JobId id;
    PropagationScope scope;
    std::string tracker;
    bool acrossCuts = false;
    std::optional<FrameIndex> source = {};
    std::optional<FrameIndex> corrected;  // set by redo(): the range follows from it
  };
  struct Current {
    std::shared_ptr<PropagationRun> run;
    std::shared_ptr<PropagationSink> sink;
    PropagationScope scope;
  };

  Pending resolved(const PropagateOptions& options) const;
  PropagationRequest request(const Pending& pending) const;
  JobId enqueue(Pending pending);
  std::shared_ptr<PropagationSink> sinkOf(const Pending& pending) const;
  void startNext();
  void run(const Pending& pending, PropagationRequest request);
  Current closeCurrent();
  JobResult resultOf(const Current& current) const;
  std::vector<ObjectId> unlocked() const;
  void finished(const PropagationReport& report);

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  EngineWorker& m_engine;
  const ClipAccess m_clip;
  const SettingsEditor& m_settings;
  const Playback& m_playback;
  Mailbox m_mailbox;
  std::deque<Pending> m_waiting;
  std::optional<Current> m_current;
  std::optional<PropagationScope> m_covered;  // by the last propagation
  bool m_held = false;
};

}  // namespace maskline
