// SPDX-License-Identifier: Apache-2.0
#include "core/project/bulk_edit.h"

#include <algorithm>
#include <utility>

#include "core/project/layer_order.h"
#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

std::string nextName(const std::vector<Object>& objects, const std::string& name) {
  for (int n = 2;; ++n) {
    std::string candidate = name + " (" + std::to_string(n) + ")";
    if (std::ranges::find(objects, candidate, &Object::name) == objects.end()) return candidate;
  }
}

}  // namespace

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

void BulkEdit::updateCategory(const Category& category) {
  const auto known = std::ranges::find(m_categories, category.id, &Category::id);
  if (known == m_categories.end()) throw Error(messages::project::noCategory);
  requireFreeName(m_categories, category, messages::project::categoryNameTaken);
  *known = category;
  m_edit.put(keyOf(category.id), rowOf(category));
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
  keepInOrder(id);
  return id;
}

ObjectId BulkEdit::addLike(ObjectId id, std::string name) {
  Object object = requireObject(id);
  if (name.empty()) name = nextName(m_objects, object.name);
  object.id = {};
  object.name = std::move(name);
  object.colour = {};
  return addObject(std::move(object));
}

void BulkEdit::updateObject(const Object& object) {
  Object& known = requireObject(object.id);
  if (known.name != object.name)
    requireFreeName(m_objects, object, messages::project::objectNameTaken);
  known = object;
  m_edit.put(keyOf(object.id), rowOf(object));
}

void BulkEdit::keepInOrder(ObjectId id) {
  if (!belongsBelow(id, m_objects, m_categories)) return;
  Object& object = requireObject(id);
  object.order = m_objects.front().order - 1;
  m_edit.put(keyOf(id), rowOf(object));
  std::ranges::sort(m_objects, {}, &Object::order);
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

void BulkEdit::addComment(Comment comment) {
  m_impl.requireFitting(comment);
  if (comment.changedAt == 0) comment.changedAt = millisecondsNow();
  m_impl.insert<CommentId>(m_edit, Table::Comments, rowOf(comment));
}

void BulkEdit::addCheckFrame(CheckFrame check) {
  m_impl.requireFitting(check);
  if (check.madeAt == 0) check.madeAt = millisecondsNow();
  m_impl.insert<CheckFrameId>(m_edit, Table::CheckFrames, rowOf(check));
}

void BulkEdit::addCheckScore(CheckScore score) {
  m_impl.requireCheckFrame(score.check);
  if (score.madeAt == 0) score.madeAt = millisecondsNow();
  m_impl.insert<CheckScoreId>(m_edit, Table::CheckScores, rowOf(score));
}

Object& BulkEdit::requireObject(ObjectId id) {
  const auto known = std::ranges::find(m_objects, id, &Object::id);
  if (known == m_objects.end()) throw Error(messages::project::noObject);
  return *known;
}

void BulkEdit::requireUnlocked(ObjectId id) {
  const Object& object = requireObject(id);
  if (object.locked) throw Error(messages::project::objectLocked, object.name);
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

int BulkEdit::setReview(ObjectId object, FrameRange range, ReviewState state) {
  requireObject(object);
  return Project::Impl::setReview(m_edit, object, range, state);
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

void BulkEdit::splitRest(ObjectId from, ObjectId to, FrameIndex at) {
  requireUnlocked(from);
  m_impl.requireFrame(at);
  m_impl.splitRest(m_edit, from, to, at);
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

// ---- at once and in slices ----------------------------------------------------------------------

void Project::edit(const Message& text, const std::function<void(BulkEdit&)>& change) {
  continueBulk(startBulk(text, [&](BulkEdit& bulk) {
    change(bulk);
    return false;
  }));
}

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
  m_impl->beginEdit();
  m_impl->bulk = std::make_shared<Impl::Bulk>(*this, std::move(text), std::move(fill));
  return ++m_impl->lastBulk;
}

bool Project::continueBulk(BulkNumber number, std::optional<std::chrono::milliseconds> time) {
  if (const auto failed = m_impl->bulkFailures.extract(number))
    std::rethrow_exception(failed.mapped());
  if (!m_impl->bulk || number != m_impl->lastBulk) return true;
  return m_impl->advanceBulk(time ? CommandSwap::Clock::now() + *time
                                  : CommandSwap::Clock::time_point::max());
}

bool Project::cancelBulk(BulkNumber number) {
  const bool failed = m_impl->bulkFailures.erase(number) > 0;
  const bool running = m_impl->bulk && number == m_impl->lastBulk;
  if (running) m_impl->abandonBulk();
  return running || failed;
}

void Project::completeRunningEdit() { m_impl->completeRunning(); }

const std::filesystem::path& Project::completeFile() {
  m_impl->completeRunning();
  return file();
}

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
