// SPDX-License-Identifier: Apache-2.0
#include "core/project/bulk_edit.h"

#include <algorithm>

#include "core/base/quoted.h"
#include "core/project/project_impl.h"

namespace maskline {

namespace {

template <class Thing>
void requireFree(const std::vector<Thing>& things, const Thing& candidate, const char* what) {
  if (std::ranges::count(things, candidate.name, &Thing::name) > 0)
    throw Error(Error::Kind::BadInput, std::string("There is already ") + what + " " +
                                           quotedText(candidate.name) + "; choose another name.");
}

}  // namespace

BulkEdit::BulkEdit(Project& project, Edit& edit)
    : m_impl(*project.m_impl),
      m_edit(edit),
      m_objects(m_impl.objects),
      m_categories(m_impl.categories),
      m_attributes(m_impl.attributes) {}

CategoryId BulkEdit::addCategory(Category category) {
  requireFree(m_categories, category, "a category");
  category.id = m_impl.insert<CategoryId>(m_edit, Table::Categories, rowOf(category));
  m_categories.push_back(category);
  return category.id;
}

AttributeId BulkEdit::addAttribute(Attribute attribute) {
  requireFree(m_attributes, attribute, "an attribute");
  attribute.id = m_impl.insert<AttributeId>(m_edit, Table::Attributes, rowOf(attribute));
  m_attributes.push_back(attribute);
  return attribute.id;
}

ObjectId BulkEdit::addObject(Object object) {
  requireFree(m_objects, object, "an object");
  if (object.colour == Rgb{}) object.colour = freeColour(m_objects);
  object.order = m_objects.empty() ? 0 : m_objects.back().order + 1;
  object.id = m_impl.insert<ObjectId>(m_edit, Table::Objects, rowOf(object));
  m_objects.push_back(object);
  return object.id;
}

void BulkEdit::setAttributeValue(const AttributeValue& value) {
  m_edit.put(keyOf(value), value.value.empty() ? MaybeRow() : MaybeRow(rowOf(value)));
}

bool BulkEdit::putRecord(ObjectId object, const FrameRecord& record, bool overAnchors) {
  const auto known = std::ranges::find(m_objects, object, &Object::id);
  if (known == m_objects.end())
    throw Error(Error::Kind::NotFound, "The project has no such object any more.");
  if (known->locked)
    throw Error(Error::Kind::BadInput,
                quotedText(known->name) + " is locked; unlock it to change its masks.");
  m_impl.requireFitting(record);
  return m_impl.putRecord(m_edit, object, record, overAnchors);
}

// ---- in slices ----------------------------------------------------------------------------------

struct Project::Impl::Bulk {
  std::string text;
  BulkFill fill;
  Edit edit;
  BulkEdit access;

  Bulk(Project& project, std::string name, BulkFill next)
      : text(std::move(name)),
        fill(std::move(next)),
        edit(*project.m_impl->store),
        access(project, edit) {}
};

void Project::startBulk(std::string text, BulkFill fill) {
  m_impl->requireWritable();
  m_impl->settle();
  m_impl->bulkFailed = nullptr;
  m_impl->bulk = std::make_shared<Impl::Bulk>(*this, std::move(text), std::move(fill));
}

bool Project::continueBulk(std::chrono::milliseconds time) {
  return m_impl->advanceBulk(CommandSwap::Clock::now() + time);
}

void Project::abandonBulk() {
  if (!m_impl->bulk) return;
  m_impl->bulk.reset();
  m_impl->masks.clear();  // what was read meanwhile
}

bool Project::Impl::advanceBulk(CommandSwap::Clock::time_point until) {
  if (bulkFailed) std::rethrow_exception(std::exchange(bulkFailed, nullptr));
  if (!bulk) return true;
  try {
    while (bulk->fill(bulk->access))
      if (CommandSwap::Clock::now() >= until) return false;
    commit(bulk->edit);
  } catch (...) {
    bulk.reset();
    masks.clear();
    throw;
  }
  const auto done = std::move(bulk);
  history.add(done->text, done->edit.takeRows());
  tell(done->edit.changes(), true);
  return true;
}

}  // namespace maskline
