// SPDX-License-Identifier: Apache-2.0
#include <cstdio>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "core/engine/parity/parity.h"

namespace maskline {
namespace {

std::string shortNumber(double value) {
  char text[32];
  std::snprintf(text, sizeof text, "%.2g", value);
  return text;
}

nlohmann::json described(const ParityResult& result) {
  return {{"case", result.name},
          {"ok", result.ok()},
          {"difference", result.difference},
          {"tolerance", result.tolerance},
          {"tensors", result.tensors},
          {"worst", result.tensor},
          {"problem", result.problem}};
}

std::vector<std::string> row(const ParityResult& result) {
  return {result.ok() ? "ok" : "OVER",    result.name,
          shortNumber(result.difference), shortNumber(result.tolerance),
          std::to_string(result.tensors), result.problem.empty() ? result.tensor : result.problem};
}

void run(const std::string& folder, bool json) {
  nlohmann::json cases = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"", "case", "difference", "tolerance", "tensors", "worst"}};
  const bool ok = runParity(folder, [&](const ParityResult& result) {
    cases.push_back(described(result));
    rows.push_back(row(result));
  });
  print(json, {{"ok", ok}, {"cases", cases}}, table(rows));
  if (!ok) {
    throw Error(messages::app::casesFailed);
  }
}

}  // namespace

void addParityCommand(CLI::App& program) {
  auto folder = std::make_shared<std::string>();
  auto json = std::make_shared<bool>(false);
  auto* command = program.add_subcommand(
      "parity", "Compare a model with saved inputs and outputs of its reference, tensor by tensor");
  command->add_option("DIR", *folder, "Folder with config.json, manifest.json and the checkpoint")
      ->required();
  addJsonFlag(command, *json);
  command->callback([=] { run(*folder, *json); });
}

}  // namespace maskline
