// SPDX-License-Identifier: Apache-2.0
#include "app/commands/models/own_models.h"

#include <memory>

#include "app/commands/shared/headless.h"
#include "core/auto_annotation/model_list.h"

namespace maskline {
namespace {

std::string sizeText(cv::Size size) {
  return std::to_string(size.width) + " x " + std::to_string(size.height);
}

nlohmann::json toJson(const OwnModel& model) {
  nlohmann::json classes = nlohmann::json::array();
  for (const ModelClass& one : model.classes)
    classes.push_back({{"name", one.name}, {"isthing", one.thing}});
  return {{"name", model.name},
          {"folder", model.folder.string()},
          {"file", model.file.string()},
          {"description", toString(model.kind)},
          {"task", toString(model.task)},
          {"output", toString(model.output.form)},
          {"width", model.input.size.width},
          {"height", model.input.size.height},
          {"tile_overlap", model.tileOverlap ? nlohmann::json(*model.tileOverlap) : nullptr},
          {"classes", classes},
          {"licence", model.licence}};
}

nlohmann::json toJson(const ListedModel& listed) {
  if (listed.problem.empty()) return toJson(listed.model);
  return {{"name", listed.model.name},
          {"folder", listed.folder.string()},
          {"problem", english(listed.problem)}};
}

std::string tableOf(const std::vector<ListedModel>& models) {
  std::vector<std::vector<std::string>> rows{
      {"name", "described by", "task", "output", "input", "classes", "folder"}};
  for (const ListedModel& one : models) {
    const OwnModel& model = one.model;
    if (one.problem.empty())
      rows.push_back({model.name, toString(model.kind), toString(model.task),
                      toString(model.output.form), sizeText(model.input.size),
                      std::to_string(model.classes.size()), one.folder.string()});
    else
      rows.push_back({model.name, "", "", "", "", "", english(one.problem)});
  }
  return table(rows);
}

void list(bool json) {
  const auto models = listOwnModels();
  nlohmann::json report = nlohmann::json::array();
  for (const ListedModel& one : models) report.push_back(toJson(one));
  print(json, report, models.empty() ? "There are no models of your own.\n" : tableOf(models));
}

}  // namespace

std::string ownModelsText() {
  const auto models = listOwnModels();
  return models.empty() ? "" : "\nModels of your own (maskline auto):\n" + tableOf(models);
}

void addOwnModelsCommand(CLI::App& models) {
  const auto json = std::make_shared<bool>(false);
  auto* command =
      models.add_subcommand("own", "List the models of your own, which \"maskline auto\" runs");
  addJsonFlag(command, *json);
  command->callback([json] { list(*json); });
}

void addOwnModelFolder(const std::filesystem::path& folder, bool agree, bool json) {
  const OwnModel model = addOwnModel(folder, agree);
  print(json, toJson(model),
        model.name + ": " + model.folder.string() +
            (model.test ? "; its test was passed.\n" : "; it has no test.\n"));
}

}  // namespace maskline
