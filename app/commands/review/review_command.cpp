// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/review/review_report.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::size_t worst = 10;
  std::vector<std::int64_t> accept, reject, acceptStretch;
  std::string object, category, why, author;
  ReviewFilter filter;
  std::optional<float> threshold;
  bool suggest = false, json = false;

  bool edits() const {
    return !accept.empty() || !reject.empty() || !acceptStretch.empty() || threshold;
  }
};

std::vector<ObjectId> affected(HeadlessSession& headless, const Options& options) {
  if (!options.object.empty()) return {headless.objectNamed(options.object).id};
  std::vector<ObjectId> ids;
  for (const Object& object : headless.project().objects()) ids.push_back(object.id);
  return ids;
}

/// Calls judge(object, frame) for all objects and returns how often it returned true.
template <class Judge>
int mark(HeadlessSession& headless, const Options& options, const std::vector<std::int64_t>& frames,
         Judge judge) {
  int marked = 0;
  for (const std::int64_t number : frames) {
    const FrameIndex frame = headless.frame(number);
    for (const ObjectId object : affected(headless, options))
      headless.edit([&] { marked += judge(object, frame); });
  }
  return marked;
}

/// Waits until the masks have been scanned.
void complete(HeadlessSession& headless) {
  Review& review = headless.document().review;
  headless.waitUntil([&] {
    review.stretches();
    return review.complete();
  });
}

void edit(HeadlessSession& headless, const Options& options, ReviewReport& report) {
  Review& review = headless.document().review;
  if (options.threshold)
    headless.edit([&] { headless.document().settings.setReviewThreshold(*options.threshold); });
  if (!options.acceptStretch.empty()) complete(headless);
  const int stretches =
      mark(headless, options, options.acceptStretch, [&](ObjectId object, FrameIndex frame) {
        return review.judgeStretch(object, frame, ReviewState::Accepted);
      });
  if (!options.acceptStretch.empty() && stretches == 0) throw Error(messages::app::noStretch);
  const int accepted =
      mark(headless, options, options.accept, [&](ObjectId object, FrameIndex frame) {
        return review.judge(object, frame, ReviewState::Accepted);
      });
  const int rejected =
      mark(headless, options, options.reject, [&](ObjectId object, FrameIndex frame) {
        return review.judge(object, frame, ReviewState::Rejected, options.why);
      });
  const bool none =
      (!options.accept.empty() && accepted == 0) || (!options.reject.empty() && rejected == 0);
  if (none) throw Error(messages::app::noMasks);
  report.json["accepted_stretches"] = stretches;
  report.json["accepted"] = accepted;
  report.json["rejected"] = rejected;
  if (stretches > 0) report.text += "Accepted " + std::to_string(stretches) + " stretches.\n";
  if (accepted > 0) report.text += "Accepted " + std::to_string(accepted) + " masks.\n";
  if (rejected > 0) report.text += "Rejected " + std::to_string(rejected) + " masks.\n";
}

ReviewFilter filterOf(HeadlessSession& headless, const Options& options) {
  ReviewFilter filter = options.filter;
  if (!options.object.empty()) filter.object = headless.objectNamed(options.object).id;
  if (options.category.empty()) return filter;
  const auto categories = headless.project().categories();
  const auto found = std::ranges::find(categories, options.category, &Category::name);
  if (found == categories.end()) throw Error(messages::app::noCategoryNamed, options.category);
  filter.category = found->id;
  return filter;
}

/// The keyframe to suggest among the objects of the command, if there is one.
std::optional<WeakStretch> suggestion(HeadlessSession& headless, const Options& options) {
  std::vector<WeakStretch> suggestions;
  for (const ObjectId object : affected(headless, options))
    if (const auto best = headless.document().review.suggestion(object))
      suggestions.push_back(*best);
  sortWorstFirst(suggestions);
  if (suggestions.empty()) return std::nullopt;
  return suggestions.front();
}

void run(const Options& options) {
  HeadlessSession headless;
  if (!options.author.empty()) headless.session().setAuthor(options.author);
  headless.open(options.project, /*readOnly=*/!options.edits());
  ReviewReport report;
  edit(headless, options, report);
  headless.document().review.setFilter(filterOf(headless, options));
  complete(headless);
  Review& review = headless.document().review;
  addStretches(report, headless.project(), review.stretches(), options.worst);
  addEffort(report, review.effort());
  if (options.suggest) addSuggestion(report, headless.project(), suggestion(headless, options));
  print(options.json, report.json, report.text);
}

/// An option that takes the name of one of `values`.
template <class Values, class Value>
void addChoice(CLI::App* command, const std::string& name, const std::string& description,
               const Values& values, std::optional<Value>& chosen) {
  std::vector<std::string> names;
  for (const Value value : values) names.emplace_back(toString(value));
  command
      ->add_option_function<std::string>(
          name,
          [&values, &chosen](const std::string& word) {
            for (const Value value : values)
              if (word == toString(value)) chosen = value;
          },
          description)
      ->check(CLI::IsMember(names));
}

constexpr MaskSource derivedSources[] = {MaskSource::Tracked, MaskSource::Interpolated,
                                         MaskSource::Imported};
constexpr ReviewState openStates[] = {ReviewState::Unreviewed, ReviewState::Rejected};

void addFilters(CLI::App* command, Options& options) {
  command->add_option("--object", options.object, "Only this object");
  command->add_option("--category", options.category, "List only objects of this category");
  addChoice(command, "--source", "List only stretches whose worst mask comes from there",
            derivedSources, options.filter.source);
  addChoice(command, "--state", "List only stretches in this state", openStates,
            options.filter.state);
  addChoice(command, "--only-reason", "List only stretches with this reason", allReviewReasons,
            options.filter.reason);
}

}  // namespace

void addReviewCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "review",
      "List the stretches to review, what a correction of each is expected to repair (in wrong "
      "frames) and what all are likely to cost; accept and reject");
  addProjectArgument(command, options->project);
  command->add_option("--worst", options->worst, "How many stretches to list")
      ->capture_default_str();
  command->add_option("--accept", options->accept, "Accept the masks of these frames");
  command->add_option("--accept-stretch", options->acceptStretch,
                      "Accept the listed stretches that contain these frames");
  auto* reject =
      command->add_option("--reject", options->reject, "Reject the masks of these frames");
  command->add_option("--reason", options->why, "Why they are rejected: kept as a comment")
      ->needs(reject);
  command->add_option("--author", options->author,
                      "Who accepts and rejects (default: the system's user)");
  command->add_flag("--suggest", options->suggest,
                    "Suggest the frame where a keyframe is expected to help most");
  addFilters(command, *options);
  command
      ->add_option("--threshold", options->threshold,
                   "Set the review threshold: list masks with a lower confidence")
      ->check(CLI::Range(0.0, 1.0));
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
