// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "core/media/frame_check.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path clip;
  int seeks = 50;
  bool hashes = false, json = false;
};

void run(const Options& options) {
  const FrameCheck check = checkFrames(options.clip, options.seeks);
  if (!check.opened) throw Error(check.message);
  std::string text = check.description + "\n" + std::to_string(check.hashes.size()) +
                     " frames in sequence; " + std::to_string(check.seekMismatches.size()) +
                     " of " + std::to_string(check.seeks) + " random reads differ\n";
  if (options.hashes)
    for (const std::string& hash : check.hashes) text += hash + "\n";
  print(options.json,
        {{"clip", options.clip.string()},
         {"description", check.description},
         {"frames", check.hashes.size()},
         {"seeks", check.seeks},
         {"seek_mismatches", check.seekMismatches.size()},
         {"hashes", check.hashes}},
        text);
  if (!check.message.empty()) throw Error(check.message);
  if (!check.seekMismatches.empty()) throw Error(messages::app::notExact);
}

}  // namespace

void addFramesCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "frames", "Check that a clip gives the same frames in sequence and at random");
  command->add_option("clip", options->clip, "A video or image folder")->required();
  command->add_option("--seeks", options->seeks, "Random reads to make")->capture_default_str();
  command->add_flag("--hashes", options->hashes, "Print the MD5 of every frame's pixels");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
