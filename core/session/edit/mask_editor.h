// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/session/click/click_session.h"
#include "core/session/edit/object_editor.h"
#include "core/session/edit/range_edits.h"
#include "core/session/edit/scene_editor.h"
#include "core/session/undo_runner.h"

namespace maskline {

/// Manual edits of the mask of the current object on the current frame. (Clicks, which run the
/// segmenter, are in ClickSession.) Each edit is one undo step. A refused edit raises ErrorRaised
/// and returns false. Every edit discards pending prompts there. Owner thread.
class MaskEditor {
 public:
  /// What happens to other objects where this mask gains pixels: their masks are kept, or lose
  /// those pixels. Locked objects always keep theirs.
  enum class Underlying { Stays, GivesWay };
  enum class CleanUp { FillHoles, RemoveSpecks, Grow, Shrink };

  MaskEditor(Events& events, Project& project, ObjectEditor& objects, ClickSession& clicks,
             const SceneEditor& scene, UndoRunner& steps, RangeEdits& edits,
             const Selection& selection, const Playback& playback);

  /// Stores a mask made by a painting tool as a keyframe. Creates an object if none is
  /// selected. Pixels that may not be painted over (SceneEditor::setPaintOver) are left out;
  /// refused if nothing is left to paint.
  bool paint(const Mask& mask, Underlying underlying = Underlying::Stays);
  /// Stores a mask read from a file as a keyframe.
  bool import(const Mask& mask);
  /// Cleans up the existing mask. Specks are parts of fewer than 64 pixels. Growing and shrinking
  /// change the outline by one pixel.
  bool cleanUp(CleanUp change);
  /// Removes mask and prompts.
  bool remove();
  /// Does nothing if there is no mask.
  bool toggleKeyframe();
  /// Frames whose presence was set.
  struct PresenceSet {
    FrameRange frames;
    int settled = 0;  ///< keyframes and accepted frames after them, which have another presence
  };
  /// Sets `presence` on this frame, or with `onwards` up to the next keyframe or accepted frame
  /// with another presence, or to the end of the clip; many frames become a job. If the frame has
  /// that presence already, it becomes visible again (with `onwards` only if a person gave it the
  /// presence). Two calls in a row restore the previous state. Returns
  /// nothing if refused.
  std::optional<PresenceSet> togglePresence(Presence presence, bool onwards);

  void onChange() { m_toggled.reset(); }  ///< to be called for every change of the project

 private:
  struct Toggle {
    ObjectId object;
    FrameIndex frame;
    Presence presence;
    bool onwards;
    friend bool operator==(const Toggle&, const Toggle&) = default;
  };
  bool store(const Text<0>& text, const Mask& mask, MaskSource source, Underlying underlying);
  void takeFromOthers(ObjectId object, FrameIndex frame, const Mask& gained);
  PresenceSet onwardsFrom(FrameIndex frame, Presence presence) const;

  Events& m_events;
  Project& m_project;
  ObjectEditor& m_objects;
  ClickSession& m_clicks;
  const SceneEditor& m_scene;
  UndoRunner& m_steps;
  RangeEdits& m_edits;
  const Selection& m_selection;
  const Playback& m_playback;
  std::optional<Toggle> m_toggled;  // set while the toggle is the newest step
};

}  // namespace maskline
