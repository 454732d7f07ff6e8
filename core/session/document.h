// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/session/click_session.h"
#include "core/session/clip_jobs.h"
#include "core/session/edit/attribute_editor.h"
#include "core/session/edit/comment_editor.h"
#include "core/session/edit/mask_editor.h"
#include "core/session/gap_filler.h"
#include "core/session/hover_preview.h"
#include "core/session/importer.h"
#include "core/session/propagation_runner.h"
#include "core/session/review.h"
#include "core/session/step_mover.h"
#include "core/session/workers.h"

namespace maskline {

/// An open document: one part for each kind of thing that a person can do with it. Window and
/// commands read the project through Session::project() and change it through these parts alone.
/// Owner thread.
class Document {
 public:
  /// Names that nobody has chosen begin with `objectWord`.
  Document(Executor& owner, Events& events, JobList& jobs, Workers& workers, Project& project,
           OpenedClip clip, const std::string& objectWord);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Undo and redo. A large step is a job; a small one is taken at once and has no id, nor has what
  /// is refused because there is no step or one is under way. A propagation that runs and was begun
  /// after the step to undo is cancelled instead; what it has found is the step to undo next.
  JobId undo();
  JobId redo() { return m_steps.redo(); }
  bool undoStopsPropagation() const { return propagation.undoStopsIt(); }

  /// Called by the session: finds shots in the background where that was never done, as no undo
  /// step. Propagations of short clips wait for it.
  void detectShotsUnasked();
  /// Called by the session, last: stores what the jobs have finished and ends them, without waiting
  /// for a model that is still computing.
  void end();

  // The parts.
  SettingsEditor settings;        ///< range handles, review threshold, engines
  Playback playback;              ///< the current frame and its picture, playing
  Selection selection;            ///< the current object
  ObjectEditor objects;           ///< objects and their categories
  AttributeEditor attributes;     ///< attributes and their values
  CommentEditor comments;         ///< comments on frames
  ClickSession clicks;            ///< prompts, and the masks that the segmenter makes of them
  HoverPreview hover;             ///< the mask under the cursor
  MaskEditor masks;               ///< masks made by hand, keyframes, presence
  PropagationRunner propagation;  ///< tracking
  GapFiller interpolation;        ///< masks between keyframes
  ClipJobs clipJobs;              ///< finding shots, export
  Importer imports;               ///< masks of other tools
  Review review;                  ///< what to look at, verdicts

 private:
  void onChange(const Change& change);

  Events& m_events;
  Project& m_project;
  StepMover m_steps;
  Subscription m_projectChanges;
  Subscription m_shownFrames;
};

}  // namespace maskline
