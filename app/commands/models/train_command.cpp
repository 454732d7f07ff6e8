// SPDX-License-Identifier: Apache-2.0
#include <csignal>
#include <iostream>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/number_check.h"
#include "core/base/staged_output.h"
#include "core/engine/engine_registry.h"
#include "core/training/calibrate.h"
#include "core/training/data/training_data.h"
#include "core/training/ship_weights.h"
#include "core/training/statistics.h"
#include "core/training/trainer.h"

namespace maskline {
namespace {

std::stop_source stopTraining;

void onInterrupt(int) { stopTraining.request_stop(); }

void show(const training::TrainingProgress& progress, std::int64_t steps) {
  const double hours = progress.seconds * static_cast<double>(steps - progress.step) / 3600;
  std::cerr << "step " << progress.step << "  loss " << decimals(progress.loss, 3) << "  "
            << decimals(progress.seconds, 2) << " s";
  for (const auto& [task, iou] : progress.iou) std::cerr << "  " << task << ' ' << decimals(iou, 3);
  std::cerr << "  " << decimals(hours, 2) << " h left\n";
}

void addSelection(CLI::App& command, training::DataSelection& selection) {
  command.add_option("--without", selection.without, "Clips or sets to hold out")->delimiter(',');
  command.add_option("--every-still", selection.everyStill,
                     "Hold out one of this many stills (0: none)");
}

void addPackCommand(CLI::App& train) {
  struct Options {
    std::filesystem::path data, file;
  };
  auto options = std::make_shared<Options>();
  auto* command = train.add_subcommand("pack", "Pack training data into one file");
  command->add_option("data", options->data, "Folder of training data")->required();
  command->add_option("file", options->file, "The file to write")->required();
  command->callback([options] {
    StagedOutput packed(options->file, StagedOutput::Kind::File, {true, "pack", {}, {}});
    training::packTrainingData(options->data, packed.path());
    packed.commit();
  });
}

void addShipCommand(CLI::App& train) {
  struct Options {
    std::vector<std::filesystem::path> trainings;
    std::filesystem::path file;
  };
  auto options = std::make_shared<Options>();
  auto* command = train.add_subcommand("ship", "Write the weights file that the program loads");
  command
      ->add_option("trainings", options->trainings,
                   "Folder of a training run, or a file written by this command; the weights of "
                   "several are averaged")
      ->required();
  command->add_option("--out", options->file, "The file to write")->required();
  command->callback([options] { training::shipWeights(options->trainings, options->file); });
}

void showShare(double share) { std::cerr << '\r' << decimals(100 * share, 0) << " %"; }

void addStatisticsCommand(CLI::App& train) {
  struct Options {
    std::filesystem::path data, file;
    training::DataSelection selection;
    training::BatchOptions batch;
    int batches = 100;
  };
  auto options = std::make_shared<Options>();
  auto* command = train.add_subcommand(
      "statistics",
      "Re-estimate the running statistics of the batch normalisation, for averaged weights");
  command->add_option("data", options->data, "Folder or packed file of training data")->required();
  command->add_option("file", options->file, "The weights file, which is changed")->required();
  addSelection(*command, options->selection);
  command->add_option("--side", options->batch.side, "As in training")->capture_default_str();
  command->add_option("--batches", options->batches, "Number of batches to average over")
      ->capture_default_str()
      ->check(atLeastOne());
  command->callback([options] {
    std::signal(SIGINT, onInterrupt);
    training::estimateStatistics(training::readTrainingData(options->data, options->selection),
                                 options->batch, options->batches, options->file,
                                 stopTraining.get_token(), showShare);
    std::cerr << '\n';
  });
}

void addCalibrateCommand(CLI::App& train) {
  struct Options {
    std::filesystem::path data, file;
    training::DataSelection selection{{}, 0, true};
  };
  auto options = std::make_shared<Options>();
  auto* command = train.add_subcommand("calibrate", "Fit the confidence on held-out training data");
  command->add_option("data", options->data, "Folder or packed file of training data")->required();
  command->add_option("file", options->file, "The weights file, which is changed")->required();
  addSelection(*command, options->selection);
  command->callback([options] {
    std::signal(SIGINT, onInterrupt);
    training::calibrate(training::readTrainingData(options->data, options->selection),
                        options->file, stopTraining.get_token(), showShare);
    std::cerr << '\n';
  });
}

}  // namespace

void addTrainCommand(CLI::App& program) {
  struct Options {
    training::TrainingOptions training;
    int threads = 0;
    bool fullPrecision = false;
  };
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("train", "Train the built-in network");
  command->require_subcommand(0, 1);
  training::TrainingOptions& t = options->training;
  command->add_option("--data", t.data, "Folder or packed file of training data");
  command->add_option(
      "--folder", t.folder,
      "Folder for weights, optimiser state and log; an interrupted run is continued");
  command->add_option("--from", t.from, "Initial weights of a new run");
  command->add_option(
      "--encoder", t.encoder,
      "Published EfficientNet-Lite0 checkpoint: initial weights of the encoder in a new run");
  addSelection(*command, t.selection);
  command->add_option("--steps", t.steps, "Steps in all")->capture_default_str();
  command->add_option("--decay", t.decaySteps,
                      "Number of last steps over which the learning rate decays");
  command->add_option("--batch", t.clips, "Clips in a batch")->capture_default_str();
  command->add_option("--side", t.side, "Side of a square as large as the clips, in pixels")
      ->capture_default_str();
  command
      ->add_option("--gap", t.longestGap,
                   "Largest step between frames of real clips, except for jumps")
      ->capture_default_str();
  command->add_option("--rate", t.rate, "Learning rate")->capture_default_str();
  command->add_option("--seed", t.seed, "Random seed")->capture_default_str();
  command->add_option("--threads", options->threads, "Threads (default: all cores)");
  command->add_flag("--float32", options->fullPrecision, "No bfloat16");
  addPackCommand(*command);
  addShipCommand(*command);
  addStatisticsCommand(*command);
  addCalibrateCommand(*command);
  command->callback([command, options] {
    if (!command->get_subcommands().empty()) return;
    if (options->training.data.empty() || options->training.folder.empty()) {
      throw CLI::RequiredError("--data and --folder");
    }
    options->training.mixedPrecision = !options->fullPrecision;
    setEngineThreads(options->threads);
    std::signal(SIGINT, onInterrupt);
    std::signal(SIGTERM, onInterrupt);
    const std::int64_t steps = options->training.steps;
    training::train(options->training, stopTraining.get_token(),
                    [steps](const auto& progress) { show(progress, steps); });
  });
}

}  // namespace maskline
