// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/dataset/dataset_options.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/job_words.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Arguments {
  std::filesystem::path project, out;
  std::string format = "coco";
  std::vector<std::string> objects, categories;
  std::optional<std::int64_t> from, to;
  WriteArguments write;
  bool acceptedOnly = false, check = false, json = false;
};

std::vector<CategoryId> categoriesNamed(const Project& project,
                                        const std::vector<std::string>& names) {
  std::vector<CategoryId> ids;
  const std::vector<Category> known = project.categories();
  for (const std::string& name : names) {
    const auto found = std::ranges::find(known, name, &Category::name);
    if (found == known.end()) throw Error(messages::app::noCategory, name);
    ids.push_back(found->id);
  }
  return ids;
}

ExportOptions optionsOf(HeadlessSession& headless, const Arguments& arguments) {
  ExportOptions options;
  options.format = arguments.format;
  options.out = arguments.out;
  options.selection.range = headless.range(arguments.from, arguments.to);
  options.selection.objects = headless.objectsNamed(arguments.objects);
  options.selection.categories = categoriesNamed(headless.project(), arguments.categories);
  options.selection.acceptedOnly = arguments.acceptedOnly;
  arguments.write.applyTo(options);
  return options;
}

void check(HeadlessSession& headless, const Arguments& arguments, const ExportOptions& options) {
  headless.wait(headless.document().clipJobs.check(options));
  const ExportReport& report = headless.document().clipJobs.checked();
  const std::string text = toText(report.findings);
  print(arguments.json,
        {{"format", arguments.format},
         {"frames", report.frames},
         {"masks", report.masks},
         {"findings", toJson(report.findings)}},
        text.empty() ? "The format holds all of it.\n" : text);
}

void run(const Arguments& arguments) {
  HeadlessSession headless;
  headless.open(arguments.project, /*readOnly=*/true);
  const ExportOptions options = optionsOf(headless, arguments);
  if (arguments.check) return check(headless, arguments, options);
  if (arguments.out.empty()) throw Error(messages::app::noTarget);
  const Job job = headless.wait(headless.document().clipJobs.exportTo(options));
  const std::string done = inWords(job.result);
  print(arguments.json,
        {{"format", arguments.format},
         {"out", arguments.out.string()},
         {"frames", job.result.frames},
         {"masks", job.result.count},
         {"message", done},
         {"warnings", englishOf(job.result.notes)}},
        done + "\n");
}

}  // namespace

void addExportCommand(CLI::App& program) {
  auto arguments = std::make_shared<Arguments>();
  auto* command = program.add_subcommand("export", "Write a dataset or an overlay video");
  addProjectArgument(command, arguments->project);
  command
      ->add_option(
          "--format", arguments->format,
          "The format; \"maskline formats\" lists what each can store. In formats with one label "
          "per pixel, overlapping pixels belong to the upper object of the layer order (see "
          "\"maskline objects --order\"; by default the object added last)")
      ->check(CLI::IsMember(formatNames(/*written=*/true)))
      ->capture_default_str();
  command->add_option("--out", arguments->out, "A folder; for overlay a video file (.mp4, .mkv)");
  command->add_option("--object", arguments->objects, "Only this object; repeatable");
  command->add_option("--category", arguments->categories, "Only this category; repeatable");
  command->add_option("--from", arguments->from, "First frame");
  command->add_option("--to", arguments->to, "Last frame");
  command->add_flag("--accepted-only", arguments->acceptedOnly,
                    "Only masks that were made or accepted by hand");
  command->add_flag("--check", arguments->check,
                    "Only report what the format cannot store; nothing is written");
  arguments->write.addTo(command);
  addJsonFlag(command, arguments->json);
  command->callback([arguments] { run(*arguments); });
}

}  // namespace maskline
