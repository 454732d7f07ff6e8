// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "core/project/messages.h"
#include "core/project/project_impl.h"

namespace maskline {
namespace {

std::vector<Stage>::iterator find(std::vector<Stage>& stages, StageId id) {
  const auto stage = std::ranges::find(stages, id, &Stage::id);
  if (stage == stages.end()) throw Error(messages::project::noStage);
  return stage;
}

void requireFreeName(const std::vector<Stage>& stages, const std::string& name, StageId except) {
  if (name.empty()) throw Error(messages::project::stageWithoutName);
  for (const Stage& stage : stages)
    if (stage.name == name && stage.id != except)
      throw Error(messages::project::stageNameTaken, name);
}

/// Writes the stages in this order.
void put(Edit& edit, std::vector<Stage>& stages) {
  int order = 0;
  for (Stage& stage : stages) {
    stage.order = order++;
    edit.put(keyOf(stage.id), rowOf(stage));
  }
}

bool inForce(const std::vector<StageChange>& changes, ObjectId object, std::int64_t frameCount,
             StageId stage) {
  return std::ranges::any_of(stageSpans(changes, object, frameCount), [&](const StageSpan& span) {
    return span.change != nullptr && span.change->stage == stage;
  });
}

}  // namespace

std::vector<Stage> Project::stages() const {
  std::vector<Stage> stages = m_impl->list(Select::Stages, stageFrom);
  return stages.empty() ? defaultStages() : stages;
}

std::vector<StageChange> Project::stageChanges() const {
  return m_impl->list(Select::StageChanges, stageChangeFrom);
}

StageId Project::addStage(const std::string& name, StageId before) {
  m_impl->beginEdit();
  std::vector<Stage> all = stages();
  requireFreeName(all, name, {});
  const auto place = before ? find(all, before) : all.end();
  Stage stage{{}, name};
  m_impl->edit(messages::project::addStage, [&](Edit& edit) {
    const auto at = place - all.begin();
    put(edit, all);
    stage.id = m_impl->insert<StageId>(edit, Table::Stages, rowOf(stage));
    all.insert(all.begin() + at, stage);
    put(edit, all);
  });
  return stage.id;
}

void Project::renameStage(StageId id, const std::string& name) {
  m_impl->beginEdit();
  std::vector<Stage> all = stages();
  requireFreeName(all, name, id);
  find(all, id)->name = name;
  m_impl->edit(messages::project::renameStage, [&](Edit& edit) { put(edit, all); });
}

void Project::removeStage(StageId id) {
  m_impl->beginEdit();
  std::vector<Stage> all = stages();
  const Stage removed = *find(all, id);
  if (all.size() == 1) throw Error(messages::project::lastStage);
  const std::vector<StageChange> changes = stageChanges();
  const auto isHere = [&](ObjectId object) {
    return inForce(changes, object, clip().info.frameCount, id);
  };
  const bool used = isHere({}) || std::ranges::any_of(m_impl->objects, isHere, &Object::id);
  if (used) throw Error(messages::project::stageInUse, removed.name);
  m_impl->edit(messages::project::removeStage, [&](Edit& edit) {
    for (const StageChange& change : changes)
      if (change.stage == id) edit.remove(keyOf(change.id));
    edit.remove(keyOf(id));
    std::erase(all, removed);
    put(edit, all);
  });
}

StageChangeId Project::addStageChange(StageChange change) {
  m_impl->beginEdit();
  std::vector<Stage> all = stages();
  find(all, change.stage);
  if (change.object) m_impl->requireObject(change.object);
  if (change.frames) {
    if (change.frames->empty()) throw Error(messages::project::stageWithoutFrames);
    m_impl->requireFrame(change.frames->begin);
    m_impl->requireFrame(change.frames->end - 1);
  }
  if (change.madeAt == 0) change.madeAt = millisecondsNow();
  m_impl->edit(messages::project::moveToStage, [&](Edit& edit) {
    put(edit, all);
    change.id = m_impl->insert<StageChangeId>(edit, Table::StageChanges, rowOf(change));
  });
  return change.id;
}

}  // namespace maskline
