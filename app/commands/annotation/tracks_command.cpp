// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/annotation/track_quality_report.h"
#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::vector<std::string> objects;
  std::string into;
  std::int64_t frame = 0, target = 0;
  int window = usualWindow;
  std::optional<std::int64_t> from, to;
  bool accepted = false, keyframes = false, json = false;
};
using Shared = std::shared_ptr<Options>;

/// The stretches of frames that have a mask, first and last frame of each.
std::vector<std::pair<std::int64_t, std::int64_t>> stretches(
    const std::vector<FrameSummary>& summaries) {
  std::vector<std::pair<std::int64_t, std::int64_t>> out;
  for (const FrameSummary& s : summaries) {
    const std::int64_t frame = s.frame.value();
    if (!out.empty() && out.back().second + 1 == frame)
      out.back().second = frame;
    else
      out.emplace_back(frame, frame);
  }
  return out;
}

void list(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  nlohmann::json report{{"tracks", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{
      {"object", "masks", "keyframes", "accepted", "frames"}};
  for (const Object& object : headless.project().objects()) {
    const auto summaries =
        headless.project().summaries(object.id, headless.document().playback.wholeClip());
    std::int64_t keyframes = 0, accepted = 0;
    for (const FrameSummary& s : summaries) {
      keyframes += s.keyframe;
      accepted += s.review == ReviewState::Accepted;
    }
    const auto runs = stretches(summaries);
    std::string frames;
    for (const auto& [first, last] : runs)
      frames += (frames.empty() ? "" : " ") + std::to_string(first) +
                (last > first ? "-" + std::to_string(last) : "");
    report["tracks"].push_back({{"id", object.id.value},
                                {"object", object.name},
                                {"masks", summaries.size()},
                                {"keyframes", keyframes},
                                {"accepted", accepted},
                                {"locked", object.locked},
                                {"frames", runs}});
    rows.push_back({object.name, std::to_string(summaries.size()), std::to_string(keyframes),
                    std::to_string(accepted), frames});
  }
  print(options.json, report, rows.size() > 1 ? table(rows) : "No objects yet.\n");
}

void split(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameIndex at = headless.frame(options.frame);
  std::vector<ObjectId> halves;
  headless.edit([&] { halves = headless.document().objects.split(objects, at); });
  nlohmann::json report{{"at", options.frame}, {"split", nlohmann::json::array()}};
  std::string text;
  for (std::size_t i = 0; i < halves.size(); ++i) {
    const std::string name = headless.project().object(halves[i])->name;
    report["split"].push_back(
        {{"object", options.objects[i]}, {"new", name}, {"id", halves[i].value}});
    text +=
        options.objects[i] + ": from frame " + std::to_string(options.frame) + " on " + name + "\n";
  }
  print(options.json, report, text);
}

void merge(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const Object into = headless.objectNamed(options.into);
  const auto from = headless.objectsNamed(options.objects);
  headless.edit([&] { headless.document().objects.merge(into.id, from); });
  const auto masks =
      headless.project().summaries(into.id, headless.document().playback.wholeClip()).size();
  print(options.json, {{"into", into.name}, {"merged", options.objects}, {"masks", masks}},
        into.name + ": " + std::to_string(masks) + " masks\n");
}

void swap(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameRange range = headless.range(options.from, options.to);
  headless.edit([&] { headless.document().tracks.swap(objects.at(0), objects.at(1), range); });
  const std::int64_t first = range.begin.value(), last = range.end.value() - 1;
  print(options.json, {{"swapped", options.objects}, {"from", first}, {"to", last}},
        "Swapped " + options.objects[0] + " and " + options.objects[1] + " on frames " +
            std::to_string(first) + "-" + std::to_string(last) + ".\n");
}

void printCount(const Options& options, const char* what, const std::string& sentence,
                std::optional<int> count) {
  print(options.json, {{what, count.value_or(0)}},
        sentence + " " + std::to_string(count.value_or(0)) + " masks.\n");
}

void copy(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameIndex frame = headless.frame(options.frame);
  const FrameRange range = headless.range(options.from, options.to);
  std::optional<int> count;
  headless.edit([&] { count = headless.document().tracks.copy(objects, frame, range); });
  printCount(options, "copied", "Copied to", count);
}

void extend(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameIndex frame = headless.frame(options.frame), to = headless.frame(options.target);
  std::optional<int> count;
  headless.edit([&] { count = headless.document().tracks.extend(objects, frame, to); });
  printCount(options, "copied", "Copied to", count);
}

void remove(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const auto objects = headless.objectsNamed(options.objects);
  const FrameRange range = headless.range(options.from, options.to);
  const AnchorsToo too{options.accepted, options.keyframes};
  std::optional<int> count;
  headless.edit([&] { count = headless.document().tracks.remove(objects, range, too); });
  printCount(options, "deleted", "Deleted", count);
}

void smooth(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const SmoothRequest request{headless.objectsNamed(options.objects),
                              headless.range(options.from, options.to), options.window};
  const Job job = headless.wait(headless.document().smoothing.start(request));
  printCount(options, "smoothed", "Smoothed", static_cast<int>(job.result.count));
}

void quality(const Options& options) {
  reportTrackQuality({options.project, options.objects, options.from, options.to, options.json});
}

CLI::App* addPart(CLI::App* tracks, const Shared& options, const char* name, const char* what,
                  void (*run)(const Options&)) {
  auto* part = tracks->add_subcommand(name, what);
  addJsonFlag(part, options->json);
  part->callback([options, run] { run(*options); });
  return part;
}

CLI::Option* addObjects(CLI::App* part, const Shared& options, const char* what) {
  return part->add_option("--object", options->objects, what)->required();
}

void addRange(CLI::App* part, const Shared& options) {
  part->add_option("--from", options->from, "First frame (default: of the clip)");
  part->add_option("--to", options->to, "Last frame (default: of the clip)");
}

}  // namespace

void addTracksCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* tracks = program.add_subcommand(
      "tracks",
      "List, split, merge and swap objects; copy, extend, delete and smooth masks of a range; "
      "measure their temporal quality");
  addProjectArgument(tracks, options->project);
  tracks->require_subcommand(1);

  addPart(tracks, options, "list", "List the objects with the frames that have a mask", list);
  auto* part =
      addPart(tracks, options, "split", "Move the masks from a frame on to a new object", split);
  addObjects(part, options, "The objects");
  part->add_option("--at", options->frame, "First frame of the new object")->required();

  part = addPart(tracks, options, "merge", "Move all masks of objects to another one", merge);
  part->add_option("--into", options->into, "The object that stays")->required();
  addObjects(part, options, "The objects that are merged into it and removed");

  part = addPart(tracks, options, "swap", "Exchange two objects on a range of frames", swap);
  addObjects(part, options, "The two objects")->expected(2);
  addRange(part, options);

  part =
      addPart(tracks, options, "copy",
              "Copy the mask of a frame to a range; keyframes and accepted frames are kept", copy);
  addObjects(part, options, "The objects");
  part->add_option("--frame", options->frame, "The frame that is copied")->required();
  addRange(part, options);

  part = addPart(tracks, options, "extend",
                 "Copy the mask of a frame to all frames up to another one, in either direction; "
                 "keyframes and accepted frames are kept",
                 extend);
  addObjects(part, options, "The objects");
  part->add_option("--frame", options->frame, "The frame that is copied")->required();
  part->add_option("--to", options->target, "The frame up to which it is copied")->required();

  part = addPart(tracks, options, "smooth",
                 "Remove jitter and flicker of the outlines over time; keyframes and accepted "
                 "frames are kept",
                 smooth);
  addObjects(part, options, "The objects");
  addRange(part, options);
  part->add_option("--strength", options->window, "The window in frames")
      ->check(CLI::Range(leastWindow, mostWindow))
      ->capture_default_str();

  part = addPart(tracks, options, "quality",
                 "Temporal stability T (DAVIS 2016; smaller is steadier), mask velocity and "
                 "flicker: means of each object and its worst stretches",
                 quality);
  part->add_option("--object", options->objects, "The objects (default: all)");
  addRange(part, options);

  part =
      addPart(tracks, options, "delete", "Delete the masks of a range with their prompts", remove);
  addObjects(part, options, "The objects");
  addRange(part, options);
  part->add_flag("--accepted", options->accepted, "Accepted masks, too");
  part->add_flag("--keyframes", options->keyframes, "Keyframes, too");
}

}  // namespace maskline
