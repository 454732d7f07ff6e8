// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::vector<std::string> objects;
  std::int64_t version = 0;
  std::optional<std::int64_t> from, to;
  bool json = false;
};

TrackVersion versionNumbered(const Project& project, std::int64_t number) {
  for (const Object& object : project.objects())
    for (const TrackVersion& version : project.versions(object.id))
      if (version.id.value == number) return version;
  throw Error(messages::app::noVersion, number, "maskline versions PROJECT list");
}

void list(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const auto wanted = headless.objectsNamed(options.objects);
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"version", "object", "replaced by", "frames", "masks"}};
  for (const Object& object : headless.project().objects()) {
    if (!wanted.empty() && std::find(wanted.begin(), wanted.end(), object.id) == wanted.end())
      continue;
    for (const TrackVersion& v : headless.project().versions(object.id)) {
      const std::int64_t first = v.range.begin.value(), last = v.range.end.value() - 1;
      report.push_back({{"version", v.id.value},
                        {"object", object.name},
                        {"reason", toString(v.reason)},
                        {"made_at", v.madeAt},
                        {"from", first},
                        {"to", last},
                        {"masks", v.masks}});
      rows.push_back({std::to_string(v.id.value), object.name, toString(v.reason),
                      std::to_string(first) + "-" + std::to_string(last), std::to_string(v.masks)});
    }
  }
  print(options.json, report, report.empty() ? "No track has an earlier version.\n" : table(rows));
}

void compare(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const TrackVersion version = versionNumbered(headless.project(), options.version);
  const FrameRange range = headless.range(options.from, options.to);
  nlohmann::json frames = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"frame", "IoU"}};
  for (const FrameIndex frame : headless.document().versions.frames(version.id)) {
    if (!range.contains(frame)) continue;
    const VersionDifference d = headless.document().versions.compare(version, frame);
    frames.push_back({{"frame", frame.value()}, {"iou", d.iou}, {"kept", d.kept}});
    rows.push_back({std::to_string(frame.value()), decimals(d.iou, 3)});
  }
  print(options.json, {{"version", version.id.value}, {"frames", frames}}, table(rows));
}

void restore(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const TrackVersion version = versionNumbered(headless.project(), options.version);
  const FrameRange range = headless.range(options.from, options.to);
  std::optional<int> restored;
  headless.edit([&] { restored = headless.document().versions.restore(version, range); });
  print(options.json, {{"restored", *restored}},
        "Restored " + std::to_string(*restored) + " masks.\n");
}

void erase(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const TrackVersion version = versionNumbered(headless.project(), options.version);
  headless.edit([&] { headless.document().versions.remove(version.id); });
  print(options.json, {{"deleted", version.id.value}},
        "Deleted version " + std::to_string(version.id.value) + ".\n");
}

void addRange(CLI::App* command, Options& options) {
  command->add_option("--from", options.from, "First frame");
  command->add_option("--to", options.to, "Last frame");
}

}  // namespace

void addVersionsCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "versions",
      "Earlier versions of tracks: the masks that propagations and smoothing have replaced");
  addProjectArgument(command, options->project);
  command->require_subcommand(1);
  const auto add = [&](const char* name, const char* help, void (*run)(const Options&)) {
    auto* sub = command->add_subcommand(name, help);
    addJsonFlag(sub, options->json);
    sub->callback([options, run] { run(*options); });
    return sub;
  };
  const auto addNumbered = [&](const char* name, const char* help, void (*run)(const Options&)) {
    auto* sub = add(name, help, run);
    sub->add_option("version", options->version, "The number that \"list\" shows")->required();
    return sub;
  };
  add("list", "List them, the newest of each object first", list)
      ->add_option("--object", options->objects, "Only this object; repeatable");
  addRange(addNumbered("compare", "The IoU of each of its masks with the present one", compare),
           *options);
  addRange(addNumbered("restore",
                       "Restore its masks; keyframes and accepted masks stay as they are", restore),
           *options);
  addNumbered("delete", "Delete it; this cannot be undone", erase);
}

}  // namespace maskline
