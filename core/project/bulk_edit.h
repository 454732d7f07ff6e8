// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/project/project.h"

namespace maskline {

class Edit;

/// The edits that a bulk edit may make (Project::edit, Project::startBulk). Its lists include what
/// it has added, which the lists of the project do only after the end. Throws as the edits of
/// Project do.
class BulkEdit {
 public:
  BulkEdit(Project& project, Edit& edit);

  const std::vector<Object>& objects() const { return m_objects; }
  const std::vector<Category>& categories() const { return m_categories; }
  const std::vector<Attribute>& attributes() const { return m_attributes; }

  CategoryId addCategory(Category category);
  void updateCategory(const Category& category);
  AttributeId addAttribute(Attribute attribute);
  /// Adds the object on top of the others, in an unused colour if its colour is black.
  ObjectId addObject(Object object);
  /// The same, but an object of stuff below things, see layer_order.h.
  ObjectId addObjectInOrder(Object object);
  /// Adds an object like this one, in another colour. An empty name becomes "cat (2)" after "cat".
  ObjectId addLike(ObjectId object, std::string name);
  void updateObject(const Object& object);
  /// Places an object of stuff below all others if a thing lies below it.
  void keepInOrder(ObjectId object);
  void setAttributeValue(const AttributeValue& value);
  void addEvent(ClipEvent event);
  void addComment(Comment comment);
  void addCheckFrame(CheckFrame check);
  void addCheckScore(CheckScore score);
  /// Returns false if the frame has an anchor and `overAnchors` is false.
  bool putRecord(ObjectId object, const FrameRecord& record, bool overAnchors);
  /// The mask of a frame, if there is one. Prompts stay.
  void removeRecord(ObjectId object, FrameIndex frame);
  /// With everything that belongs to it.
  void removeObject(ObjectId object);
  /// A text that tells which run of a model the masks come from. Undo restores the earlier one.
  void setModelRun(const std::string& text);
  static std::string modelRun(const Project& project);  ///< "" if there is none

  // Edits of a range of frames, which may be one piece of a longer range; return the number of
  // masks changed.
  /// Copies the mask of frame `from` to the other frames. Anchors are left as they are. The copies
  /// are unreviewed, count as interpolated and keep presence and confidence. Throws
  /// Error(NotFound) if there is no mask on that frame.
  int copyMask(ObjectId object, FrameIndex from, FrameRange range);
  int removeMasks(ObjectId object, FrameRange range, AnchorsToo too);   ///< with their prompts
  int setReview(ObjectId object, FrameRange range, ReviewState state);  ///< locked ones, too
  int setKeyframes(ObjectId object, FrameRange range, bool keyframe);
  /// Visible anchors that are not in `too` are left as they are.
  int setPresence(ObjectId object, FrameRange range, Presence presence, AnchorsToo too);
  /// Exchanges masks and prompts of two different objects.
  int swapMasks(ObjectId a, ObjectId b, FrameRange range);
  /// The rest of a swap: comments and attribute values of all frames that are swapped. After the
  /// range, the values that held there before hold again.
  void swapNotes(ObjectId a, ObjectId b, FrameRange range);
  /// Moves masks and prompts to another object; masks are united where both have one.
  int mergeMasks(ObjectId into, ObjectId from, FrameRange range);
  /// All that is left; `from` is removed.
  void mergeRest(ObjectId into, ObjectId from);
  /// The rest of a split, after the masks: what else belongs to the frames from `at` on. What has
  /// no frame is copied.
  void splitRest(ObjectId from, ObjectId to, FrameIndex at);
  /// Returns false if the frame has an anchor.
  bool restoreMask(const TrackVersion& version, FrameIndex frame);

 private:
  Object& requireObject(ObjectId object);
  void requireUnlocked(ObjectId object);

  Project::Impl& m_impl;
  Edit& m_edit;
  std::vector<Object> m_objects;
  std::vector<Category> m_categories;
  std::vector<Attribute> m_attributes;
};

}  // namespace maskline
