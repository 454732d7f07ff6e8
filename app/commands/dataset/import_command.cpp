// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/dataset/dataset_options.h"
#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

struct Arguments {
  std::filesystem::path project, from, map, saveMap;
  std::string format, existing = "keep", video, pattern;
  std::optional<std::int64_t> firstFrame;
  bool replaceAccepted = false, check = false, json = false;
};

ImportChoices choicesOf(const Arguments& arguments) {
  ImportChoices choices;
  choices.video = arguments.video;
  choices.existing = existingMasksFrom(arguments.existing);
  choices.replaceAccepted = arguments.replaceAccepted;
  choices.firstFrame = arguments.firstFrame;
  if (!arguments.map.empty()) choices.labels = LabelMapping::read(arguments.map);
  return choices;
}

/// The mapping with every label of the dataset in it, to be changed and used again.
LabelMapping wholeMapping(const LoadedDataset& dataset, const ImportChoices& choices) {
  LabelMapping mapping = choices.labels;
  for (const Category& category : dataset.content->info().categories)
    mapping.set(category.name, choices.labels.categoryOf(category.name));
  return mapping;
}

nlohmann::json describe(const Arguments& arguments, const LoadedDataset& dataset,
                        const ImportPlan& plan) {
  const DatasetInfo& info = dataset.content->info();
  nlohmann::json report{{"format", dataset.opened.format->name},
                        {"from", arguments.from.string()},
                        {"video", info.videos[plan.video].name},
                        {"videos", info.videos.size()},
                        {"frames", info.videos[plan.video].frames.size()},
                        {"masks", plan.masks()},
                        {"conflicts", plan.conflicts()},
                        {"objects", nlohmann::json::array()},
                        {"findings", toJson(plan.findings)}};
  for (const PlannedTrack& track : plan.tracks)
    report["objects"].push_back({{"name", track.name},
                                 {"label", track.label},
                                 {"category", track.category},
                                 {"new", !track.existing},
                                 {"masks", track.masks},
                                 {"kept", track.kept},
                                 {"replaced", track.replaced}});
  return report;
}

std::string inWords(const LoadedDataset& dataset, const ImportPlan& plan) {
  std::vector<std::vector<std::string>> rows{{"object", "category", "masks", "into"}};
  for (const PlannedTrack& track : plan.tracks)
    rows.push_back({track.name, track.category, std::to_string(track.masks),
                    track.existing ? "existing object" : "new object"});
  return english(dataset.opened.format->title) + ", video " +
         dataset.content->info().videos[plan.video].name + "\n" + table(rows) +
         toText(plan.findings);
}

void run(const Arguments& arguments) {
  HeadlessSession headless;
  headless.open(arguments.project, /*readOnly=*/arguments.check);
  const ImportChoices choices = choicesOf(arguments);
  Importer& imports = headless.document().imports;
  headless.wait(imports.load({arguments.from, arguments.format, {arguments.pattern}}));
  const LoadedDataset& dataset = *imports.loaded();
  const ImportPlan plan = imports.plan(choices);
  if (!arguments.saveMap.empty()) wholeMapping(dataset, choices).write(arguments.saveMap);
  nlohmann::json report = describe(arguments, dataset, plan);
  std::string text = inWords(dataset, plan);
  if (!arguments.check) {
    const Job job = headless.wait(imports.start(choices));
    report["imported"] = job.result.count;
    text += std::to_string(job.result.count) + " masks were imported.\n";
  }
  print(arguments.json, report, text);
}

}  // namespace

void addImportCommand(CLI::App& program) {
  auto arguments = std::make_shared<Arguments>();
  auto* command = program.add_subcommand("import", "Import masks from another tool into a project");
  addProjectArgument(command, arguments->project);
  command->add_option("--from", arguments->from, "The file or folder of the dataset")->required();
  command
      ->add_option("--format", arguments->format, "The format (default: detected from the content)")
      ->check(CLI::IsMember(formatNames(/*written=*/false)));
  command
      ->add_option("--existing", arguments->existing,
                   "Where an object of that name has a mask: keep it, replace it, or put the masks "
                   "into a new-object. Accepted frames are kept")
      ->check(CLI::IsMember({"keep", "replace", "new-object"}))
      ->capture_default_str();
  command->add_flag("--replace-accepted", arguments->replaceAccepted,
                    "With --existing replace: accepted frames, too");
  command->add_option("--video", arguments->video,
                      "Which video of the dataset; needed if none has the name of the clip");
  command->add_option("--first-frame", arguments->firstFrame,
                      "The frame of the clip on which the dataset begins");
  command->add_option("--pattern", arguments->pattern,
                      "Mask folders: names of the files, for example {object}/{frame}.png");
  command->add_option("--map", arguments->map,
                      "A JSON file that says which category each label becomes: "
                      "{\"categories\": {\"person\": \"human\", \"sky\": null}}; null leaves out");
  command->add_option("--save-map", arguments->saveMap,
                      "Write such a file with every label, to be changed and used next time");
  command->add_flag("--check", arguments->check, "Only report what would be imported");
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { run(*arguments); });
}

}  // namespace maskline
