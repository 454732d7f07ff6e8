// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "app/commands/job_words.h"
#include "core/dataset/evaluation.h"

namespace maskline {
namespace {

struct ExportArguments {
  std::filesystem::path project, out;
  std::string format = "coco", sequence;
  std::vector<std::string> objects;
  std::optional<std::int64_t> from, to;
  bool acceptedOnly = false, noImages = false, overwrite = false, json = false;
};

void runExport(const ExportArguments& arguments) {
  HeadlessSession headless;
  headless.open(arguments.project, /*readOnly=*/true);
  ExportOptions options;
  options.format = exportFormatFrom(arguments.format);
  options.out = arguments.out;
  options.range = headless.range(arguments.from, arguments.to);
  options.objects = headless.objectsNamed(arguments.objects);
  options.acceptedOnly = arguments.acceptedOnly;
  options.writeImages = !arguments.noImages;
  options.sequence = arguments.sequence;
  options.overwrite = arguments.overwrite;
  const Job job = headless.wait(headless.document().clipJobs.exportTo(options));
  const std::string done = inWords(job.result);
  print(arguments.json,
        {{"format", arguments.format},
         {"out", arguments.out.string()},
         {"frames", job.progress.done},
         {"message", done}},
        done + "\n");
}

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

void addExportCommand(CLI::App& program) {
  auto arguments = std::make_shared<ExportArguments>();
  auto* command = program.add_subcommand("export", "Write a dataset or an overlay video");
  addProjectArgument(command, arguments->project);
  command
      ->add_option(
          "--format", arguments->format,
          "coco, davis or overlay. Where objects overlap, davis keeps the upper one of the "
          "object order (see \"maskline objects --order\"): at first, the one that was "
          "added later")
      ->check(CLI::IsMember({"coco", "davis", "overlay"}))
      ->capture_default_str();
  command->add_option("--out", arguments->out, "A folder; for overlay a video file (.mp4, .mkv)")
      ->required();
  command->add_option("--object", arguments->objects, "Only this object; repeatable");
  command->add_option("--from", arguments->from, "First frame");
  command->add_option("--to", arguments->to, "Last frame");
  command->add_option("--sequence", arguments->sequence, "DAVIS: the name of the sequence");
  command->add_flag("--accepted-only", arguments->acceptedOnly,
                    "Only masks that a person made or accepted");
  command->add_flag(
      "--no-images", arguments->noImages,
      "COCO: do not write the frames; file names are those of the clip's images, if it "
      "is a folder of images");
  command->add_flag("--overwrite", arguments->overwrite,
                    "Replace what an earlier export wrote there; nothing else is ever replaced");
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { runExport(*arguments); });
}

void addEvalCommand(CLI::App& program) {
  auto arguments = std::make_shared<EvalArguments>();
  auto* command = program.add_subcommand("eval", "Score masks against the truth: J, F and J&F");
  command->add_option("--truth", arguments->truth, "Folder of sequences of index PNGs")->required();
  command->add_option("--pred", arguments->predicted, "The same folders, predicted")->required();
  command->add_flag("--single-object", arguments->singleObject,
                    "Every label above 0 is one object (DAVIS 2016)");
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { runEval(*arguments); });
}

}  // namespace maskline
