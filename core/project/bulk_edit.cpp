// SPDX-License-Identifier: Apache-2.0
#include "core/project/bulk_edit.h"

#include <algorithm>
#include <utility>

#include "core/project/layer_order.h"
#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {

BulkEdit::BulkEdit(Project& project, Edit& edit)
    : m_impl(*project.m_impl),
      m_edit(edit),
      m_objects(m_impl.objects),
      m_categories(m_impl.categories),
      m_attributes(m_impl.attributes) {}

CategoryId BulkEdit::addCategory(Category category) {
  requireFreeName(m_categories, category, messages::project::categoryNameTaken);
  category.id = m_impl.insert<CategoryId>(m_edit, Table::Categories, rowOf(category));
  m_categories.push_back(category);
  return category.id;
}

AttributeId BulkEdit::addAttribute(Attribute attribute) {
  requireFreeName(m_attributes, attribute, messages::project::attributeNameTaken);
  attribute.id = m_impl.insert<AttributeId>(m_edit, Table::Attributes, rowOf(attribute));
  m_attributes.push_back(attribute);
  return attribute.id;
}

ObjectId BulkEdit::addObject(Object object) {
  requireFreeName(m_objects, object, messages::project::objectNameTaken);
  m_impl.insertObject(m_edit, object, m_objects);
  m_objects.push_back(object);
  return object.id;
}

ObjectId BulkEdit::addObjectInOrder(Object object) {
  const ObjectId id = addObject(std::move(object));
  if (!belongsBelow(id, m_objects, m_categories)) return id;
  Object added = m_objects.back();
  added.order = m_objects.front().order - 1;
  m_edit.put(keyOf(id), rowOf(added));
  m_objects.pop_back();
  m_objects.insert(m_objects.begin(), added);
  return id;
}

void BulkEdit::setAttributeValue(const AttributeValue& value) {
  m_edit.put(keyOf(value), value.value.empty() ? MaybeRow() : MaybeRow(rowOf(value)));
}

void BulkEdit::addEvent(ClipEvent event) {
  const ObjectId object = std::exchange(event.object, {});  // may be one that was added here
  m_impl.requireFitting(event);
  event.object = object;
  m_impl.insert<EventId>(m_edit, Table::Events, rowOf(event));
}

void BulkEdit::requireUnlocked(ObjectId object) const {
  const auto known = std::ranges::find(m_objects, object, &Object::id);
  if (known == m_objects.end()) throw Error(messages::project::noObject);
  if (known->locked) throw Error(messages::project::objectLocked, known->name);
}

bool BulkEdit::putRecord(ObjectId object, const FrameRecord& record, bool overAnchors) {
  requireUnlocked(object);
  m_impl.requireFitting(record);
  return m_impl.putRecord(m_edit, object, record, overAnchors);
}

void BulkEdit::removeRecord(ObjectId object, FrameIndex frame) {
  requireUnlocked(object);
  const RowKey key = maskKey(object, frame);
  m_edit.remove(otherHalf(key));
  m_edit.remove(key);
}

void BulkEdit::removeObject(ObjectId object) {
  requireUnlocked(object);
  m_impl.removeObject(m_edit, object);
  std::erase_if(m_objects, [&](const Object& known) { return known.id == object; });
}

int BulkEdit::copyMask(ObjectId object, FrameIndex from, FrameRange range) {
  requireUnlocked(object);
  return m_impl.copyMask(m_edit, object, from, range);
}

int BulkEdit::removeMasks(ObjectId object, FrameRange range, AnchorsToo too) {
  requireUnlocked(object);
  return Project::Impl::removeMasks(m_edit, object, range, too);
}

int BulkEdit::setKeyframes(ObjectId object, FrameRange range, bool keyframe) {
  requireUnlocked(object);
  return Project::Impl::setKeyframes(m_edit, object, range, keyframe);
}

int BulkEdit::setPresence(ObjectId object, FrameRange range, Presence presence, AnchorsToo too) {
  requireUnlocked(object);
  return m_impl.setPresence(m_edit, object, range, presence, too);
}

int BulkEdit::swapMasks(ObjectId a, ObjectId b, FrameRange range) {
  requireUnlocked(a);
  requireUnlocked(b);
  return Project::Impl::swapMasks(m_edit, a, b, range);
}

void BulkEdit::swapNotes(ObjectId a, ObjectId b, FrameRange range) {
  requireUnlocked(a);
  requireUnlocked(b);
  m_impl.swapNotes(m_edit, a, b, range);
}

int BulkEdit::mergeMasks(ObjectId into, ObjectId from, FrameRange range) {
  requireUnlocked(into);
  requireUnlocked(from);
  return m_impl.mergeMasks(m_edit, into, from, range);
}

void BulkEdit::mergeRest(ObjectId into, ObjectId from) {
  requireUnlocked(into);
  requireUnlocked(from);
  m_impl.mergeRest(m_edit, into, from);
  std::erase_if(m_objects, [&](const Object& known) { return known.id == from; });
}

bool BulkEdit::restoreMask(const TrackVersion& version, FrameIndex frame) {
  requireUnlocked(version.object);
  return Project::Impl::restoreMask(m_edit, version, frame);
}

void BulkEdit::setModelRun(const std::string& text) {
  m_edit.put(keyOf(Setting::ModelRun), settingRow(Setting::ModelRun, text));
}

std::string BulkEdit::modelRun(const Project& project) {
  const MaybeRow row = project.m_impl->store->read(keyOf(Setting::ModelRun));
  return row ? settingFrom(*row) : std::string();
}

// ---- in slices ----------------------------------------------------------------------------------

struct Project::Impl::Bulk {
  Message text;
  BulkFill fill;
  Edit edit;
  BulkEdit access;

  Bulk(Project& project, Message name, BulkFill next)
      : text(std::move(name)),
        fill(std::move(next)),
        edit(*project.m_impl->store),
        access(project, edit) {}
};

Project::BulkNumber Project::startBulk(Message text, BulkFill fill) {
  m_impl->requireWritable();
  m_impl->completeUndoRedo();
  m_impl->bulk = std::make_shared<Impl::Bulk>(*this, std::move(text), std::move(fill));
  return ++m_impl->lastBulk;
}

bool Project::continueBulk(BulkNumber number, std::chrono::milliseconds time) {
  if (const auto failed = m_impl->bulkFailures.extract(number))
    std::rethrow_exception(failed.mapped());
  if (!m_impl->bulk || number != m_impl->lastBulk) return true;
  return m_impl->advanceBulk(CommandSwap::Clock::now() + time);
}

void Project::cancelBulk(BulkNumber number) {
  m_impl->bulkFailures.erase(number);
  if (m_impl->bulk && number == m_impl->lastBulk) m_impl->abandonBulk();
}

void Project::completeRunningEdit() { m_impl->completeUndoRedo(); }

Message Project::Impl::bulkText() const { return bulk->text; }

/// Views may have read rows that are no longer written.
void Project::Impl::abandonBulk() {
  const ChangeSet changes = bulk->edit.changes();
  bulk.reset();
  masks.clear();
  notify(changes, false);
}

bool Project::Impl::advanceBulk(CommandSwap::Clock::time_point until) {
  try {
    while (bulk->fill(bulk->access))
      if (CommandSwap::Clock::now() >= until) return false;
    commit(bulk->edit);
  } catch (...) {
    abandonBulk();
    throw;
  }
  const auto done = std::move(bulk);
  history.add(done->text, done->edit.takeRows());
  notify(done->edit.changes(), true);
  return true;
}

}  // namespace maskline
