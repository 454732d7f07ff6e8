// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "core/engine/checkpoint/sha256.h"
#include "core/engine/engine_registry.h"
#include "core/engine/model_folders.h"

namespace maskline {
namespace {

std::string abilities(const EngineInfo& engine) {
  if (engine.segments && engine.tracks) return "segments, tracks";
  if (!engine.segments && !engine.tracks) return "";
  return engine.segments ? "segments" : "tracks";
}

std::string sizeText(const std::filesystem::path& file) {
  std::error_code error;
  const auto bytes = file.empty() ? 0 : std::filesystem::file_size(file, error);
  return bytes == 0 || error ? "" : decimals(static_cast<double>(bytes) / 1e6, 1) + " MB";
}

std::string folderText() {
  std::string text = "\nModel folders (your own first):\n";
  for (const auto& folder : modelFolders()) text += "  " + folder.string() + "\n";
  return text;
}

void run(bool json, bool sums) {
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"name", "kind", "does", "usable", "size", "sha256", ""}};
  for (const EngineInfo& engine : listEngines()) {
    const std::string sum = sums && !engine.file.empty() ? sha256OfFile(engine.file) : "";
    report.push_back({{"name", engine.name},
                      {"title", engine.title},
                      {"description", engine.description},
                      {"segments", engine.segments},
                      {"tracks", engine.tracks},
                      {"usable", engine.usable},
                      {"default", engine.name == defaultEngine()},
                      {"problem", engine.problem},
                      {"file", engine.file.string()},
                      {"size", sizeText(engine.file)},
                      {"sha256", sum},
                      {"licence", engine.licence}});
    rows.push_back({engine.name, engine.title, abilities(engine), engine.usable ? "yes" : "no",
                    sizeText(engine.file), sum.substr(0, 12),
                    engine.usable ? engine.description : engine.problem});
  }
  print(json, report, table(rows) + folderText());
}

}  // namespace

void addModelsCommand(CLI::App& program) {
  auto json = std::make_shared<bool>(false);
  auto* command = program.add_subcommand("models", "List the engines that segment and track");
  auto quick = std::make_shared<bool>(false);
  command->add_flag("--quick", *quick, "Without checksums, which take a second per gigabyte");
  addJsonFlag(command, *json);
  command->callback([json, quick] { run(*json, !*quick); });
}

}  // namespace maskline
