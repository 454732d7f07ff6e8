// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/stage_editor.h"

#include <algorithm>
#include <set>

#include "core/annotation/name.h"

namespace maskline {

StageId StageEditor::add(const std::string& name, StageId before) {
  return m_events.resultOf([&] {
    requireName(name);
    return m_project.addStage(name, before);
  });
}

bool StageEditor::rename(StageId stage, const std::string& name) {
  return m_events.attempt([&] {
    requireName(name);
    m_project.renameStage(stage, name);
  });
}

bool StageEditor::remove(StageId stage) {
  return m_events.attempt([&] { m_project.removeStage(stage); });
}

bool StageEditor::move(ObjectId object, const std::optional<FrameRange>& frames, StageId stage,
                       const std::string& note) {
  StageChange change{{}, object, frames, stage, m_author, note};
  return m_events.attempt([&] { m_project.addStageChange(change); });
}

std::optional<Stage> StageEditor::named(std::string_view name) const {
  for (const Stage& stage : m_project.stages())
    if (stage.name == name) return stage;
  return std::nullopt;
}

std::vector<Stage> StageEditor::of(ObjectId object) const {
  std::set<StageId> here;
  for (const Span& span : spans(object)) here.insert(span.stage);
  std::vector<Stage> stages = m_project.stages();
  std::erase_if(stages, [&](const Stage& stage) { return !here.contains(stage.id); });
  return stages;
}

std::vector<StageEditor::Span> StageEditor::spans(ObjectId object) const {
  const StageId first = m_project.stages().front().id;
  const std::vector<StageChange> changes = m_project.stageChanges();
  std::vector<Span> out;
  for (const StageSpan& span : stageSpans(changes, object, m_project.clip().info.frameCount)) {
    const StageId stage = span.change != nullptr ? span.change->stage : first;
    if (!out.empty() && out.back().stage == stage)
      out.back().frames.end = span.frames.end;
    else
      out.push_back({span.frames, stage});
  }
  return out;
}

std::vector<StageEditor::Returned> StageEditor::returned() const {
  std::vector<ObjectId> objects;
  for (const Object& object : m_project.objects()) objects.push_back(object.id);
  const std::vector<StageChange> changes = m_project.stageChanges();
  std::vector<Returned> out;
  for (const ReturnedWork& work :
       returnedWork(m_project.stages(), changes, objects, m_project.clip().info.frameCount))
    if (work.open) out.push_back({*work.change, work.from, work.author});
  return out;
}

}  // namespace maskline
