// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/session/auto/auto_annotator.h"
#include "core/session/candidates/candidates.h"
#include "core/session/click/click_session.h"
#include "core/session/click/hover_preview.h"
#include "core/session/clip_jobs.h"
#include "core/session/edit/attribute_editor.h"
#include "core/session/edit/category_editor.h"
#include "core/session/edit/check_editor.h"
#include "core/session/edit/comment_editor.h"
#include "core/session/edit/event_editor.h"
#include "core/session/edit/mask_editor.h"
#include "core/session/edit/range_edits.h"
#include "core/session/edit/scene_editor.h"
#include "core/session/edit/shot_editor.h"
#include "core/session/edit/stage_editor.h"
#include "core/session/edit/track_editor.h"
#include "core/session/edit/track_smoother.h"
#include "core/session/gap_filler.h"
#include "core/session/importer.h"
#include "core/session/propagation/propagation_runner.h"
#include "core/session/review/review.h"
#include "core/session/statistics_job.h"
#include "core/session/track_versions.h"
#include "core/session/undo_runner.h"
#include "core/session/workers.h"

namespace maskline {

/// An open document. It has one part for each group of operations. The window and the commands read
/// the project through Session::project() and change it only through these parts. Owner thread.
class Document {
 public:
  /// Names of objects that were not chosen by the user start with `objectWord`. Comments and
  /// changes of stages are stored with `author`.
  Document(Executor& owner, Events& events, JobList& jobs, Workers& workers, Project& project,
           OpenedClip clip, const std::string& objectWord, const std::string& author);
  Document(const Document&) = delete;
  Document& operator=(const Document&) = delete;

  /// Undo and redo. A large step is a job. A small step is done at once and returns no id, as does
  /// a call that is refused because there is no step or an undo is already running. If a
  /// propagation is running that was started after the step to undo, undo() cancels that
  /// propagation instead; the masks that it has stored become the next step to undo. Merging,
  /// dropping and discarding of candidates, which are not in the project, are taken back in their
  /// order.
  JobId undo();
  JobId redo();
  bool canUndo() const;
  bool canRedo() const;
  Message undoText() const;
  Message redoText() const;
  bool undoStopsPropagation() const { return propagation.undoStopsIt(); }

  /// Called by the session: detects shots in the background if that was never done. Not an undo
  /// step. Propagations of short clips wait for it.
  void detectShotsInBackground();
  /// Called by the session before destruction: stores finished results and ends all jobs, without
  /// waiting for a model that is still computing.
  void end();

  // The parts.
  SettingsEditor settings;        ///< range handles, review threshold, engines
  Playback playback;              ///< the current frame and its image, playback
  Selection selection;            ///< the current object
  ObjectEditor objects;           ///< objects, which category they have
  CategoryEditor categories;      ///< things and stuff, colours of categories
  AttributeEditor attributes;     ///< attributes and their values
  CommentEditor comments;         ///< comments on frames
  EventEditor events;             ///< labelled ranges of frames, tags of the clip
  StageEditor stages;             ///< stages of the work, moves between them
  ShotEditor shots;               ///< cuts
  ClickSession clicks;            ///< prompts and the masks that the segmenter computes from them
  CheckEditor checks;             ///< frames with withheld truth, and scores
  HoverPreview hover;             ///< the mask under the cursor
  SceneEditor scene;              ///< the owners of the pixels of a frame, unlabelled pixels
  MaskEditor masks;               ///< masks made by hand, keyframes, presence
  TrackEditor tracks;             ///< ranges of a track: swap, copy, extend, remove, presence
  PropagationRunner propagation;  ///< tracking
  GapFiller interpolation;        ///< masks between keyframes
  ClipJobs clipJobs;              ///< shot detection, export
  Importer imports;               ///< import of datasets
  StatisticsJob statistics;       ///< figures of the project
  Review review;                  ///< review queue, accepting and rejecting
  TrackVersions versions;         ///< masks that propagations and smoothing have replaced
  TrackSmoother smoothing;        ///< smoothing of outlines over time, with a preview
  AutoAnnotator autoAnnotation;   ///< models of the user's own
  Candidates candidates;          ///< masks that are proposed as objects

 private:
  void onChange(const Change& change);

  Events& m_events;
  Project& m_project;
  UndoRunner m_steps;
  RangeEdits m_rangeEdits;
  Subscription m_projectChanges;
  Subscription m_shownFrames;
};

}  // namespace maskline
