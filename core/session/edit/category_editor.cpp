// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/category_editor.h"

#include <algorithm>

#include "core/annotation/name.h"
#include "core/project/messages.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

std::optional<Category> find(const std::vector<Category>& categories, CategoryId id) {
  const auto found = std::ranges::find(categories, id, &Category::id);
  return found == categories.end() ? std::nullopt : std::optional(*found);
}

std::vector<Object> objectsOf(const Project& project, CategoryId category) {
  std::vector<Object> objects = project.objects();
  std::erase_if(objects, [&](const Object& object) { return object.category != category; });
  return objects;
}

}  // namespace

std::optional<Category> categoryNamed(const Project& project, const std::string& name) {
  const std::vector<Category> categories = project.categories();
  const auto found = std::ranges::find(categories, name, &Category::name);
  return found == categories.end() ? std::nullopt : std::optional(*found);
}

std::optional<Category> categoryOf(const Project& project, ObjectId id) {
  const auto object = project.object(id);
  return object ? find(project.categories(), object->category) : std::nullopt;
}

std::optional<Object> stuffObject(const Project& project, CategoryId id) {
  const auto category = find(project.categories(), id);
  if (!category || !category->stuff) return std::nullopt;
  const std::vector<Object> objects = objectsOf(project, id);
  return objects.empty() ? std::nullopt : std::optional(objects.front());
}

void requireRoomFor(const Project& project, ObjectId object, CategoryId category) {
  const auto present = stuffObject(project, category);
  if (present && present->id != object)
    throw Error(messages::session::stuffHasObject, find(project.categories(), category)->name,
                present->name);
}

CategoryId CategoryEditor::add(const std::string& name, bool stuff) {
  return m_events.resultOf([&] {
    requireName(name);
    Category category;
    category.name = name;
    category.stuff = stuff;
    return m_project.addCategory(category);
  });
}

template <class ChangeFn>
bool CategoryEditor::change(CategoryId id, ChangeFn&& change) {
  m_edits.completeRunning();
  auto category = find(m_project.categories(), id);
  if (!category) {
    m_events.fail(messages::project::noCategory);
    return false;
  }
  const Category before = *category;
  change(*category);
  return *category == before || m_events.attempt([&] { m_project.updateCategory(*category); });
}

bool CategoryEditor::setColour(CategoryId category, Rgb colour) {
  return change(category, [&](Category& c) { c.colour = colour; });
}

bool CategoryEditor::setStuff(CategoryId id, bool stuff, bool mergeObjects, Run how) {
  m_edits.completeRunning();
  const std::vector<Object> objects = objectsOf(m_project, id);
  auto category = find(m_project.categories(), id);
  const bool becomesStuff = category && stuff && !category->stuff;
  if (!category || objects.empty() || (!becomesStuff && (!stuff || objects.size() == 1)))
    return change(id, [&](Category& c) { c.stuff = stuff; });
  if (!mergeObjects && objects.size() > 1) {
    m_events.fail(messages::session::stuffHasSeveral, category->name, objects.size());
    return false;
  }
  const ObjectId lowest = objects.front().id;
  std::vector<ObjectId> others;
  for (const Object& object : objects)
    if (object.id != lowest) others.push_back(object.id);
  RangeEdit edit{messages::project::changeCategory,
                 others,
                 {FrameIndex(0), FrameIndex(m_project.clip().info.frameCount)},
                 [lowest](BulkEdit& bulk, ObjectId other, FrameRange frames) {
                   return bulk.mergeMasks(lowest, other, frames);
                 }};
  edit.changesMasks = !others.empty();
  edit.others = {lowest};
  category->stuff = true;
  edit.last = [lowest, others, stuff = *category](BulkEdit& bulk) {
    for (const ObjectId other : others) bulk.mergeRest(lowest, other);
    bulk.updateCategory(stuff);
    bulk.keepInOrder(lowest);
  };
  return m_edits.run(std::move(edit), how).has_value();
}

}  // namespace maskline
