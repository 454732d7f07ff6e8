// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "core/dataset/evaluation.h"

namespace maskline {
namespace {

struct EvalArguments {
  std::filesystem::path truth, predicted;
  bool singleObject = false, json = false;
};

nlohmann::json describe(const SequenceScore& score) {
  return {{"name", score.name},       {"j", score.j},          {"f", score.f}, {"jf", score.jf()},
          {"objects", score.objects}, {"frames", score.frames}};
}

void runEval(const EvalArguments& arguments) {
  const EvaluationReport result =
      evaluate(arguments.truth, arguments.predicted, arguments.singleObject);
  nlohmann::json report{{"sequences", nlohmann::json::array()},
                        {"mean", describe(result.mean)},
                        {"warnings", englishOf(result.warnings)}};
  std::vector<std::vector<std::string>> rows{{"sequence", "J", "F", "J&F"}};
  const auto addRow = [&](const SequenceScore& s, const std::string& name) {
    rows.push_back({name, decimals(s.j, 4), decimals(s.f, 4), decimals(s.jf(), 4)});
  };
  for (const SequenceScore& score : result.sequences) {
    report["sequences"].push_back(describe(score));
    addRow(score, score.name);
  }
  addRow(result.mean, "mean");
  std::string text = table(rows);
  for (const Message& warning : result.warnings) text += "Warning: " + english(warning) + "\n";
  print(arguments.json, report, text);
}

}  // namespace

void addEvalCommand(CLI::App& program) {
  auto arguments = std::make_shared<EvalArguments>();
  auto* command =
      program.add_subcommand("eval", "Evaluate masks against the ground truth: J, F and J&F");
  command->add_option("--truth", arguments->truth, "Folder of sequences of index PNGs")->required();
  command
      ->add_option("--pred", arguments->predicted,
                   "Folder of the predictions, with the same structure")
      ->required();
  command->add_flag("--single-object", arguments->singleObject,
                    "Every label above 0 is one object (DAVIS 2016)");
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { runEval(*arguments); });
}

}  // namespace maskline
