// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/models/own_models.h"
#include "app/commands/models/published_models.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "core/base/sha256.h"
#include "core/engine/engine_registry.h"
#include "core/engine/model_card.h"
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

std::string cardPlace(const EngineInfo& engine) {
  if (hasModelCard(engine))
    return engine.card.string() + " (maskline models --card " + engine.name + ")";
  if (engine.name == "builtin") return "MODEL_CARD.md is not beside the weights";
  return engine.source.empty() ? "none" : "none here; see " + engine.source;
}

/// A line each; nothing of a file that is no model.
std::string background(const EngineInfo& engine) {
  if (!engine.segments && !engine.tracks) return "";
  return engine.name + "\n  licence: " + engine.licence +
         "\n  training data: " + trainingDataOf(engine) + "\n  model card: " + cardPlace(engine) +
         "\n";
}

void printCard(const std::string& name, bool json) {
  const auto engines = listEngines();
  const auto engine = std::ranges::find(engines, name, &EngineInfo::name);
  if (engine == engines.end()) throw Error(messages::app::noEngine, name);
  const std::string text = readModelCard(*engine);
  print(json, {{"name", name}, {"file", engine->card.string()}, {"text", text}}, text);
}

void run(bool json, bool sums) {
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"name", "kind", "does", "usable", "size", "sha256", ""}};
  std::string backgrounds = "\n";
  for (const EngineInfo& engine : listEngines()) {
    backgrounds += background(engine);
    const std::string sum = sums && !engine.file.empty() ? sha256OfFile(engine.file) : "";
    report.push_back({{"name", engine.name},
                      {"title", english(engine.title)},
                      {"description", english(engine.description)},
                      {"segments", engine.segments},
                      {"tracks", engine.tracks},
                      {"usable", engine.usable},
                      {"default", engine.name == defaultEngine()},
                      {"problem", english(engine.problem)},
                      {"file", engine.file.string()},
                      {"size", sizeText(engine.file)},
                      {"sha256", sum},
                      {"licence", engine.licence},
                      {"training_data", trainingDataOf(engine)},
                      {"card", hasModelCard(engine) ? engine.card.string() : ""}});
    rows.push_back({engine.name, english(engine.title), abilities(engine),
                    engine.usable ? "yes" : "no", sizeText(engine.file), sum.substr(0, 12),
                    english(engine.usable ? engine.description : engine.problem)});
  }
  print(json, report, table(rows) + ownModelsText() + backgrounds + folderText());
}

}  // namespace

void addModelsCommand(CLI::App& program) {
  auto json = std::make_shared<bool>(false);
  auto* command =
      program.add_subcommand("models", "List the engines that segment and track; get more of them");
  auto quick = std::make_shared<bool>(false);
  auto* list =
      command->add_flag("--quick", *quick, "Without checksums, which take a second per gigabyte");
  auto card = std::make_shared<std::string>();
  command
      ->add_option("--card", *card,
                   "Print the model card of this engine instead: training data, what was "
                   "measured, limits (Markdown)")
      ->excludes(list);
  addJsonFlag(command, *json);
  addPublishedModelsCommands(*command);
  addOwnModelsCommand(*command);
  command->callback([=] {
    if (!command->get_subcommands().empty()) return;
    card->empty() ? run(*json, !*quick) : printCard(*card, *json);
  });
}

}  // namespace maskline
