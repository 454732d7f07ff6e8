// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

struct InterpolateOptions {
  std::filesystem::path project;
  std::string object;
  std::optional<std::int64_t> from, to;
  bool json = false;
};

void runInterpolate(const InterpolateOptions& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const Object object = headless.objectNamed(options.object);
  const FrameRange range = headless.range(options.from, options.to);
  headless.wait(headless.document().interpolation.start(object.id, range));
  std::int64_t masks = 0;
  for (const FrameSummary& s : headless.project().summaries(object.id, range))
    if (s.source == MaskSource::Interpolated) ++masks;
  print(options.json, {{"object", object.name}, {"interpolated", masks}},
        object.name + ": " + std::to_string(masks) + " interpolated masks\n");
}

struct ShotsOptions {
  std::filesystem::path project;
  std::vector<std::int64_t> add, remove, move;
  bool fade = false, detect = false, json = false;
  bool edits() const { return detect || !add.empty() || !remove.empty() || !move.empty(); }
};

void editShots(HeadlessSession& headless, const ShotsOptions& options) {
  ShotEditor& shots = headless.document().shots;
  if (options.detect) headless.wait(headless.document().clipJobs.detectShots());
  for (const std::int64_t frame : options.remove)
    headless.edit([&] { shots.remove(headless.frame(frame)); });
  if (!options.move.empty())
    headless.edit(
        [&] { shots.move(headless.frame(options.move[0]), headless.frame(options.move[1])); });
  for (const std::int64_t frame : options.add)
    headless.edit([&] { shots.add(headless.frame(frame), options.fade); });
}

void runShots(const ShotsOptions& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/!options.edits());
  editShots(headless, options);
  nlohmann::json report{{"cuts", nlohmann::json::array()}};
  std::string text;
  for (const ShotCut& cut : headless.project().shots()) {
    report["cuts"].push_back({{"frame", cut.frame.value()}, {"fade", cut.fade}});
    text += std::to_string(cut.frame.value()) + (cut.fade ? "  fade\n" : "  cut\n");
  }
  print(options.json, report, text.empty() ? "No cuts.\n" : text);
}

}  // namespace

void addInterpolateCommand(CLI::App& program) {
  auto options = std::make_shared<InterpolateOptions>();
  auto* command = program.add_subcommand("interpolate", "Fill the frames between keyframes");
  addProjectArgument(command, options->project);
  command->add_option("--object", options->object, "The object")->required();
  command->add_option("--from", options->from, "First frame");
  command->add_option("--to", options->to, "Last frame");
  addJsonFlag(command, options->json);
  command->callback([options] { runInterpolate(*options); });
}

void addShotsCommand(CLI::App& program) {
  auto options = std::make_shared<ShotsOptions>();
  auto* command = program.add_subcommand("shots", "List, find, add, move and remove cuts");
  addProjectArgument(command, options->project);
  command->add_flag("--detect", options->detect, "Detect cuts and fades first");
  auto* add = command->add_option("--add", options->add, "Add a cut on this frame; repeatable")
                  ->allow_extra_args(false);
  command->add_flag("--fade", options->fade, "Added cuts are fades or dissolves")->needs(add);
  command->add_option("--remove", options->remove, "Remove the cut on this frame; repeatable")
      ->allow_extra_args(false);
  command->add_option("--move", options->move, "Move a cut from one frame to another: FROM TO")
      ->expected(2);
  addJsonFlag(command, options->json);
  command->callback([options] { runShots(*options); });
}

}  // namespace maskline
