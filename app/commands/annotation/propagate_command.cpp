// SPDX-License-Identifier: Apache-2.0
#include <iostream>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/job_words.h"
#include "app/commands/shared/messages.h"
#include "core/engine/engine_options.h"
#include "core/engine/engine_registry.h"
#include "core/session/propagation/redo_stretch.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::vector<std::string> objects;
  std::optional<std::int64_t> from, to, source, around;
  std::string direction = "forward", model;
  bool reportFrames = false;
  bool noShots = false;
  bool acrossCuts = false;
  bool json = false;
};

/// Before anything is stored: shots are detected first.
void requireTracker(const std::string& engine) {
  const std::string name = parseEngineSpec(engine).base;
  for (const EngineInfo& known : listEngines()) {
    if (known.name != name) continue;
    if (known.usable && known.tracks) return;
    break;
  }
  makeTracker(engine);  // says what is wrong with it
}

Direction directionFrom(const std::string& word) {
  if (word == "forward") return Direction::Forward;
  if (word == "backward") return Direction::Backward;
  return Direction::Both;
}

/// Prints a line for every frame as soon as it is committed.
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

/// What a command reports, as JSON and as text.
struct Report {
  nlohmann::json json{{"frames", 0}, {"objects", nlohmann::json::array()}};
  std::string text = {};

  void add(const Job& job) {
    json["frames"] = json["frames"].get<std::int64_t>() + job.progress.done;
    if (job.result.stoppedAtCut) json["stopped_at_cut"] = job.result.stoppedAtCut->value();
    const std::string done = inWords(job.result);
    if (!done.empty()) text += done + "\n";
  }
  nlohmann::json& add(const Project& project, const Object& object, FrameRange range) {
    const auto summaries = project.summaries(object.id, range);
    json["objects"].push_back({{"name", object.name},
                               {"masks", summaries.size()},
                               {"mean_confidence", meanConfidence(summaries)}});
    text += object.name + ": " + std::to_string(summaries.size()) + " masks, mean confidence " +
            decimals(meanConfidence(summaries), 2) + "\n";
    return json["objects"].back();
  }
};

/// The frame that the propagation starts from.
std::optional<FrameIndex> sourceOf(HeadlessSession& headless, const Options& options,
                                   FrameRange range, Direction direction) {
  std::optional<std::int64_t> frame = options.source;
  if (!frame && direction == Direction::Forward) frame = options.from;
  if (!frame && direction == Direction::Backward) frame = options.to;
  if (!frame) return std::nullopt;
  const FrameIndex source = headless.frame(*frame);
  if (!range.contains(source)) throw Error(messages::app::sourceOutsideRange, source.value());
  return source;
}

Report propagate(HeadlessSession& headless, const Options& options) {
  PropagateOptions propagation;
  propagation.range = headless.range(options.from, options.to);
  propagation.direction = directionFrom(options.direction);
  propagation.source = sourceOf(headless, options, *propagation.range, propagation.direction);
  propagation.objects = headless.objectsNamed(options.objects);
  propagation.tracker = options.model;
  propagation.acrossCuts = options.acrossCuts;
  if (!options.noShots) headless.detectShotsOnce();
  Report report;
  report.add(headless.wait(headless.document().propagation.start(propagation)));
  for (const Object& object : headless.project().objects())
    report.add(headless.project(), object, *propagation.range);
  return report;
}

/// The named objects, or those that have a keyframe there and are not locked.
std::vector<ObjectId> correctedAt(HeadlessSession& headless, const Options& options,
                                  FrameIndex frame) {
  std::vector<ObjectId> objects = headless.objectsNamed(options.objects);
  if (!objects.empty()) return objects;
  for (const Object& object : headless.project().objects()) {
    const auto summary = headless.project().summary(object.id, frame);
    if (summary && isAnchor(*summary) && !object.locked) objects.push_back(object.id);
  }
  if (objects.empty()) throw Error(messages::app::noKeyframeThere, frame.value());
  return objects;
}

Report propagateAgain(HeadlessSession& headless, const Options& options) {
  const FrameIndex frame = headless.frame(*options.around);
  const std::vector<ObjectId> objects = correctedAt(headless, options, frame);
  if (!options.noShots) headless.detectShotsOnce();
  Report report;
  for (const ObjectId id : objects) {
    const FrameRange stretch = redoStretch(headless.project(), id, frame);
    report.add(headless.wait(headless.document().propagation.redo(id, frame, options.model)));
    nlohmann::json& object =
        report.add(headless.project(), *headless.project().object(id), stretch);
    object["from"] = stretch.begin.value();
    object["to"] = stretch.end.value() - 1;
  }
  return report;
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  if (!options.model.empty()) requireTracker(options.model);
  Subscription reporter;
  if (options.reportFrames) reporter = reportFrames(headless);
  const Report report =
      options.around ? propagateAgain(headless, options) : propagate(headless, options);
  print(options.json, report.json, report.text);
}

}  // namespace

void addPropagateCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("propagate",
                             "Propagate the masks of keyframes through the clip. Keyframes, "
                             "accepted masks and the masks of the frame that it starts from "
                             "are not changed");
  addProjectArgument(command, options->project);
  command->add_option("--object", options->objects, "Only this object; repeatable");
  auto* from = command->add_option("--from", options->from, "First frame");
  auto* to = command->add_option("--to", options->to, "Last frame");
  auto* source = command->add_option(
      "--source", options->source,
      "The frame to start from: its masks are kept and tracked on, also those that are no "
      "keyframes, unless they are rejected. Default: the frame of --from, backward that of --to");
  auto* direction =
      command->add_option("--direction", options->direction, "forward, backward or both")
          ->check(CLI::IsMember({"forward", "backward", "both"}))
          ->capture_default_str();
  auto* acrossCuts = command->add_flag(
      "--across-cuts", options->acrossCuts,
      "Continue after cuts from memory; all masks there get a confidence below the review "
      "threshold, so that each is reviewed");
  command
      ->add_option("--around", options->around,
                   "Propagate again around this corrected frame: in both directions, up to the "
                   "keyframes before and after it")
      ->excludes(from)
      ->excludes(to)
      ->excludes(source)
      ->excludes(direction)
      ->excludes(acrossCuts);
  command->add_option("--model", options->model, "The tracker (see \"maskline models\")");
  command->add_flag("--report-frames", options->reportFrames,
                    "Print a line for every frame as soon as it is in the file");
  command->add_flag("--no-shots", options->noShots,
                    "Do not detect shots first in a project without shot detection; propagation "
                    "still stops at cuts that the project contains");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
