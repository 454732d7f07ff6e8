// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::string stage, name, before, object, note, author;
  std::optional<std::int64_t> from, to;
  bool json = false;
};

std::string stageName(const Project& project, StageId id) {
  for (const Stage& stage : project.stages())
    if (stage.id == id) return stage.name;
  return {};
}

Stage stageNamed(HeadlessSession& headless, const std::string& name) {
  if (const auto stage = headless.document().stages.named(name)) return *stage;
  std::string names;
  for (const Stage& stage : headless.project().stages())
    names += (names.empty() ? "" : ", ") + stage.name;
  throw Error(messages::app::noStage, name, names);
}

std::string framesText(const FrameRange& frames) {
  return std::to_string(frames.begin.value()) + "–" + std::to_string(frames.end.value() - 1);
}

void addFrames(nlohmann::json& entry, const FrameRange& frames) {
  entry["first_frame"] = frames.begin.value();
  entry["last_frame"] = frames.end.value() - 1;
}

void list(HeadlessSession& headless, bool json) {
  const Project& project = headless.project();
  nlohmann::json report{{"stages", nlohmann::json::array()}, {"objects", nlohmann::json::array()}};
  std::string text = "Stages:";
  for (const Stage& stage : project.stages()) {
    report["stages"].push_back(stage.name);
    text += " " + stage.name;
  }
  std::vector<std::vector<std::string>> rows{{"object", "frames", "stage"}};
  for (const Object& object : project.objects()) {
    nlohmann::json spans = nlohmann::json::array();
    for (const auto& span : headless.document().stages.spans(object.id)) {
      const std::string stage = stageName(project, span.stage);
      spans.push_back({{"stage", stage}});
      addFrames(spans.back(), span.frames);
      rows.push_back({object.name, framesText(span.frames), stage});
    }
    report["objects"].push_back({{"object", object.name}, {"stages", std::move(spans)}});
  }
  print(json, report, text + "\n" + (rows.size() > 1 ? table(rows) : ""));
}

nlohmann::json asJson(const Project& project, const StageChange& change) {
  nlohmann::json entry{{"object", objectName(project, change.object)},
                       {"stage", stageName(project, change.stage)},
                       {"author", change.author},
                       {"note", change.note},
                       {"made_at", change.madeAt}};
  if (change.frames) addFrames(entry, *change.frames);
  return entry;
}

std::vector<std::string> asRow(const Project& project, const StageChange& change) {
  return {change.object ? objectName(project, change.object) : "all objects",
          change.frames ? framesText(*change.frames) : "whole clip",
          stageName(project, change.stage), change.author, change.note};
}

void history(HeadlessSession& headless, bool json) {
  const Project& project = headless.project();
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"object", "frames", "stage", "by", "note"}};
  for (const StageChange& change : project.stageChanges()) {
    report.push_back(asJson(project, change));
    rows.push_back(asRow(project, change));
  }
  print(json, report, rows.size() > 1 ? table(rows) : "No work has been moved yet.\n");
}

void returned(HeadlessSession& headless, const Options& options) {
  const Project& project = headless.project();
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"object", "frames", "stage", "by", "note", "from", "work of"}};
  for (const auto& work : headless.document().stages.returned()) {
    if (!options.author.empty() && work.author != options.author) continue;
    report.push_back(asJson(project, work.change));
    report.back()["from"] = stageName(project, work.from);
    report.back()["work_of"] = work.author;
    rows.push_back(asRow(project, work.change));
    rows.back().insert(rows.back().end(), {stageName(project, work.from), work.author});
  }
  print(options.json, report, rows.size() > 1 ? table(rows) : "No work has been returned.\n");
}

/// The edits: opens the project for writing and lists the stages after it.
template <class Edit>
void change(const Options& options, Edit edit) {
  HeadlessSession headless;
  if (!options.author.empty()) headless.session().setAuthor(options.author);
  headless.open(options.project);
  headless.edit([&] { edit(headless, headless.document().stages); });
  list(headless, options.json);
}

void move(const Options& options) {
  change(options, [&](HeadlessSession& headless, StageEditor& stages) {
    const StageId stage = stageNamed(headless, options.stage).id;
    const ObjectId object =
        options.object.empty() ? ObjectId{} : headless.objectNamed(options.object).id;
    std::optional<FrameRange> frames;
    if (options.from || options.to) frames = headless.range(options.from, options.to);
    stages.move(object, frames, stage, options.note);
  });
}

void add(const Options& options) {
  change(options, [&](HeadlessSession& headless, StageEditor& stages) {
    stages.add(options.name,
               options.before.empty() ? StageId{} : stageNamed(headless, options.before).id);
  });
}

void rename(const Options& options) {
  change(options, [&](HeadlessSession& headless, StageEditor& stages) {
    stages.rename(stageNamed(headless, options.stage).id, options.name);
  });
}

void remove(const Options& options) {
  change(options, [&](HeadlessSession& headless, StageEditor& stages) {
    stages.remove(stageNamed(headless, options.stage).id);
  });
}

template <class Report>
void read(const Options& options, Report report) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  report(headless);
}

}  // namespace

void addStagesCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "stages",
      "Move work between stages (annotate, review, accepted, others), list what came back");
  addProjectArgument(command, options->project);
  command->require_subcommand(1);
  addPart(command, options, "list", "List the stages, and the stage of each object",
          [](const Options& o) {
            read(o, [&](HeadlessSession& headless) { list(headless, o.json); });
          });
  addPart(command, options, "history", "List who moved what to which stage", [](const Options& o) {
    read(o, [&](HeadlessSession& headless) { history(headless, o.json); });
  });
  auto* part = addPart(
      command, options, "returned", "List work that was moved back to an earlier stage",
      [](const Options& o) { read(o, [&](HeadlessSession& headless) { returned(headless, o); }); });
  part->add_option("--author", options->author, "Only work of this person");

  part = addPart(command, options, "move", "Move work to a stage", move);
  part->add_option("--to-stage", options->stage, "The stage")->required();
  part->add_option("--object", options->object, "The object (default: all)");
  part->add_option("--from", options->from, "First frame");
  part->add_option("--to", options->to, "Last frame");
  part->add_option("--note", options->note, "Why, for example what has to be corrected");
  part->add_option("--author", options->author, "Who moves it (default: the system's user)");

  part = addPart(command, options, "add", "Add a stage", add);
  part->add_option("name", options->name, "Its name")->required();
  part->add_option("--before", options->before, "The stage that follows (default: none)");

  part = addPart(command, options, "rename", "Rename a stage", rename);
  part->add_option("stage", options->stage, "The stage")->required();
  part->add_option("name", options->name, "Its new name")->required();

  part = addPart(command, options, "remove", "Remove a stage that no work is in", remove);
  part->add_option("stage", options->stage, "The stage")->required();
}

}  // namespace maskline
