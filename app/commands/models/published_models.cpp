// SPDX-License-Identifier: Apache-2.0
#include "app/commands/models/published_models.h"

#include <cstdio>
#include <memory>

#include "app/commands/models/own_models.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/interrupts.h"
#include "core/engine/model_files.h"
#include "core/models/machine.h"
#include "core/models/messages.h"
#include "core/models/model_store.h"

namespace maskline {
namespace {

constexpr double megabyte = 1e6;

std::string megabytes(std::int64_t bytes) {
  return bytes == 0 ? "" : decimals(static_cast<double>(bytes) / megabyte, 0) + " MB";
}

const char* stateWord(ModelState::Kind kind) {
  switch (kind) {
    case ModelState::Kind::Absent:
      return "absent";
    case ModelState::Kind::Partial:
      return "partial";
    case ModelState::Kind::Installed:
      return "installed";
    case ModelState::Kind::Unusable:
      return "unusable";
  }
  return "";
}

std::string stateText(const ModelState& state) {
  switch (state.kind) {
    case ModelState::Kind::Absent:
      return "not installed";
    case ModelState::Kind::Partial:
      return decimals(static_cast<double>(state.arrived) / megabyte, 1) + " MB have arrived";
    case ModelState::Kind::Installed:
      return "installed";
    case ModelState::Kind::Unusable:
      return "cannot be used: " + english(state.problem);
  }
  return "";
}

nlohmann::json described(const PublishedModel& model, const ModelState& state,
                         const Machine& machine) {
  return {{"name", model.name},
          {"title", model.title},
          {"file", model.file},
          {"url", model.url},
          {"page", model.page},
          {"bytes", model.bytes},
          {"sha256", model.sha256},
          {"code_licence", model.codeLicence},
          {"weights_licence", model.weightsLicence},
          {"training_data", model.trainingData},
          {"good_for", english(model.goodFor)},
          {"speed", english(speedText(speedOn(model, machine)))},
          {"state", stateWord(state.kind)},
          {"arrived", state.arrived},
          {"path", state.file.string()},
          {"problem", english(state.problem)}};
}

std::string machineText(const Machine& machine) {
  return std::to_string(machine.cores) + (machine.cores == 1 ? " core, " : " cores, ") +
         decimals(static_cast<double>(machine.memory) / 1e9, 0) + " GB of memory, " +
         (machine.accelerator ? "CUDA" : "without CUDA");
}

void listAvailable(bool json) {
  const ModelRegistry registry = readModelRegistry();
  const Machine machine = thisMachine();
  const PublishedModel* advised = recommended(registry, machine);
  nlohmann::json models = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"", "name", "size", "speed here", "licence", "state", "good for"}};
  std::string background;
  const std::vector<ModelState> states = statesOf(registry);
  for (std::size_t i = 0; i < states.size(); ++i) {
    const PublishedModel& model = registry.models[i];
    const ModelState& state = states[i];
    models.push_back(described(model, state, machine));
    rows.push_back({&model == advised ? "*" : "", model.name, megabytes(model.aboutBytes()),
                    english(speedText(speedOn(model, machine))), model.weightsLicence,
                    stateText(state), english(model.goodFor)});
    background += model.name + "\n  " + model.page + "\n  code " + model.codeLicence +
                  ", weights " + model.weightsLicence + "\n  training data: " + model.trainingData +
                  "\n";
  }
  std::string text = table(rows) + "\nThis machine: " + machineText(machine) + ".\n";
  if (advised) text += "* is the model to take here: maskline models get " + advised->name + "\n";
  print(json,
        {{"machine",
          {{"cores", machine.cores}, {"memory", machine.memory}, {"cuda", machine.accelerator}}},
         {"recommended", advised ? advised->name : ""},
         {"models", models}},
        text + "\n" + background);
}

void printInstalled(const std::string& name, const std::filesystem::path& file, bool json) {
  std::error_code ignored;
  const auto bytes = static_cast<std::int64_t>(std::filesystem::file_size(file, ignored));
  print(json, {{"name", name}, {"file", file.string()}, {"bytes", bytes}, {"state", "installed"}},
        "The engine " + name + " is installed: " + file.string() + "\n");
}

void get(const std::string& name, const std::string& mirror, bool json) {
  const ModelRegistry registry = readModelRegistry();
  const PublishedModel& model = modelNamed(registry, name);
  if (stateOf(model).kind != ModelState::Kind::Installed) {
    runWithProgress(
        [&](const WorkContext& work) {
          if (getModel(model, modelMirror(mirror), work)) return true;
          std::fprintf(
              stderr, "%s\n",
              english({messages::models::partKept, "maskline models get " + model.name}).c_str());
          return false;
        },
        ProgressUnit::Bytes);
  }
  printInstalled(model.name, stateOf(model).file, json);
}

void add(const std::filesystem::path& file, bool agree, bool json) {
  if (std::filesystem::is_directory(file)) return addOwnModelFolder(file, agree, json);
  std::optional<std::filesystem::path> copy;
  runWithProgress(
      [&](const WorkContext& work) {
        copy = addModelFile(file, work);
        return copy.has_value();
      },
      ProgressUnit::Bytes);
  printInstalled(engineNameOf(*copy), *copy, json);
}

}  // namespace

void addPublishedModelsCommands(CLI::App& models) {
  models.require_subcommand(0, 1);
  const auto json = std::make_shared<bool>(false);

  auto* list = models.add_subcommand(
      "available", "List the published models that can be downloaded, and which one to take here");
  addJsonFlag(list, *json);
  list->callback([=] { listAvailable(*json); });

  const auto name = std::make_shared<std::string>(), mirror = std::make_shared<std::string>();
  auto* download = models.add_subcommand(
      "get",
      "Download a published model into your model folder; an interrupted download is continued");
  download->add_option("name", *name, "A name that \"models available\" lists")->required();
  download->add_option("--mirror", *mirror,
                       "An address or a folder that holds the files under their names (default: "
                       "$MASKLINE_MODEL_MIRROR, else where the authors publish them)");
  addJsonFlag(download, *json);
  download->callback([=] { get(*name, *mirror, *json); });

  const auto file = std::make_shared<std::filesystem::path>();
  auto* copy = models.add_subcommand(
      "add",
      "Check a model file of this machine and copy it into your model folder, or check the folder "
      "of a model of your own, run its test and remember it");
  copy->add_option("file", *file,
                   "A checkpoint of a model that the program runs, or a folder with an ONNX file")
      ->required();
  const auto agree = std::make_shared<bool>(false);
  copy->add_flag("--agree", *agree,
                 "A folder with a TorchScript file: run the program in it. Only if you trust its "
                 "source; remembered for this content");
  addJsonFlag(copy, *json);
  copy->callback([=] { add(*file, *agree, *json); });
}

}  // namespace maskline
