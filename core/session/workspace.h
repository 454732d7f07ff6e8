// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/session/click_session.h"
#include "core/session/clip_jobs.h"
#include "core/session/gap_filler.h"
#include "core/session/hover_preview.h"
#include "core/session/playback.h"
#include "core/session/propagation_runner.h"
#include "core/session/review_queue.h"
#include "core/session/step_mover.h"

namespace maskline {

/// The threads that serve a session; they live longer than any document.
struct Workers {
  EngineWorker engine;
  Worker background{"background"};
  Worker exporter{"export"};
  Worker idle{"idle"};  // whose tasks give way to everything else
  Worker pacer{"pacer"};
};

/// An open document and everything that works on it. Owner thread.
class Workspace {
 public:
  Workspace(Executor& owner, Events& events, JobList& jobs, Workers& workers, Project& project,
            OpenedClip clip, const std::string& objectWord);

  /// Stores what the jobs have finished and ends them, without waiting for a model that is still
  /// computing. The last call.
  void end();

  ObjectId currentObject() const { return m_currentObject; }
  void selectObject(ObjectId object);
  FrameRange workRange() const;
  std::string segmenterName() const;
  std::string trackerName() const;
  ObjectId newObject(std::string name, CategoryId category);
  ObjectId beginObject();
  void splitObject();
  /// The current object, or a new one; none, with ErrorRaised, if it cannot be changed.
  ObjectId editableObject();
  void paint(const Mask& mask);
  void togglePresence(Presence presence, bool onwards);
  void review(ReviewState state);
  JobId propagate(const PropagateOptions& options);
  void detectShotsUnasked();

  // The parts; each uses only those above it.
  Project& project;
  const ClipAccess clip;
  Playback playback;
  ReviewQueue reviews;
  ClickSession clicks;
  HoverPreview hover;
  PropagationRunner propagation;
  GapFiller gaps;
  ClipJobs clipJobs;
  StepMover steps;

 private:
  struct Toggle {
    ObjectId object;
    FrameIndex frame;
    Presence presence;
    bool onwards;
    friend bool operator==(const Toggle&, const Toggle&) = default;
  };

  void onChange(const Change& change);
  std::string freeName() const;
  bool isFreeName(const std::string& name) const;
  ObjectId neighbourOf(ObjectId gone) const;
  FrameIndex nextSettledOtherwise(FrameIndex from, Presence presence) const;

  Events& m_events;
  const std::string& m_objectWord;  // names that nobody has chosen begin with it
  ObjectId m_currentObject;
  std::optional<Toggle> m_toggled;  // while that is the newest step
  Subscription m_projectChanges;
  Subscription m_shownFrames;
};

}  // namespace maskline
