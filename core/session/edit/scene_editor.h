// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>

#include "core/scene/paint_over.h"
#include "core/scene/scene_picture.h"
#include "core/session/click/click_session.h"
#include "core/session/edit/scene_fill.h"
#include "core/session/jobs/sliced_edit.h"

namespace maskline {

/// Whole scenes: who owns the pixels of a frame, giving unlabelled pixels away, and what strokes
/// may paint over. A refused edit raises ErrorRaised. Owner thread.
class SceneEditor {
 public:
  SceneEditor(Executor& owner, Events& events, JobList& jobs, Project& project,
              ClickSession& clicks, Worker& pacer);
  /// Ends the job. What it has given so far is rolled back.
  void end() { m_slices.end(); }

  /// The scene of a frame. The last one is kept until one of its masks or objects changes.
  std::shared_ptr<const PanopticMap> map(FrameIndex frame) const;
  /// Whether every pixel of a frame is labelled. Computes the map only if the masks have enough
  /// pixels for that; the answer is kept as the map is.
  bool isComplete(FrameIndex frame) const;

  /// Writes a picture of a frame, see scene_picture.h. Only a picture that the program wrote is
  /// replaced, and only with `overwrite`. May be called for a read-only project.
  bool writePicture(FrameIndex frame, SceneForm form, ScenePixels pixels,
                    const std::filesystem::path& file, bool overwrite);

  /// Gives the unlabelled pixels of the frames at once, as one undo step. Refused if there are
  /// none, or if the object is locked. Returns the number of pixels.
  std::optional<std::int64_t> give(const GiveRequest& request);
  /// The same for a long range: a job that runs in slices, as one undo step. Cancelling leaves the
  /// project unchanged. Returns no id if it cannot be started.
  JobId startGiving(const GiveRequest& request);

  /// Restricts what painting tools and clean-up may add to a mask (MaskEditor::paint). None: no
  /// restriction. Not stored in the project.
  void setPaintOver(std::optional<PaintOver> over) { m_over = std::move(over); }
  const std::optional<PaintOver>& paintOver() const { return m_over; }
  /// The pixels of a frame that may be painted over; none: all.
  std::optional<Mask> mayBePainted(FrameIndex frame) const;
  /// The mask that painting `after` over `before`, the object's mask (may be 0 × 0), gives under
  /// that restriction.
  Mask restricted(FrameIndex frame, const Mask& before, const Mask& after) const;

  void onChange(const Change& change);  ///< to be called for every change of the project

 private:
  void forget() const;
  bool mayBeComplete(FrameIndex frame) const;
  struct Giving {
    std::shared_ptr<SceneFill> fill;
    Project::BulkNumber bulk = 0;
  };
  Giving begin(const GiveRequest& request);
  void dropPending(const SceneFill& fill, FrameRange frames);

  Events& m_events;
  Project& m_project;
  ClickSession& m_clicks;
  SlicedEdit m_slices;
  std::optional<PaintOver> m_over;
  mutable FrameIndex m_frame;  // of the next two
  mutable std::shared_ptr<const PanopticMap> m_map;
  mutable std::optional<bool> m_complete;
};

}  // namespace maskline
