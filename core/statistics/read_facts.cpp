// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/read_facts.h"

#include <algorithm>
#include <map>

#include "core/project/project.h"

namespace maskline {
namespace {

void count(PromptCounts& counts, const Prompt& prompt) {
  if (const auto* click = std::get_if<Click>(&prompt))
    ++(click->positive ? counts.positive : counts.negative);
  counts.boxes += std::holds_alternative<Box>(prompt);
  counts.strokes += std::holds_alternative<Stroke>(prompt);
}

void readPrompts(const Project& project, ObjectId id, FrameRange clip, ObjectFacts& object,
                 const WorkContext& work) {
  for (const FrameIndex frame : project.promptFrames(id, clip)) {
    if (work.cancelled()) return;
    const std::vector<StoredPrompt> prompts = project.prompts(id, frame);
    for (const StoredPrompt& stored : prompts) count(object.prompts, stored.prompt);
    const auto mask = std::ranges::lower_bound(object.masks, frame, {},
                                               [](const MaskFacts& m) { return m.summary.frame; });
    if (mask != object.masks.end() && mask->summary.frame == frame)
      mask->fromMask = std::holds_alternative<MaskPrompt>(prompts.front().prompt);
  }
}

std::vector<StageFacts> readStages(const Project& project) {
  std::map<StageId, std::int64_t> frames;
  const std::vector<Stage> stages = project.stages();
  const std::vector<StageChange> changes = project.stageChanges();
  for (const Object& object : project.objects())
    for (const StageSpan& span : stageSpans(changes, object.id, project.clip().info.frameCount))
      frames[span.change ? span.change->stage : stages.front().id] += span.frames.length();
  std::vector<StageFacts> out;
  for (const Stage& stage : stages) out.push_back({stage.name, frames[stage.id]});
  return out;
}

std::vector<PersonFacts> readPeople(const Project& project) {
  std::map<std::string, PersonFacts> people;
  const std::vector<StageChange> changes = project.stageChanges();
  for (const StageChange& change : changes) ++people[change.author].moves;
  for (const ReturnedWork& work :
       returnedWork(project.stages(), changes, {}, project.clip().info.frameCount))
    ++people[work.author].returned;
  for (const Comment& comment : project.comments()) ++people[comment.author].comments;
  std::vector<PersonFacts> out;
  for (auto& [name, person] : people) {
    person.name = name;
    out.push_back(person);
  }
  return out;
}

std::vector<CheckFacts> readChecks(const Project& project) {
  std::map<std::string, CheckFacts> people;
  for (const CheckScore& score : project.checkScores()) {
    CheckFacts& person = people[score.author];
    person.name = score.author;
    ++person.scores;
    person.region += score.region;
    person.boundary += score.boundary;
    person.lowestRegion = std::min(person.lowestRegion, score.region);
  }
  std::vector<CheckFacts> out;
  for (auto& [name, person] : people) out.push_back(std::move(person));
  return out;
}

}  // namespace

std::optional<ProjectFacts> readFacts(const std::filesystem::path& file, const WorkContext& work) {
  const auto project = Project::open(file, /*readOnly=*/true);
  const Project::Snapshot snapshot(*project);
  const FrameRange clip{FrameIndex(0), FrameIndex(project->clip().info.frameCount)};
  ProjectFacts out;
  out.name = file.stem().string();
  out.frames = clip.length();
  std::map<CategoryId, std::string> categories;
  for (const Category& category : project->categories()) categories[category.id] = category.name;
  const std::vector<Object> objects = project->objects();
  for (const Object& row : objects) {
    if (work.cancelled()) return std::nullopt;
    ObjectFacts object{row.name, categories[row.category], {}, {}};
    for (const FrameRecord& record : project->recordsWithoutMasks(row.id, clip))
      object.masks.push_back({record.summary, record.changedAt});
    readPrompts(*project, row.id, clip, object, work);
    out.objects.push_back(std::move(object));
    work.report(100 * std::int64_t(out.objects.size()) / std::int64_t(objects.size()), 100);
  }
  for (const Comment& comment : project->comments())
    out.comments.push_back({comment.changedAt, comment.resolved});
  out.stages = readStages(*project);
  out.people = readPeople(*project);
  out.checks = readChecks(*project);
  if (work.cancelled()) return std::nullopt;
  return out;
}

}  // namespace maskline
