// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/dataset/dataset_options.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/interrupts.h"
#include "core/dataset/convert.h"

namespace maskline {
namespace {

struct Arguments {
  std::filesystem::path from, out;
  std::string format, to, readPattern;
  std::optional<std::int64_t> first, last;
  std::vector<std::string> videos, objects, categories;
  WriteArguments write;
  bool json = false;
};

void run(const Arguments& arguments) {
  ExportOptions options;
  options.format = arguments.to;
  options.out = arguments.out;
  arguments.write.applyTo(options);
  DatasetSelection selection{{},
                             arguments.write.every,
                             arguments.videos,
                             arguments.objects,
                             arguments.categories,
                             arguments.write.sequence};
  if (arguments.first || arguments.last)
    selection.range = FrameRange{FrameIndex(arguments.first.value_or(0)),
                                 FrameIndex(arguments.last.value_or(std::int64_t(1) << 40) + 1)};
  std::optional<OpenedDataset> dataset;
  ExportReport report;
  runWithProgress([&](const WorkContext& work) {
    dataset = openDataset(arguments.from, arguments.format, {arguments.readPattern}, work);
    if (!dataset) return false;
    report = convertDataset(*dataset, selection, options, work);
    return !report.cancelled;
  });
  print(arguments.json,
        {{"from", dataset->format->name},
         {"to", arguments.to},
         {"out", arguments.out.string()},
         {"frames", report.frames},
         {"masks", report.masks},
         {"findings", toJson(report.findings)}},
        std::to_string(report.masks) + " masks on " + std::to_string(report.frames) +
            " frames were converted from " + english(dataset->format->title) + ", to " +
            arguments.out.string() + ".\n" + toText(report.findings));
}

}  // namespace

void addConvertCommand(CLI::App& program) {
  auto arguments = std::make_shared<Arguments>();
  auto* command =
      program.add_subcommand("convert", "Write a dataset in another format, without a project");
  command->add_option("in", arguments->from, "The file or folder of the dataset")->required();
  command->add_option("--to", arguments->to, "The format to write")
      ->check(CLI::IsMember(formatNames(/*written=*/true)))
      ->required();
  command->add_option("--out", arguments->out, "Where to write")->required();
  command
      ->add_option("--format", arguments->format,
                   "The format of the input (default: detected from the content)")
      ->check(CLI::IsMember(formatNames(/*written=*/false)));
  command->add_option("--read-pattern", arguments->readPattern,
                      "Mask folders: names of the files that are read");
  command->add_option("--video", arguments->videos, "Only this video; repeatable");
  command->add_option("--object", arguments->objects, "Only this object; repeatable");
  command->add_option("--category", arguments->categories, "Only this category; repeatable");
  command->add_option("--from", arguments->first, "First frame");
  command->add_option("--to-frame", arguments->last, "Last frame");
  arguments->write.addTo(command);
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { run(*arguments); });
}

}  // namespace maskline
