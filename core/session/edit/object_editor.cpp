// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/object_editor.h"

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "core/annotation/name.h"
#include "core/project/messages.h"
#include "core/session/edit/category_editor.h"
#include "core/session/messages.h"

namespace maskline {

namespace {

CategoryId findOrAddCategory(BulkEdit& bulk, const std::string& name) {
  if (name.empty()) return {};
  for (const Category& known : bulk.categories())
    if (known.name == name) return known.id;
  return bulk.addCategory({{}, name, {}});
}

}  // namespace

ObjectEditor::ObjectEditor(Events& events, Project& project, RangeEdits& edits,
                           Selection& selection, const Playback& playback,
                           const std::string& objectWord, HasPrompts hasPrompts)
    : m_events(events),
      m_project(project),
      m_edits(edits),
      m_selection(selection),
      m_playback(playback),
      m_objectWord(objectWord),
      m_hasPrompts(std::move(hasPrompts)) {}

std::string ObjectEditor::freeName(const std::vector<Object>& objects) const {
  for (int n = 1;; ++n) {
    const std::string name = m_objectWord + " " + std::to_string(n);
    if (std::ranges::find(objects, name, &Object::name) == objects.end()) return name;
  }
}

/// Whether freeName() can have given it.
bool ObjectEditor::isFreeName(const std::string& name) const {
  const std::string begin = m_objectWord + " ";
  return name.starts_with(begin) && name.size() > begin.size() &&
         name.find_first_not_of("0123456789", begin.size()) == std::string::npos;
}

ObjectId ObjectEditor::add(std::string name, const std::string& category) {
  m_edits.completeRunning();
  const auto known = category.empty() ? std::nullopt : categoryNamed(m_project, category);
  const ObjectId id = m_events.resultOf([&] {
    if (!name.empty()) requireName(name);
    if (known)
      requireRoomFor(m_project, {}, known->id);
    else if (!category.empty())
      requireName(category);
    Object object;
    object.name = name.empty() ? freeName(m_project.objects()) : std::move(name);
    ObjectId added;
    m_project.edit(messages::project::addObject, [&](BulkEdit& bulk) {
      object.category = findOrAddCategory(bulk, category);
      added = bulk.addObjectInOrder(object);
    });
    return added;
  });
  if (id)
    m_selection.select(id);
  else if (const auto present = known ? stuffObject(m_project, known->id) : std::nullopt)
    m_selection.select(present->id);
  return id;
}

ObjectId ObjectEditor::begin() {
  const auto current = m_project.object(m_selection.object());
  const bool begun = current && isFreeName(current->name) && !current->locked && !current->hidden &&
                     !m_hasPrompts(current->id, m_playback.frame()) &&
                     m_project.summaries(current->id, m_playback.wholeClip()).empty();
  return begun ? current->id : add();
}

ObjectId ObjectEditor::editable() {
  const ObjectId object = m_selection.object();
  if (!m_project.object(object)) return add();
  const bool editable = m_events.attempt([&] { m_project.requireEditable(object); });
  return editable ? object : ObjectId{};
}

template <class ChangeFn>
bool ObjectEditor::change(ObjectId id, ChangeFn&& change) {
  m_edits.completeRunning();
  auto object = m_project.object(id);
  if (!object) return false;
  const Object before = *object;
  change(*object);
  return *object == before || m_events.attempt([&] { m_project.updateObject(*object); });
}

bool ObjectEditor::rename(ObjectId object, const std::string& name) {
  return !name.empty() && m_events.attempt([&] { requireName(name); }) &&
         change(object, [&](Object& o) { o.name = name; });
}

bool ObjectEditor::setColour(ObjectId object, Rgb colour) {
  return change(object, [&](Object& o) { o.colour = colour; });
}

bool ObjectEditor::setLocked(ObjectId object, bool locked) {
  return change(object, [&](Object& o) { o.locked = locked; });
}

bool ObjectEditor::setHidden(ObjectId object, bool hidden) {
  return change(object, [&](Object& o) { o.hidden = hidden; });
}

bool ObjectEditor::toggleOthersHidden(ObjectId object) {
  m_edits.completeRunning();
  const std::vector<Object> objects = m_project.objects();
  const bool hide = std::any_of(objects.begin(), objects.end(),
                                [&](const Object& o) { return o.id != object && !o.hidden; });
  return m_events.attempt([&] {
    const Project::Step step(m_project, messages::project::changeObject);
    for (Object other : objects) {
      if (other.id == object || other.hidden == hide) continue;
      other.hidden = hide;
      m_project.updateObject(other);
    }
  });
}

std::string ObjectEditor::categoryName(CategoryId id) const {
  for (const Category& known : m_project.categories())
    if (known.id == id) return known.name;
  return {};
}

bool ObjectEditor::setCategory(ObjectId id, const std::string& category) {
  m_edits.completeRunning();
  auto object = m_project.object(id);
  if (!object) return false;
  if (categoryName(object->category) == category) return true;
  return m_events.attempt([&] {
    if (const auto known = categoryNamed(m_project, category))
      requireRoomFor(m_project, id, known->id);
    else if (!category.empty())
      requireName(category);
    m_project.edit(messages::project::changeCategory, [&](BulkEdit& bulk) {
      object->category = findOrAddCategory(bulk, category);
      bulk.updateObject(*object);
      bulk.keepInOrder(id);
    });
  });
}

bool ObjectEditor::moveTo(ObjectId object, int place) {
  m_edits.completeRunning();
  std::vector<ObjectId> order;
  for (const Object& o : m_project.objects()) order.push_back(o.id);
  const auto found = std::find(order.begin(), order.end(), object);
  if (found == order.end()) return false;
  const auto from = found - order.begin();
  const auto to = std::clamp<std::ptrdiff_t>(place, 0, std::ssize(order));
  if (to == from || to == from + 1) return false;
  order.erase(found);
  order.insert(order.begin() + (to > from ? to - 1 : to), object);
  return m_events.attempt([&] { m_project.reorderObjects(order); });
}

bool ObjectEditor::moveBy(ObjectId object, int places) {
  m_edits.completeRunning();
  const std::vector<Object> objects = m_project.objects();
  const auto found =
      std::find_if(objects.begin(), objects.end(), [&](const Object& o) { return o.id == object; });
  const auto to = (found - objects.begin()) + places;
  if (found == objects.end() || to < 0 || to >= std::ssize(objects)) return false;
  return moveTo(object, static_cast<int>(places > 0 ? to + 1 : to));
}

bool ObjectEditor::reorder(const std::vector<ObjectId>& bottomToTop) {
  return m_events.attempt([&] { m_project.reorderObjects(bottomToTop); });
}

bool ObjectEditor::merge(ObjectId into, ObjectId from, Run how) {
  return merge(into, std::vector{from}, how);
}

bool ObjectEditor::merge(ObjectId into, const std::vector<ObjectId>& from, Run how) {
  const std::set<ObjectId> once(from.begin(), from.end());
  if (once.contains(into)) {
    m_events.fail(messages::project::mergeWithItself);
    return false;
  }
  const std::vector<ObjectId> others(once.begin(), once.end());
  RangeEdit edit{messages::project::mergeObjects, others, wholeClip(),
                 [into](BulkEdit& bulk, ObjectId other, FrameRange frames) {
                   return bulk.mergeMasks(into, other, frames);
                 }};
  edit.others = {into};
  edit.last = [into, others](BulkEdit& bulk) {
    for (const ObjectId other : others) bulk.mergeRest(into, other);
  };
  return m_edits.run(std::move(edit), how).has_value();
}

/// Inside attempt().
void ObjectEditor::requireSplittable(ObjectId object, FrameIndex at) const {
  m_project.requireEditable(object);
  if (!wholeClip().contains(at)) throw Error(messages::project::noFrame, at.value());
  const auto category = categoryOf(m_project, object);
  if (category && category->stuff)
    throw Error(messages::session::stuffNotSplit, m_project.object(object)->name);
}

bool ObjectEditor::split(const std::vector<ObjectId>& wanted, FrameIndex at, Run how,
                         const std::function<void(const std::vector<ObjectId>&)>& done) {
  const std::vector<ObjectId> objects = withoutRepeats(wanted);
  m_edits.completeRunning();
  const bool splittable = m_events.attempt([&] {
    for (const ObjectId object : objects) requireSplittable(object, at);
  });
  if (!splittable) return false;
  const auto halves = std::make_shared<std::map<ObjectId, ObjectId>>();
  RangeEdit edit{messages::project::splitObject,
                 objects,
                 {at, wholeClip().end},
                 [this, halves](BulkEdit& bulk, ObjectId object, FrameRange frames) {
                   ObjectId& half = (*halves)[object];
                   if (!half) half = addHalf(bulk, object);
                   return bulk.mergeMasks(half, object, frames);
                 }};
  edit.last = [halves, at](BulkEdit& bulk) {
    for (const auto& [object, half] : *halves) bulk.splitRest(object, half, at);
  };
  edit.done = [halves, objects, done] {
    std::vector<ObjectId> made;
    for (const ObjectId object : objects) made.push_back(halves->at(object));
    done(made);
  };
  return m_edits.run(std::move(edit), how).has_value();
}

/// A default name is followed by the next one.
ObjectId ObjectEditor::addHalf(BulkEdit& bulk, ObjectId object) const {
  const auto whole = std::ranges::find(bulk.objects(), object, &Object::id);
  const bool isDefault = whole != bulk.objects().end() && isFreeName(whole->name);
  return bulk.addLike(object, isDefault ? freeName(bulk.objects()) : std::string());
}

bool ObjectEditor::split() {
  const ObjectId object = m_selection.object();
  return m_project.object(object) &&
         split({object}, m_playback.frame(), Run::InSlices,
               [this, object](const std::vector<ObjectId>& halves) {
                 // Meanwhile another object may have been selected, or this undone.
                 if (m_selection.object() == object && m_project.object(halves.front()))
                   m_selection.select(halves.front());
               });
}

std::vector<ObjectId> ObjectEditor::split(const std::vector<ObjectId>& objects, FrameIndex at) {
  std::vector<ObjectId> halves;
  split(objects, at, Run::AtOnce, [&](const std::vector<ObjectId>& made) { halves = made; });
  return halves;
}

bool ObjectEditor::remove(ObjectId object, Run how) {
  RangeEdit edit{messages::project::removeObject,
                 {object},
                 wholeClip(),
                 [](BulkEdit& bulk, ObjectId id, FrameRange frames) {
                   return bulk.removeMasks(id, frames, {.accepted = true, .keyframes = true});
                 }};
  edit.last = [object](BulkEdit& bulk) { bulk.removeObject(object); };
  return m_edits.run(std::move(edit), how).has_value();
}

FrameRange ObjectEditor::wholeClip() const {
  return {FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)};
}

}  // namespace maskline
