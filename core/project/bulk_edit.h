// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/project/project.h"

namespace maskline {

class Edit;

/// The edits of a running bulk edit (Project::startBulk). Its lists include what it has added,
/// which the lists of the project do only after the end. Throws as the edits of Project do.
class BulkEdit {
 public:
  BulkEdit(Project& project, Edit& edit);

  const std::vector<Object>& objects() const { return m_objects; }
  const std::vector<Category>& categories() const { return m_categories; }
  const std::vector<Attribute>& attributes() const { return m_attributes; }

  CategoryId addCategory(Category category);
  AttributeId addAttribute(Attribute attribute);
  /// Adds the object on top of the others, in an unused colour if its colour is black.
  ObjectId addObject(Object object);
  /// The same, but an object of stuff below things, see layer_order.h.
  ObjectId addObjectInOrder(Object object);
  void setAttributeValue(const AttributeValue& value);
  void addEvent(ClipEvent event);
  /// Returns false if the frame has an anchor and `overAnchors` is false.
  bool putRecord(ObjectId object, const FrameRecord& record, bool overAnchors);
  /// The mask of a frame, if there is one. Prompts stay.
  void removeRecord(ObjectId object, FrameIndex frame);
  /// With everything that belongs to it.
  void removeObject(ObjectId object);
  /// A text that tells which run of a model the masks come from. Undo restores the earlier one.
  void setModelRun(const std::string& text);
  static std::string modelRun(const Project& project);  ///< "" if there is none

  // Pieces of edits of a range of frames; return the number of masks changed.
  int copyMask(ObjectId object, FrameIndex from, FrameRange range);
  int removeMasks(ObjectId object, FrameRange range, AnchorsToo too);
  int setKeyframes(ObjectId object, FrameRange range, bool keyframe);
  int setPresence(ObjectId object, FrameRange range, Presence presence, AnchorsToo too);
  /// Masks and prompts of a part of the frames that are swapped.
  int swapMasks(ObjectId a, ObjectId b, FrameRange range);
  /// Comments and attribute values, of all frames that are swapped.
  void swapNotes(ObjectId a, ObjectId b, FrameRange range);
  int mergeMasks(ObjectId into, ObjectId from, FrameRange range);
  /// All that is left; the object is removed.
  void mergeRest(ObjectId into, ObjectId from);
  /// Returns false if the frame has an anchor.
  bool restoreMask(const TrackVersion& version, FrameIndex frame);

 private:
  void requireUnlocked(ObjectId object) const;

  Project::Impl& m_impl;
  Edit& m_edit;
  std::vector<Object> m_objects;
  std::vector<Category> m_categories;
  std::vector<Attribute> m_attributes;
};

}  // namespace maskline
