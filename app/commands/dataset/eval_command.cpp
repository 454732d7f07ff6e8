// SPDX-License-Identifier: Apache-2.0
#include <memory>
#include <tuple>

#include "app/commands/commands.h"
#include "app/commands/dataset/dataset_options.h"
#include "app/commands/dataset/scene_report.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/interrupts.h"
#include "app/commands/shared/number_check.h"
#include "core/dataset/evaluation.h"
#include "core/dataset/quality/scene_evaluation.h"

namespace maskline {
namespace {

struct EvalArguments {
  std::filesystem::path truth, predicted;
  std::string truthFormat, predictedFormat;
  std::vector<int> windows = SceneOptions().windows;
  bool singleObject = false, panoptic = false, json = false;
};

nlohmann::json describe(const SequenceScore& score) {
  return {{"name", score.name},       {"j", score.j},          {"f", score.f}, {"jf", score.jf()},
          {"objects", score.objects}, {"frames", score.frames}};
}

void evalScenes(const EvalArguments& arguments) {
  SceneOptions options;
  options.windows = arguments.windows;
  std::optional<SceneReport> report;
  runWithProgress([&](const WorkContext& work) {
    report = evaluateScenes({arguments.truth, arguments.truthFormat},
                            {arguments.predicted, arguments.predictedFormat}, options, work);
    return report.has_value();
  });
  print(arguments.json, toJson(*report), toText(*report));
}

void runEval(const EvalArguments& arguments) {
  if (arguments.panoptic) return evalScenes(arguments);
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
  auto* command = program.add_subcommand(
      "eval", "Evaluate masks against the ground truth: J, F and J&F; or mIoU, PQ, VPQ and STQ");
  command
      ->add_option("--truth", arguments->truth,
                   "Folder of sequences of index PNGs; with --panoptic a project or a dataset")
      ->required();
  command->add_option("--pred", arguments->predicted, "The predictions, in the same structure")
      ->required();
  auto* single = command->add_flag("--single-object", arguments->singleObject,
                                   "Every label above 0 is one object (DAVIS 2016)");
  auto* panoptic =
      command->add_flag("--panoptic", arguments->panoptic,
                        "Evaluate whole scenes by category: mIoU, PQ, SQ, RQ, VPQ, AQ and STQ");
  panoptic->excludes(single);
  for (auto [name, format, what] :
       {std::tuple("--truth-format", &arguments->truthFormat, "The format of the ground truth"),
        std::tuple("--pred-format", &arguments->predictedFormat, "The format of the predictions")})
    command->add_option(name, *format, std::string(what) + " (default: detected)")
        ->check(CLI::IsMember(formatNames(/*written=*/false)))
        ->needs(panoptic);
  command->add_option("--window", arguments->windows, "Frames in the windows of VPQ; repeatable")
      ->check(atLeastOne())
      ->capture_default_str()
      ->needs(panoptic);
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { runEval(*arguments); });
}

}  // namespace maskline
