// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/scene_fill.h"

#include <algorithm>
#include <utility>

#include "core/scene/regions.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

std::string freeName(const std::vector<Object>& objects, const std::string& wanted) {
  std::string name = wanted;
  for (int n = 2; std::ranges::find(objects, name, &Object::name) != objects.end(); ++n)
    name = wanted + " " + std::to_string(n);
  return name;
}

Category findOrAdd(BulkEdit& edit, const std::string& name) {
  for (const Category& known : edit.categories())
    if (known.name == name) return known;
  Category added;
  added.name = name;
  added.stuff = true;
  added.id = edit.addCategory(added);
  return added;
}

}  // namespace

PanopticMap sceneOf(const Project& project, FrameIndex frame) {
  std::vector<SceneLayer> layers;
  for (const Object& object : project.objects()) {
    const auto summary = project.summary(object.id, frame);
    if (!summary || summary->area == 0 || summary->review == ReviewState::Rejected) continue;
    layers.push_back({object.id, object.category, project.mask(object.id, frame)});
  }
  return PanopticMap(project.clip().info.size, layers);
}

SceneFill::SceneFill(const Project& project, GiveRequest request)
    : m_project(project),
      m_request(std::move(request)),
      m_next(m_request.frames.begin),
      m_object(m_request.object) {}

Progress SceneFill::progress() const {
  return {m_next - m_request.frames.begin, m_request.frames.length()};
}

bool SceneFill::next(BulkEdit& edit) {
  if (m_next < m_request.frames.end) {
    const FrameIndex frame = std::exchange(m_next, m_next + 1);
    const Mask pixels = pixelsToGive(frame);
    if (!pixels.empty()) give(edit, frame, pixels);
  }
  if (m_next < m_request.frames.end) return true;
  if (m_masks == 0) throw Error(messages::session::nothingUnlabelled);
  return false;
}

Mask SceneFill::pixelsToGive(FrameIndex frame) const {
  const Mask free = sceneOf(m_project, frame).unlabelled();
  return m_request.at ? regionAt(free, *m_request.at) : free;
}

bool SceneFill::isKept(FrameIndex frame) const {
  const auto summary = m_project.summary(m_object, frame);
  return summary && summary->review == ReviewState::Accepted && !m_request.acceptedToo;
}

/// The object that gets the pixels; added if needed.
ObjectId SceneFill::target(BulkEdit& edit) const {
  if (m_object) return m_object;
  const Category category = findOrAdd(edit, m_request.category);
  const auto known = std::ranges::find(edit.objects(), category.id, &Object::category);
  if (category.stuff && known != edit.objects().end()) return known->id;
  Object added;
  added.name = freeName(edit.objects(), category.name);
  added.category = category.id;
  return edit.addObjectInOrder(added);
}

void SceneFill::give(BulkEdit& edit, FrameIndex frame, const Mask& pixels) {
  m_object = target(edit);
  if (isKept(frame)) return;
  const auto summary = m_project.summary(m_object, frame);
  // A rejected mask is not part of the scene: it is replaced.
  const bool extends = summary && summary->review != ReviewState::Rejected;
  const Mask mask = extends ? unite(m_project.mask(m_object, frame), pixels) : pixels;
  FrameRecord record = makeRecord(frame, mask, MaskSource::Painted, 1);
  record.summary.keyframe = true;
  edit.putRecord(m_object, record, /*overAnchors=*/true);
  m_pixels += pixels.area();
  ++m_masks;
}

}  // namespace maskline
