// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project, video, frames;
  std::vector<int> range;
  bool json = false;
};

void run(const Options& options) {
  if (options.video.empty() == options.frames.empty()) throw Error(messages::app::nameOneClip);
  std::optional<ValueRange> range;
  if (!options.range.empty()) range = ValueRange{options.range[0], options.range[1]};
  if (range && (range->low < 0 || range->high > 65535 || range->low >= range->high))
    throw Error(messages::app::badRange);
  HeadlessSession headless;
  const Job job = headless.wait(headless.session().createProject(
      options.project, options.video.empty() ? options.frames : options.video, range));
  const ClipInfo& clip = headless.project().clip().info;
  std::string text = "Created " + options.project.string() + ": " + clip.description + ".\n";
  for (const Message& note : job.result.notes) text += "Warning: " + english(note) + "\n";
  print(options.json,
        {{"project", options.project.string()},
         {"frames", clip.frameCount},
         {"width", clip.size.width},
         {"height", clip.size.height},
         {"warnings", englishOf(job.result.notes)}},
        text);
}

}  // namespace

void addNewCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("new", "Create a project for a video or image folder");
  addProjectArgument(command, options->project);
  command->add_option("--video", options->video, "The video file");
  command->add_option("--frames", options->frames,
                      "A folder of images, in the order of their names");
  command
      ->add_option("--range", options->range,
                   "LOW,HIGH: the values of 16-bit images that are shown as black and as white "
                   "(default: the range that the images use)")
      ->delimiter(',')
      ->expected(2);
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
