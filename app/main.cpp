// SPDX-License-Identifier: Apache-2.0
#include <QtGlobal>
#include <iostream>

#include "app/commands/commands.h"
#include "app/commands/shared/number_check.h"
#include "app/failure_text.h"
#include "app/wait_policy.h"
#include "app/window.h"
#include "core/base/failure.h"
#include "core/engine/engine_notes.h"
#include "core/engine/engine_registry.h"

namespace {

int runProgram(int argc, char* argv[], maskline::WindowArguments& window) {
  CLI::App program{
      "Maskline turns video into segmentation data.\n"
      "Without a command the window opens.",
      "maskline"};
  program.set_version_flag("--version", "maskline " MASKLINE_VERSION);
  program.option_defaults()->always_capture_default(false);
  program.require_subcommand(0, 1);

  int threads = 0;
  program.add_option("--threads", threads, "Threads for the engines (default: all cores)");
  program.add_option("path", window.path, "A project, a video or an image folder to open");
  program.add_flag("--demo", window.demo, "Open the demo clip");
  program.add_option(
      "--lang", window.language,
      "Language of the window, and of what a command says when it fails: en, zh_CN or de");
  program.parse_complete_callback([&threads] { maskline::setEngineThreads(threads); });

  maskline::addNewCommand(program);
  maskline::addInfoCommand(program);
  maskline::addObjectsCommand(program);
  maskline::addCategoriesCommand(program);
  maskline::addSceneCommand(program);
  maskline::addTracksCommand(program);
  maskline::addMasksCommand(program);
  maskline::addAttributesCommand(program);
  maskline::addCommentsCommand(program);
  maskline::addSegmentCommand(program);
  maskline::addPaintCommand(program);
  maskline::addEverythingCommand(program);
  maskline::addFindCommand(program);
  maskline::addPropagateCommand(program);
  maskline::addAutoCommand(program);
  maskline::addInterpolateCommand(program);
  maskline::addShotsCommand(program);
  maskline::addEventsCommand(program);
  maskline::addStagesCommand(program);
  maskline::addChecksCommand(program);
  maskline::addReviewCommand(program);
  maskline::addStatsCommand(program);
  maskline::addFormatsCommand(program);
  maskline::addExportCommand(program);
  maskline::addImportCommand(program);
  maskline::addConvertCommand(program);
  maskline::addEvalCommand(program);
  maskline::addCheckCommand(program);
  maskline::addRepairCommand(program);
  maskline::addBackupCommands(program);
  maskline::addVersionsCommand(program);
  maskline::addModelsCommand(program);
  maskline::addParityCommand(program);
  maskline::addDemoCommand(program);
  maskline::addFramesCommand(program);
  maskline::addBenchCommand(program);
  maskline::addBenchmarkCommand(program);
  maskline::addTrainCommand(program);
  maskline::addAboutCommand(program, {MASKLINE_VERSION, qVersion()});

  maskline::checkNumbers(program);
  program.failure_message([](const CLI::App*, const CLI::Error& error) {
    return std::string(error.what()) + " (--help lists the options.)\n";
  });
  CLI11_PARSE(program, argc, argv);
  if (program.get_subcommands().empty()) return maskline::openWindow(argc, argv, window);
  return 0;
}

}  // namespace

int main(int argc, char* argv[]) {
  maskline::ensurePassiveWaiting(argv);
  maskline::WindowArguments window;
  // A command may make an engine twice.
  const maskline::EngineNotes notes(
      [&window, last = maskline::Message()](const maskline::Message& note) mutable {
        if (note == last) return;
        last = note;
        std::cerr << maskline::failureText(note, window.language) << '\n';
      });
  try {
    return runProgram(argc, argv, window);
  } catch (...) {
    const maskline::Message message = maskline::currentFailure().message;
    std::cerr << maskline::failureText(message, window.language) << '\n';
  }
  return 1;
}
