// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <iterator>
#include <memory>

#include "app/commands/benchmark/benchmark_reports.h"
#include "app/commands/benchmark/benchmark_run.h"
#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/number_check.h"
#include "core/base/staged_output.h"
#include "core/engine/engine_registry.h"
#include "core/proposals/find.h"

namespace maskline {
namespace {

void finish(const BenchmarkRun& benchmark, const BenchmarkOptions& options,
            BenchmarkReport report) {
  report.json["engine"] = benchmark.engine();
  report.json["cancelled"] = benchmark.cancelled();
  if (!report.note.empty()) report.note += '\n';
  print(options.json, report.json, table(report.rows) + report.note);
  benchmark.exitIfCancelled();
}

struct SemiOptions : BenchmarkOptions {
  std::filesystem::path out, overlays;
};

/// Lets `write` fill the folder of a sequence below `folder`; an earlier run's may be replaced.
template <class Write>
void writeSequence(const std::filesystem::path& folder, const std::string& name, Write write) {
  if (folder.empty()) return;
  StagedOutput output(folder, StagedOutput::Kind::Folder, {true, "benchmark " + name, {}, {}});
  write(output.path() / name);
  output.commit();
}

/// Before the work begins: Error if nothing may be written there.
void requireWritable(const std::filesystem::path& folder) {
  if (!folder.empty())
    StagedOutput(folder, StagedOutput::Kind::Folder, {true, "benchmark", {}, {}});
}

void runSemiBenchmark(const SemiOptions& options) {
  requireWritable(options.out);
  requireWritable(options.overlays);
  BenchmarkRun benchmark(options);
  std::vector<SemiScore> scores;
  benchmark.forEach([&](const BenchmarkClip& clip, const WorkContext& work) -> std::string {
    const ClipTruth truth = readTruth(clip, options.singleObject);
    const ClipRun run = runSemi(clip, truth, benchmark.engine(), work);
    if (run.cancelled) return {};
    writeSequence(options.out, clip.name, [&](const std::filesystem::path& folder) {
      writePredictions(folder, clip, truth.size, run.predictions);
    });
    writeSequence(options.overlays, clip.name, [&](const std::filesystem::path& folder) {
      writeOverlays(folder, clip, truth, run.predictions);
    });
    scores.push_back(scoreSemi(clip, truth, run));
    return briefly(scores.back());
  });
  finish(benchmark, options, semiReport(scores));
}

struct ClickOptions : BenchmarkOptions {
  ClickSettings settings;
  bool fromPropagated = false;
};

void runClicksBenchmark(const ClickOptions& options) {
  BenchmarkRun benchmark(options);
  ClickSettings settings = options.settings;
  settings.singleObject = options.singleObject;
  const auto segmenter = makeSegmenter(benchmark.engine());
  std::vector<ClickScore> scores;
  std::vector<ClickSample> all;
  benchmark.forEach([&](const BenchmarkClip& clip, const WorkContext& work) -> std::string {
    auto samples = options.fromPropagated
                       ? correctPropagated(clip, *segmenter, benchmark.engine(), settings, work)
                       : clickObjects(clip, *segmenter, settings, work);
    if (work.cancelled()) return {};
    scores.push_back(scoreClicks(clip.name, samples, settings.mostClicks));
    std::ranges::move(samples, std::back_inserter(all));
    return briefly(scores.back());
  });
  const ClickScore mean = scoreClicks("mean over masks", all, settings.mostClicks);
  BenchmarkReport report = clickReport(scores, mean, options.fromPropagated);
  addRobot(report, settings.robot);
  finish(benchmark, options, std::move(report));
}

struct InteractiveOptions : BenchmarkOptions {
  InteractiveSettings settings;
  unsigned seeds = 1;
};

/// The mean over seeds that follow one another.
InteractiveScore runSeeds(const BenchmarkClip& clip, Segmenter& segmenter,
                          const std::string& engine, InteractiveSettings settings, unsigned seeds,
                          const WorkContext& work) {
  std::vector<InteractiveScore> scores;
  for (unsigned i = 0; i < seeds; ++i) {
    scores.push_back(runInteractive(clip, segmenter, engine, settings, work));
    if (scores.back().cancelled) return scores.back();
    settings.seed = ++settings.robot.seed;
  }
  InteractiveScore mean = meanOf(scores);
  mean.name = clip.name;
  return mean;
}

void runInteractiveBenchmark(const InteractiveOptions& options) {
  BenchmarkRun benchmark(options);
  InteractiveSettings settings = options.settings;
  settings.singleObject = options.singleObject;
  settings.seed = settings.robot.seed;
  const auto segmenter = makeSegmenter(benchmark.engine());
  std::vector<InteractiveScore> scores;
  benchmark.forEach([&](const BenchmarkClip& clip, const WorkContext& work) -> std::string {
    InteractiveScore score =
        runSeeds(clip, *segmenter, benchmark.engine(), settings, options.seeds, work);
    if (score.cancelled) return {};
    scores.push_back(std::move(score));
    return briefly(scores.back());
  });
  BenchmarkReport report = interactiveReport(scores, settings.rounds);
  report.json["seeds"] = options.seeds;
  addRobot(report, settings.robot);
  if (options.seeds > 1) report.note += ", mean of " + std::to_string(options.seeds) + " seeds";
  finish(benchmark, options, std::move(report));
}

void runConfidenceBenchmark(const BenchmarkOptions& options) {
  BenchmarkRun benchmark(options);
  std::vector<ConfidenceScore> scores;
  std::vector<ConfidenceSample> all;
  benchmark.forEach([&](const BenchmarkClip& clip, const WorkContext& work) -> std::string {
    const ClipTruth truth = readTruth(clip, options.singleObject);
    const ClipRun run = runSemi(clip, truth, benchmark.engine(), work);
    if (run.cancelled) return {};
    const auto samples = samplesOf(scoreFrames(truth, run.predictions, Measures::J));
    scores.push_back(scoreConfidence(clip.name, samples));
    all.insert(all.end(), samples.begin(), samples.end());
    return briefly(scores.back());
  });
  finish(benchmark, options, confidenceReport(scores, scoreConfidence("all frames", all)));
}

struct OcclusionOptions : BenchmarkOptions {
  OcclusionSettings settings;
};

/// Composed cases of all clips, which take turns. `measure` returns nothing when cancelled.
template <class Score, class Measure>
std::vector<Score> runCases(BenchmarkRun& benchmark, int cases, Measure measure) {
  std::vector<Score> scores;
  int next = 0;  // the first case of a clip
  benchmark.forEach([&](const BenchmarkClip& clip, const WorkContext& work) -> std::string {
    std::vector<Score> own;
    for (int number = next++; number < cases; number += benchmark.clipCount()) {
      const std::optional<Score> score = measure(clip, number, work);
      if (!score) break;
      own.push_back(*score);
    }
    scores.insert(scores.end(), own.begin(), own.end());
    return briefly(own);
  });
  return scores;
}

void runOcclusionBenchmark(const OcclusionOptions& options) {
  BenchmarkRun benchmark(options);
  const auto scores = runCases<OcclusionScore>(
      benchmark, options.settings.cases,
      [&](const BenchmarkClip& clip, int number, const WorkContext& work) {
        return runOcclusion(clip, number, options.settings, benchmark.engine(), work);
      });
  finish(benchmark, options, occlusionReport(scores));
}

struct LookalikeOptions : BenchmarkOptions {
  SceneSettings settings;
};

void runLookalikeBenchmark(const LookalikeOptions& options) {
  BenchmarkRun benchmark(options);
  const auto scores = runCases<LookalikeScore>(
      benchmark, options.settings.cases,
      [&](const BenchmarkClip& clip, int number, const WorkContext& work) {
        return runLookalikes(clip, number, options.settings, benchmark.engine(), work);
      });
  finish(benchmark, options, lookalikeReport(scores));
}

struct FindOptions : BenchmarkOptions {
  FindKindSettings settings;
  std::filesystem::path categories;
};

void runFindBenchmark(const FindOptions& options) {
  BenchmarkRun benchmark(options);
  FindKindSettings settings = options.settings;
  if (!options.categories.empty()) settings.kinds = readKinds(options.categories);
  const auto segmenter = makeSegmenter(benchmark.engine());
  std::vector<FindKindScore> scores;
  benchmark.forEach([&](const BenchmarkClip& clip, const WorkContext& work) -> std::string {
    const auto own = findKinds(clip, *segmenter, settings, work);
    std::ranges::copy(own, std::back_inserter(scores));
    return briefly(own);
  });
  finish(benchmark, options, findReport(scores));
}

/// What all benchmarks take.
void addShared(CLI::App* command, BenchmarkOptions& options) {
  command
      ->add_option("root", options.root,
                   "A DAVIS folder (JPEGImages and Annotations, with or without 480p), or a folder "
                   "with images and index PNGs side by side")
      ->required();
  command->add_option("--engine", options.engine, "Engine (default: the default engine)");
  command
      ->add_option("--sequences", options.choice.sequences,
                   "Only these sequences, joined by commas")
      ->delimiter(',');
  command->add_option("--set", options.choice.set,
                      "Only the sequences of this list of ImageSets: val, or 2016/val");
  command->add_option("--threads", options.threads, "Threads for the engine (default: all cores)")
      ->check(atLeastOne());
  command->add_flag("--single-object", options.singleObject,
                    "Every label above 0 is one object (DAVIS 2016)");
  addJsonFlag(command, options.json);
}

template <class Options>
std::pair<CLI::App*, std::shared_ptr<Options>> addBenchmark(CLI::App* parent,
                                                            const std::string& name,
                                                            const std::string& description,
                                                            void (*run)(const Options&)) {
  auto options = std::make_shared<Options>();
  CLI::App* command = parent->add_subcommand(name, description);
  addShared(command, *options);
  command->callback([options, run] { run(*options); });
  return {command, options};
}

void addRobotOptions(CLI::App* command, RobotSettings& robot, const std::string& seedDecides) {
  const auto choose = [&robot](const std::string& name) {
    robot.kind = name == toString(RobotKind::Human) ? RobotKind::Human : RobotKind::Centre;
  };
  command
      ->add_option_function<std::string>(
          "--robot", choose,
          "Position of the clicks: centre, the pixel farthest from the border of its error region; "
          "human, drawn at random from the error regions (RClicks, NeurIPS 2024)")
      ->check(CLI::IsMember({toString(RobotKind::Centre), toString(RobotKind::Human)}))
      ->default_str(toString(RobotKind::Centre));
  command->add_option("--seed", robot.seed, "Decides " + seedDecides)->capture_default_str();
}

void addClicks(CLI::App* parent) {
  const auto [command, options] =
      addBenchmark<ClickOptions>(parent, "clicks",
                                 "Click objects until the mask is good enough: the mean number of "
                                 "clicks (NoC) to an IoU of 0.85 and of 0.90.",
                                 runClicksBenchmark);
  ClickSettings& settings = options->settings;
  command
      ->add_option("--every", settings.every,
                   "Use every n-th annotated image (default: 10 for clips, 1 for stills)")
      ->check(atLeastOne());
  command
      ->add_option("--largest", settings.largest,
                   "The number of objects per image, the largest first (default: all)")
      ->check(atLeastOne());
  command->add_option("--most", settings.mostClicks, "Maximum number of clicks per mask")
      ->check(atLeastOne())
      ->capture_default_str();
  addRobotOptions(command, settings.robot, "the clicks of the human robot");
  command->add_flag("--from-propagated", options->fromPropagated,
                    "Correct masks that were propagated from the first mask, and compare with "
                    "clicks on the same objects without a starting mask");
}

void addInteractive(CLI::App* parent) {
  const auto [command, options] = addBenchmark<InteractiveOptions>(
      parent, "interactive",
      "A simulated annotator corrects one frame a round and propagates from all keyframes: J&F "
      "after each round, with the frame chosen by the review queue, evenly, at random, or as the "
      "one with the worst true J. Round 0 is semi. AUC is the mean J&F over the annotator's "
      "seconds, up to the end of the slowest of these.",
      runInteractiveBenchmark);
  InteractiveSettings& settings = options->settings;
  command->add_option("--rounds", settings.rounds, "Rounds")
      ->check(atLeastOne())
      ->capture_default_str();
  command->add_option("--clicks", settings.clicks, "Clicks per object and round, at most")
      ->check(atLeastOne())
      ->capture_default_str();
  command->add_flag("--painted", settings.painted,
                    "Corrected masks are painted exactly (15 s each) instead of clicked");
  command
      ->add_option("--random-runs", settings.randomRuns,
                   "Number of runs that the random choice is averaged over")
      ->check(atLeastOne())
      ->capture_default_str();
  command->add_option("--seeds", options->seeds, "Number of seeds to average over, from --seed on")
      ->check(atLeastOne())
      ->capture_default_str();
  addRobotOptions(command, settings.robot,
                  "the random choice of frames and the clicks of the human robot");
}

/// What benchmarks with composed clips take.
void addSceneOptions(CLI::App* command, SceneSettings& settings) {
  command->add_option("--backgrounds", settings.backgrounds, "A folder with images to compose with")
      ->required();
  command->add_option("--cases", settings.cases, "Number of cases, distributed over the sequences")
      ->check(atLeastOne())
      ->capture_default_str();
  command->add_flag("--stills", settings.stills,
                    "The images of a folder are not a sequence: each object is shown in one pose");
  command->add_option("--seed", settings.seed, "Random seed of objects, sizes and paths")
      ->capture_default_str();
}

void addOcclusion(CLI::App* parent) {
  const auto [command, options] = addBenchmark<OcclusionOptions>(
      parent, "occlusion",
      "Composed clips in which an object of a sequence is covered for some frames: how often the "
      "occlusion is detected, whether the object is found again, and whether errors are sent to "
      "review.",
      runOcclusionBenchmark);
  OcclusionSettings& settings = options->settings;
  addSceneOptions(command, settings);
  command
      ->add_option("--hidden", settings.hidden,
                   "Frames for which the object is hidden, joined by commas; used in turn")
      ->delimiter(',')
      ->check(atLeastOne())
      ->capture_default_str();
}

void addLookalikes(CLI::App* parent) {
  const auto [command, options] = addBenchmark<LookalikeOptions>(
      parent, "lookalikes",
      "Composed clips in which copies of an object cross it or come close and turn back: "
      "J, whether the object is lost, and whether a mask on a copy is sent to review.",
      runLookalikeBenchmark);
  addSceneOptions(command, options->settings);
}

void addFind(CLI::App* parent) {
  const auto [command, options] = addBenchmark<FindOptions>(
      parent, "find",
      "Find all objects of a kind on an image from one of them, the largest: recall and precision "
      "of the candidates at an IoU of 0.5.",
      runFindBenchmark);
  FindKindSettings& settings = options->settings;
  settings.leastScore = likelyScore;
  command->add_option("--categories", options->categories,
                      "The categories of the labels, a line of JSON per label map: {\"mask\": "
                      "FILE, \"categories\": {\"1\": NAME}}; without it all objects of an image "
                      "are of one kind");
  command
      ->add_option("--least", settings.least, "The least number of objects of a kind on an image")
      ->check(CLI::Range(2, 1000))
      ->capture_default_str();
  command->add_option("--score", settings.leastScore, "The least score of a candidate")
      ->check(CLI::Range(0.0, 1.0))
      ->capture_default_str();
  command
      ->add_option(
          "--half", settings.half,
          "Only one half of the images, chosen by their names: 1, to which the scores were "
          "fitted, or 2 (default: both)")
      ->check(CLI::Range(1, 2));
}

}  // namespace

void addBenchmarkCommand(CLI::App& program) {
  CLI::App* benchmark = program.add_subcommand(
      "benchmark", "Benchmark an engine on annotated sequences. Ctrl-C keeps finished results.");
  benchmark->require_subcommand(1);

  const auto [semi, semiOptions] = addBenchmark<SemiOptions>(
      benchmark, "semi",
      "Track from the first mask of every object: J, F, their recall and decay, frames per second. "
      "The first and last frame do not count, as DAVIS has it. An object that appears late is "
      "given on its first annotated frame.",
      runSemiBenchmark);
  semi->add_option("--out", semiOptions->out,
                   "Write the predicted masks here: OUT/SEQUENCE/NNNNN.png");
  semi->add_option("--overlays", semiOptions->overlays,
                   "Write overlay images here: truth green, prediction red, both yellow");

  addClicks(benchmark);
  addInteractive(benchmark);
  addOcclusion(benchmark);
  addLookalikes(benchmark);
  addFind(benchmark);
  addBenchmark<BenchmarkOptions>(
      benchmark, "confidence",
      "Track as in semi, then compare the confidence of every frame with its true J: expected "
      "calibration error (15 bins), area under the ROC curve for finding frames of J < 0.7, and "
      "the share of all error (1 - J) in the fifth of the frames with the lowest confidence, "
      "compared with an oracle that knows J.",
      runConfidenceBenchmark);
}

}  // namespace maskline
