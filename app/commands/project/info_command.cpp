// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "core/base/failure.h"
#include "core/review/review.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project, clip;
  std::string object;
  bool acceptChanged = false, json = false;
};

struct Counts {
  std::int64_t masks = 0, keyframes = 0, accepted = 0, rejected = 0;
  std::array<std::int64_t, 5> bySource{};
};

Counts count(const std::vector<FrameSummary>& summaries) {
  Counts counts;
  for (const FrameSummary& s : summaries) {
    ++counts.masks;
    ++counts.bySource[static_cast<std::size_t>(s.source)];
    if (s.keyframe) ++counts.keyframes;
    if (s.review == ReviewState::Accepted) ++counts.accepted;
    if (s.review == ReviewState::Rejected) ++counts.rejected;
  }
  return counts;
}

std::string categoryName(const Project& project, CategoryId id) {
  for (const Category& category : project.categories())
    if (category.id == id) return category.name;
  return {};
}

nlohmann::json describe(const Project& project, const Object& object, const Counts& counts) {
  nlohmann::json sources;
  for (std::size_t i = 0; i < counts.bySource.size(); ++i)
    sources[toString(static_cast<MaskSource>(i))] = counts.bySource[i];
  return {{"name", object.name},         {"category", categoryName(project, object.category)},
          {"masks", counts.masks},       {"keyframes", counts.keyframes},
          {"accepted", counts.accepted}, {"rejected", counts.rejected},
          {"sources", sources},          {"locked", object.locked}};
}

void relocate(HeadlessSession& headless, const Options& options) {
  // The project may or may not find its clip: either way it is then told the new place.
  const auto failure = failureIn([&] { headless.open(options.project); });
  if (failure && (headless.session().hasProject() || !headless.session().awaitsClip()))
    throw Error(failure->message);
  headless.wait(headless.session().relocateClip(options.clip, options.acceptChanged));
}

/// One line per frame that has a mask of this object.
void listFrames(HeadlessSession& headless, const Options& options) {
  const Object object = headless.objectNamed(options.object);
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{
      {"frame", "source", "confidence", "review", "presence", "keyframe", "pixels"}};
  for (const FrameSummary& s :
       headless.project().summaries(object.id, headless.document().playback.wholeClip())) {
    report.push_back({{"frame", s.frame.value()},
                      {"source", toString(s.source)},
                      {"confidence", s.confidence},
                      {"review", toString(s.review)},
                      {"presence", toString(s.presence)},
                      {"keyframe", s.keyframe},
                      {"area", s.area}});
    rows.push_back({std::to_string(s.frame.value()), toString(s.source),
                    decimals(shownConfidence(s.confidence), 2), toString(s.review),
                    toString(s.presence), s.keyframe ? "yes" : "", std::to_string(s.area)});
  }
  print(options.json, report, table(rows));
}

void run(const Options& options) {
  HeadlessSession headless;
  if (options.clip.empty())
    headless.open(options.project, /*readOnly=*/true);
  else
    relocate(headless, options);
  if (!options.object.empty()) return listFrames(headless, options);
  const Project& project = headless.project();
  const ClipReference& clip = project.clip();
  nlohmann::json report{{"project", options.project.string()},
                        {"clip", clip.path.string()},
                        {"frames", clip.info.frameCount},
                        {"width", clip.info.size.width},
                        {"height", clip.info.size.height},
                        {"fps", clip.info.framesPerSecond},
                        {"shots", project.shots().size() + 1},
                        {"segmenter", headless.document().settings.segmenter()},
                        {"tracker", headless.document().settings.tracker()},
                        {"objects", nlohmann::json::array()}};
  std::vector<std::vector<std::string>> rows{
      {"object", "category", "masks", "keyframes", "accepted", "rejected"}};
  for (const Object& object : project.objects()) {
    const Counts c = count(project.summaries(object.id, headless.document().playback.wholeClip()));
    report["objects"].push_back(describe(project, object, c));
    rows.push_back({object.name, categoryName(project, object.category), std::to_string(c.masks),
                    std::to_string(c.keyframes), std::to_string(c.accepted),
                    std::to_string(c.rejected)});
  }
  print(options.json, report,
        clip.path.string() + "\n" + clip.info.description + "\n" +
            (rows.size() > 1 ? "\n" + table(rows) : "No objects yet.\n"));
}

}  // namespace

void addInfoCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("info", "Show the contents of a project");
  addProjectArgument(command, options->project);
  auto* clip = command->add_option("--clip", options->clip,
                                   "Store this path as the new location of the clip");
  command
      ->add_flag("--accept-changed", options->acceptChanged,
                 "Take the clip of --clip although its frames differ from those that the project "
                 "was made with")
      ->needs(clip);
  command->add_option("--object", options->object,
                      "List the frames that have a mask of this object");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
