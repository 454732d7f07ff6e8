// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/scene_editor.h"

#include "core/annotation/name.h"
#include "core/base/staged_output.h"
#include "core/project/messages.h"
#include "core/session/edit/category_editor.h"
#include "core/session/messages.h"

namespace maskline {

SceneEditor::SceneEditor(Executor& owner, Events& events, JobList& jobs, Project& project,
                         ClickSession& clicks, Worker& pacer)
    : m_events(events),
      m_project(project),
      m_clicks(clicks),
      m_slices(owner, jobs, project, pacer) {}

std::shared_ptr<const PanopticMap> SceneEditor::map(FrameIndex frame) const {
  if (m_frame != frame) forget();
  m_frame = frame;
  if (!m_map) m_map = std::make_shared<const PanopticMap>(sceneOf(m_project, frame));
  return m_map;
}

bool SceneEditor::isComplete(FrameIndex frame) const {
  if (m_frame != frame) forget();
  m_frame = frame;
  if (!m_complete) m_complete = mayBeComplete(frame) && map(frame)->complete();
  return *m_complete;
}

bool SceneEditor::mayBeComplete(FrameIndex frame) const {
  std::int64_t left = m_project.clip().info.size.area();
  for (const Object& object : m_project.objects())
    if (const auto summary = m_project.summary(object.id, frame)) left -= summary->area;
  return left <= 0;
}

void SceneEditor::forget() const {
  m_map.reset();
  m_complete.reset();
}

void SceneEditor::onChange(const Change& change) {
  const auto* masks = std::get_if<MasksChanged>(&change);
  if (std::holds_alternative<ObjectsChanged>(change) || (masks && masks->frames.contains(m_frame)))
    forget();
}

std::optional<Mask> SceneEditor::mayBePainted(FrameIndex frame) const {
  if (!m_over) return std::nullopt;
  return allowed(Mask::full(m_project.clip().info.size), *map(frame), *m_over);
}

Mask SceneEditor::restricted(FrameIndex frame, const Mask& before, const Mask& after) const {
  return m_over ? paintedOver(before, after, *map(frame), *m_over) : after;
}

bool SceneEditor::writePicture(FrameIndex frame, SceneForm form, ScenePixels pixels,
                               const std::filesystem::path& file, bool overwrite) {
  return m_events.attempt([&] {
    const auto scene = map(frame);
    const SceneView view = sceneView(form, *scene, m_project.objects(), m_project.categories());
    StagedOutput output(file, StagedOutput::Kind::File,
                        {overwrite, "scene", {m_project.file(), m_project.clip().path}, {}});
    writeScenePicture(output.path(), *scene, view, pixels);
    output.commit();
  });
}

/// Begins the bulk edit.
SceneEditor::Giving SceneEditor::begin(const GiveRequest& request) {
  if (request.object) m_project.requireEditable(request.object);
  if (!request.object && !categoryNamed(m_project, request.category)) requireName(request.category);
  auto fill = std::make_shared<SceneFill>(m_project, request);
  const auto bulk = m_project.startBulk(messages::project::giveUnlabelled,
                                        [fill](BulkEdit& edit) { return fill->next(edit); });
  return {std::move(fill), bulk};
}

void SceneEditor::dropPending(const SceneFill& fill, FrameRange frames) {
  m_clicks.drop(fill.object(), frames);
}

std::optional<std::int64_t> SceneEditor::give(const GiveRequest& request) {
  return m_events.resultOf([&]() -> std::optional<std::int64_t> {
    const auto [fill, bulk] = begin(request);
    m_project.continueBulk(bulk);
    dropPending(*fill, request.frames);
    return fill->pixels();
  });
}

JobId SceneEditor::startGiving(const GiveRequest& request) {
  if (m_slices.running()) return {};
  Giving giving;
  if (!m_events.attempt([&] { giving = begin(request); })) return {};
  const auto ended = [this, fill = giving.fill, frames = request.frames] {
    dropPending(*fill, frames);
    JobResult result;
    result.kind = JobResult::Kind::PixelsGiven;
    result.count = fill->masks();
    return result;
  };
  return m_slices.start(
      Job::Kind::GiveUnlabelled, verbatim(request.category),
      restOfBulk(
          m_project, giving.bulk, [fill = giving.fill] { return fill->progress(); }, ended));
}

}  // namespace maskline
