// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "app/commands/job_words.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::vector<std::string> objects;
  std::optional<std::int64_t> from, to;
  std::string direction = "forward", model;
  bool reportFrames = false;
  bool noShots = false;
  bool acrossCuts = false;
  bool json = false;
};

Direction directionFrom(const std::string& word) {
  if (word == "forward") return Direction::Forward;
  if (word == "backward") return Direction::Backward;
  return Direction::Both;
}

/// Prints a line for every frame as soon as it is in the file for good.
Subscription reportFrames(HeadlessSession& headless) {
  return headless.session().subscribe([&headless](const SessionEvent& event) {
    const auto* masks = std::get_if<MasksChanged>(&event);
    if (!masks) return;
    const auto object = headless.project().object(masks->object);
    for (FrameIndex f = masks->frames.begin; f < masks->frames.end; ++f)
      if (object && headless.project().summary(masks->object, f))
        std::cout << "finished " << object->name << ' ' << f.value() << '\n';
    std::cout.flush();
  });
}

double meanConfidence(const std::vector<FrameSummary>& summaries) {
  double sum = 0;
  for (const FrameSummary& s : summaries) sum += s.confidence;
  return summaries.empty() ? 0 : sum / static_cast<double>(summaries.size());
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  Session& session = headless.session();
  PropagateOptions propagation;
  propagation.range = headless.range(options.from, options.to);
  propagation.direction = directionFrom(options.direction);
  propagation.objects = headless.objectsNamed(options.objects);
  propagation.tracker = options.model;
  propagation.acrossCuts = options.acrossCuts;
  if (!options.noShots && !headless.project().shotsKnown() && !headless.project().readOnly())
    headless.wait(session.document().clipJobs.detectShots());
  Subscription reporter;
  if (options.reportFrames) reporter = reportFrames(headless);
  const Job job = headless.wait(session.document().propagation.start(propagation));

  nlohmann::json report{{"frames", job.progress.done}, {"objects", nlohmann::json::array()}};
  if (job.result.stoppedAtCut) report["stopped_at_cut"] = job.result.stoppedAtCut->value();
  const std::string done = inWords(job.result);
  std::string text = done.empty() ? std::string() : done + "\n";
  for (const Object& object : headless.project().objects()) {
    const auto summaries = headless.project().summaries(object.id, *propagation.range);
    report["objects"].push_back({{"name", object.name},
                                 {"masks", summaries.size()},
                                 {"mean_confidence", meanConfidence(summaries)}});
    text += object.name + ": " + std::to_string(summaries.size()) + " masks, mean confidence " +
            decimals(meanConfidence(summaries), 2) + "\n";
  }
  print(options.json, report, text);
}

}  // namespace

void addPropagateCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("propagate", "Carry the masks of keyframes through the clip");
  addProjectArgument(command, options->project);
  command->add_option("--object", options->objects, "Only this object; repeatable");
  command->add_option("--from", options->from, "First frame");
  command->add_option("--to", options->to, "Last frame");
  command->add_option("--direction", options->direction, "forward, backward or both")
      ->check(CLI::IsMember({"forward", "backward", "both"}))
      ->capture_default_str();
  command->add_option("--model", options->model, "The tracker (see \"maskline models\")");
  command->add_flag("--report-frames", options->reportFrames,
                    "Print a line for every frame as soon as it is in the file");
  command->add_flag("--no-shots", options->noShots,
                    "Do not look for shot cuts first where that was never done; cuts that the "
                    "project knows end a track all the same");
  command->add_flag("--across-cuts", options->acrossCuts,
                    "Continue after cuts from memory; all masks there get a confidence below the "
                    "review threshold, so that each is reviewed");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
