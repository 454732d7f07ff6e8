// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "core/engine/engine_registry.h"

namespace maskline {
namespace {

std::string abilities(const EngineInfo& engine) {
  if (engine.segments && engine.tracks) return "segments, tracks";
  return engine.segments ? "segments" : "tracks";
}

void run(bool json) {
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"name", "does", "usable", ""}};
  for (const EngineInfo& engine : listEngines()) {
    report.push_back({{"name", engine.name},
                      {"title", engine.title},
                      {"description", engine.description},
                      {"segments", engine.segments},
                      {"tracks", engine.tracks},
                      {"usable", engine.usable},
                      {"default", engine.name == defaultEngine()},
                      {"problem", engine.problem},
                      {"file", engine.file.string()},
                      {"licence", engine.licence}});
    rows.push_back({engine.name, abilities(engine), engine.usable ? "yes" : "no",
                    engine.usable ? engine.description : engine.problem});
  }
  print(json, report, table(rows));
}

}  // namespace

void addModelsCommand(CLI::App& program) {
  auto json = std::make_shared<bool>(false);
  auto* command = program.add_subcommand("models", "List the engines that segment and track");
  addJsonFlag(command, *json);
  command->callback([json] { run(*json); });
}

}  // namespace maskline
