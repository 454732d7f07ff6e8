// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/project/project.h"

namespace maskline {

class Edit;

/// What is being written by a bulk edit (Project::startBulk). It sees what it has added itself,
/// which the lists of the project do not hold before the end. Throws as the edits of Project do.
class BulkEdit {
 public:
  BulkEdit(Project& project, Edit& edit);

  const std::vector<Object>& objects() const { return m_objects; }
  const std::vector<Category>& categories() const { return m_categories; }
  const std::vector<Attribute>& attributes() const { return m_attributes; }

  CategoryId addCategory(Category category);
  AttributeId addAttribute(Attribute attribute);
  /// On top of the others, in a free colour where it is black.
  ObjectId addObject(Object object);
  void setAttributeValue(const AttributeValue& value);
  void addEvent(ClipEvent event);
  /// False if an anchor was in the way.
  bool putRecord(ObjectId object, const FrameRecord& record, bool overAnchors);

 private:
  Project::Impl& m_impl;
  Edit& m_edit;
  std::vector<Object> m_objects;
  std::vector<Category> m_categories;
  std::vector<Attribute> m_attributes;
};

}  // namespace maskline
