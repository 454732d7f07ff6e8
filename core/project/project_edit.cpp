// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <set>

#include "core/annotation/messages.h"
#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

template <class Thing>
const Thing& requireThing(const std::vector<Thing>& things, decltype(Thing::id) id,
                          const ErrorText<0>& missing) {
  for (const Thing& thing : things)
    if (thing.id == id) return thing;
  throw Error(missing);
}

}  // namespace

void Project::Impl::requireWritable() const {
  if (store->readOnly()) throw Error(messages::project::readOnly);
}

const Object& Project::Impl::requireObject(ObjectId id) const {
  return requireThing(objects, id, messages::project::noObject);
}

const Object& Project::Impl::requireUnlocked(ObjectId id) const {
  const Object& object = requireObject(id);
  if (object.locked) throw Error(messages::project::objectLocked, object.name);
  return object;
}

void Project::requireEditable(ObjectId object) const {
  m_impl->requireWritable();
  m_impl->requireUnlocked(object);
}

void Project::Impl::commit(Edit& edit) {
  for (const RowKey& key : history.missingHalves(edit.rows())) edit.remember(key);
  edit.commit();
}

void Project::Impl::notify(const ChangeSet& changes, bool historyChanged) {
  for (const auto& [object, frames] : changes.masks())
    for (const FrameIndex frame : frames) masks.erase(pixelsKey(object, frame));
  if (changes.touchesObjects()) loadLists();
  for (const Change& change : changes.events()) observers.notify(change);
  if (historyChanged) observers.notify(HistoryChanged{});
}

// ---- objects ----------------------------------------------------------------------------------

void Project::Impl::insertObject(Edit& edit, Object& object,
                                 const std::vector<Object>& others) const {
  if (object.colour == Rgb{}) object.colour = freeColour(others);
  object.order = others.empty() ? 0 : others.back().order + 1;
  object.id = insert<ObjectId>(edit, Table::Objects, rowOf(object));
}

ObjectId Project::addObject(Object object) {
  m_impl->beginEdit();
  if (object.category)
    requireThing(m_impl->categories, object.category, messages::project::noCategory);
  object.id = {};
  requireFreeName(m_impl->objects, object, messages::project::objectNameTaken);
  m_impl->edit(messages::project::addObject,
               [&](Edit& edit) { m_impl->insertObject(edit, object, m_impl->objects); });
  return object.id;
}

void Project::updateObject(const Object& object) {
  m_impl->beginEdit();
  if (m_impl->requireObject(object.id).name != object.name)
    requireFreeName(m_impl->objects, object, messages::project::objectNameTaken);
  if (object.category)
    requireThing(m_impl->categories, object.category, messages::project::noCategory);
  m_impl->edit(messages::project::changeObject,
               [&](Edit& edit) { edit.put(keyOf(object.id), rowOf(object)); });
}

void Project::reorderObjects(const std::vector<ObjectId>& bottomToTop) {
  m_impl->beginEdit();
  std::vector<Object> ordered;
  std::set<ObjectId> named;
  for (const ObjectId id : bottomToTop)
    if (named.insert(id).second) ordered.push_back(m_impl->requireObject(id));
  for (const Object& object : m_impl->objects)
    if (!named.contains(object.id)) ordered.push_back(object);
  m_impl->edit(messages::project::reorderObjects, [&](Edit& edit) {
    for (std::size_t i = 0; i < ordered.size(); ++i) {
      ordered[i].order = static_cast<int>(i);
      edit.put(keyOf(ordered[i].id), rowOf(ordered[i]));
    }
  });
}

// ---- categories and attributes ------------------------------------------------------------------

CategoryId Project::addCategory(Category category) {
  m_impl->beginEdit();
  category.id = {};
  requireFreeName(m_impl->categories, category, messages::project::categoryNameTaken);
  m_impl->edit(messages::project::addCategory, [&](Edit& edit) {
    category.id = m_impl->insert<CategoryId>(edit, Table::Categories, rowOf(category));
  });
  return category.id;
}

void Project::updateCategory(const Category& category) {
  m_impl->beginEdit();
  requireThing(m_impl->categories, category.id, messages::project::noCategory);
  requireFreeName(m_impl->categories, category, messages::project::categoryNameTaken);
  m_impl->edit(messages::project::changeCategory,
               [&](Edit& edit) { edit.put(keyOf(category.id), rowOf(category)); });
}

AttributeId Project::addAttribute(Attribute attribute) {
  m_impl->beginEdit();
  attribute.id = {};
  requireFreeName(m_impl->attributes, attribute, messages::project::attributeNameTaken);
  m_impl->edit(messages::project::addAttribute, [&](Edit& edit) {
    attribute.id = m_impl->insert<AttributeId>(edit, Table::Attributes, rowOf(attribute));
  });
  return attribute.id;
}

void Project::updateAttribute(const Attribute& attribute) {
  m_impl->beginEdit();
  requireThing(m_impl->attributes, attribute.id, messages::project::noAttribute);
  requireFreeName(m_impl->attributes, attribute, messages::project::attributeNameTaken);
  m_impl->edit(messages::project::changeAttribute,
               [&](Edit& edit) { edit.put(keyOf(attribute.id), rowOf(attribute)); });
}

void Project::removeAttribute(AttributeId id) {
  m_impl->beginEdit();
  requireThing(m_impl->attributes, id, messages::project::noAttribute);
  m_impl->edit(messages::project::removeAttribute, [&](Edit& edit) {
    for (const KeyedRow& row : edit.store().select(Select::ValuesOfAttribute, {id.value}))
      edit.remove(row.key);
    edit.remove(keyOf(id));
  });
}

void Project::setAttributeValue(const AttributeValue& value) {
  m_impl->beginEdit();
  m_impl->requireObject(value.object);
  const Attribute attribute =
      requireThing(m_impl->attributes, value.attribute, messages::project::noAttribute);
  if (value.frame && !attribute.perFrame)
    throw Error(messages::project::attributeOfTrack, attribute.name);
  if (value.frame) m_impl->requireFrame(*value.frame);
  m_impl->edit(messages::project::setAttribute, [&](Edit& edit) {
    edit.put(keyOf(value), value.value.empty() ? MaybeRow() : MaybeRow(rowOf(value)));
  });
}

// ---- events, comments and shots -----------------------------------------------------------------

void Project::Impl::requireFitting(const ClipEvent& event) const {
  if (event.label.empty()) throw Error(messages::project::eventWithoutLabel);
  if (event.object) requireObject(event.object);
  if (!event.frames) return;
  if (event.frames->empty()) throw Error(messages::project::eventWithoutFrames);
  requireFrame(event.frames->begin);
  requireFrame(event.frames->end - 1);
}

EventId Project::addEvent(ClipEvent event) {
  m_impl->beginEdit();
  m_impl->requireFitting(event);
  m_impl->edit(messages::project::addEvent, [&](Edit& edit) {
    event.id = m_impl->insert<EventId>(edit, Table::Events, rowOf(event));
  });
  return event.id;
}

void Project::updateEvent(const ClipEvent& event) {
  m_impl->beginEdit();
  requireThing(events(), event.id, messages::project::noEvent);
  m_impl->requireFitting(event);
  m_impl->edit(messages::project::changeEvent,
               [&](Edit& edit) { edit.put(keyOf(event.id), rowOf(event)); });
}

void Project::removeEvent(EventId id) {
  m_impl->beginEdit();
  requireThing(events(), id, messages::project::noEvent);
  m_impl->edit(messages::project::removeEvent, [&](Edit& edit) { edit.remove(keyOf(id)); });
}

void Project::Impl::requireFitting(const Comment& comment) const {
  requireFrame(comment.frame);
  if (comment.object) requireObject(comment.object);
  const cv::Size size = clip.info.size;
  if (comment.place && !comment.place->inside(cv::Rect2f({}, cv::Size2f(size))))
    throw Error(messages::annotation::commentOutsidePicture, size.width, size.height);
}

CommentId Project::addComment(Comment comment) {
  m_impl->beginEdit();
  m_impl->requireFitting(comment);
  if (comment.changedAt == 0) comment.changedAt = millisecondsNow();
  m_impl->edit(messages::project::addComment, [&](Edit& edit) {
    comment.id = m_impl->insert<CommentId>(edit, Table::Comments, rowOf(comment));
  });
  return comment.id;
}

void Project::updateComment(const Comment& comment) {
  m_impl->beginEdit();
  m_impl->requireFitting(comment);
  requireThing(comments(), comment.id, messages::project::noComment);
  m_impl->edit(messages::project::changeComment,
               [&](Edit& edit) { edit.put(keyOf(comment.id), rowOf(comment)); });
}

void Project::removeComment(CommentId id) {
  m_impl->beginEdit();
  requireThing(comments(), id, messages::project::noComment);
  m_impl->edit(messages::project::removeComment, [&](Edit& edit) { edit.remove(keyOf(id)); });
}

bool Project::shotsKnown() const {
  return m_impl->store->read(keyOf(Setting::ShotsKnown)) || !shots().empty();
}

void Project::Impl::putShots(Edit& edit, const std::vector<ShotCut>& shots) const {
  std::set<FrameIndex> wanted;
  for (const ShotCut& shot : shots) {
    requireFrame(shot.frame);
    wanted.insert(shot.frame);
  }
  for (const KeyedRow& row : edit.store().select(Select::Shots))
    if (!wanted.contains(shotFrom(row).frame)) edit.remove(row.key);
  for (const ShotCut& shot : shots) edit.put(keyOf(shot), rowOf(shot));
  edit.put(keyOf(Setting::ShotsKnown), settingRow(Setting::ShotsKnown, "1"));
}

void Project::setShots(const std::vector<ShotCut>& shots) {
  m_impl->beginEdit();
  m_impl->edit(messages::project::setShots, [&](Edit& edit) { m_impl->putShots(edit, shots); });
}

void Project::storeFoundShots(const std::vector<ShotCut>& shots) {
  m_impl->beginEdit();
  Edit edit(*m_impl->store);
  m_impl->putShots(edit, shots);
  edit.commit();
  m_impl->notify(edit.changes(), false);
}

}  // namespace maskline
