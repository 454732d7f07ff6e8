// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "core/dataset/formats/registry.h"

namespace maskline {
namespace {

nlohmann::json describe(const FormatHolds& holds) {
  return {{"overlaps", holds.overlaps},
          {"holes", holds.holes},
          {"parts", holds.parts},
          {"names", holds.names},
          {"categories", holds.categories},
          {"supercategories", holds.supercategories},
          {"attributes", holds.attributes},
          {"scores", holds.scores},
          {"presence", holds.presence},
          {"absences", holds.absences},
          {"crowds", holds.crowds},
          {"ignored_regions", holds.ignored},
          {"empty_frames", holds.emptyFrames},
          {"late_objects", holds.lateObjects},
          {"events", holds.events},
          {"many_videos", holds.manyVideos},
          {"many_objects", holds.manyObjects},
          {"most_objects", holds.mostObjects}};
}

/// "coco holds: crowds, holes"
std::string inWords(const Format& format, const nlohmann::json& holds) {
  std::string text;
  for (const auto& [name, value] : holds.items())
    if (value.is_boolean() && value.get<bool>()) text += (text.empty() ? "" : ", ") + name;
  if (const int most = format.holds.mostObjects; most > 0)
    text += "; at most " + std::to_string(most) + " objects";
  return "\n" + format.name + " holds: " + text + "\n";
}

void run(bool asJson) {
  nlohmann::json report{{"formats", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{{"format", "import", "export", "what it is"}};
  std::string text;
  for (const Format* format : formats()) {
    nlohmann::json one{{"name", format->name},
                       {"title", english(format->title)},
                       {"about", english(format->about)},
                       {"import", format->reads()},
                       {"export", format->writes()},
                       {"rendering", format->rendering}};
    rows.push_back({format->name, format->reads() ? "yes" : "-", format->writes() ? "yes" : "-",
                    english(format->title) + ": " + english(format->about)});
    if (!format->rendering) {
      one["holds"] = describe(format->holds);
      text += inWords(*format, one["holds"]);
    }
    report["formats"].push_back(std::move(one));
  }
  print(asJson, report, table(rows) + text);
}

}  // namespace

void addFormatsCommand(CLI::App& program) {
  auto json = std::make_shared<bool>(false);
  auto* command =
      program.add_subcommand("formats", "List the dataset formats and what each can store");
  addJsonFlag(command, *json);
  command->callback([json] { run(*json); });
}

}  // namespace maskline
