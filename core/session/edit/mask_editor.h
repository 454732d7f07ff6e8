// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/session/click_session.h"
#include "core/session/edit/object_editor.h"
#include "core/session/step_mover.h"

namespace maskline {

/// A person's own edits of the mask of the current object on the current frame. (Clicks, which ask
/// the segmenter, are in ClickSession.) Each is one undo step; one that is refused raises
/// ErrorRaised and returns false. All of them drop prompts that wait for their mask there. Owner
/// thread.
class MaskEditor {
 public:
  /// What happens to the masks of other objects where this one grows: they stay, or they lose those
  /// pixels unless they are locked.
  enum class Underlying { Stays, GivesWay };
  enum class CleanUp { FillHoles, RemoveSpecks, Grow, Shrink };

  MaskEditor(Events& events, Project& project, ObjectEditor& objects, ClickSession& clicks,
             StepMover& steps, const Selection& selection, const Playback& playback);

  /// Brush, eraser, polygon. The result becomes a keyframe. Makes an object if there is none.
  bool paint(const Mask& mask, Underlying underlying = Underlying::Stays);
  /// A mask that was made elsewhere. It becomes a keyframe.
  bool import(const Mask& mask);
  /// Paints the mask that is there, changed. Specks are parts of less than 64 pixels; growing and
  /// shrinking go by one pixel.
  bool cleanUp(CleanUp change);
  /// Removes mask and prompts.
  bool remove();
  /// Nothing where there is no mask.
  bool toggleKeyframe();
  /// This frame alone, or `onwards`: up to the next frame that a person has settled otherwise, or
  /// to the end of the clip. Where it is so already it becomes visible again; twice in a row,
  /// everything is as it was before.
  bool togglePresence(Presence presence, bool onwards);

  void onChange() { m_toggled.reset(); }  ///< the project has changed

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
  FrameIndex nextSettledOtherwise(FrameIndex from, Presence presence) const;

  Events& m_events;
  Project& m_project;
  ObjectEditor& m_objects;
  ClickSession& m_clicks;
  StepMover& m_steps;
  const Selection& m_selection;
  const Playback& m_playback;
  std::optional<Toggle> m_toggled;  // while that is the newest step
};

}  // namespace maskline
