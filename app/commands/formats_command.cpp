// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
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
          {"many_videos", holds.manyVideos},
          {"many_objects", holds.manyObjects},
          {"most_objects", holds.mostObjects}};
}

std::string inWords(const nlohmann::json& holds) {
  std::string text;
  for (const auto& [name, value] : holds.items())
    if (value.is_boolean() && value.get<bool>()) text += (text.empty() ? "" : ", ") + name;
  return text;
}

void run(bool asJson) {
  nlohmann::json report{{"formats", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{{"format", "import", "export", "what it is"}};
  std::string text;
  for (const Format* format : formats()) {
    const nlohmann::json holds = describe(format->holds);
    report["formats"].push_back({{"name", format->name},
                                 {"title", english(format->title)},
                                 {"about", english(format->about)},
                                 {"import", format->reads()},
                                 {"export", format->writes()},
                                 {"holds", holds}});
    rows.push_back({format->name, format->reads() ? "yes" : "-", format->writes() ? "yes" : "-",
                    english(format->title) + ": " + english(format->about)});
    text += "\n" + format->name + " holds: " + inWords(holds) + "\n";
  }
  print(asJson, report, table(rows) + text);
}

}  // namespace

void addFormatsCommand(CLI::App& program) {
  auto json = std::make_shared<bool>(false);
  auto* command =
      program.add_subcommand("formats", "List the formats of data sets and what each can hold");
  addJsonFlag(command, *json);
  command->callback([json] { run(*json); });
}

}  // namespace maskline
