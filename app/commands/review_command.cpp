// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/headless.h"
#include "app/commands/messages.h"
#include "core/review/review.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::size_t worst = 10;
  std::vector<std::int64_t> accept, reject;
  std::string object;
  std::optional<float> threshold;
  bool json = false;
};

std::vector<ObjectId> affected(HeadlessSession& headless, const Options& options) {
  if (!options.object.empty()) return {headless.objectNamed(options.object).id};
  std::vector<ObjectId> ids;
  for (const Object& object : headless.project().objects()) ids.push_back(object.id);
  return ids;
}

/// Returns how many masks were marked.
int mark(HeadlessSession& headless, const Options& options, const std::vector<std::int64_t>& frames,
         ReviewState state) {
  int marked = 0;
  for (const std::int64_t number : frames) {
    const FrameIndex frame = headless.frame(number);
    for (const ObjectId object : affected(headless, options)) {
      headless.edit([&] { marked += headless.document().review.judge(object, frame, state); });
    }
  }
  if (!frames.empty() && marked == 0) throw Error(messages::app::noMasks);
  return marked;
}

void listWorst(HeadlessSession& headless, const Options& options, nlohmann::json& report,
               std::string& text) {
  const auto& weak = headless.document().review.stretches();
  const auto wanted = affected(headless, options);
  std::vector<std::vector<std::string>> rows{{"object", "frames", "worst", "confidence", "error"}};
  report["stretches"] = nlohmann::json::array();
  for (const WeakStretch& stretch : weak) {
    if (report["stretches"].size() >= options.worst) break;
    if (std::find(wanted.begin(), wanted.end(), stretch.object) == wanted.end()) continue;
    const std::int64_t first = stretch.frames.begin.value(), last = stretch.frames.end.value() - 1;
    const std::string name = headless.project().object(stretch.object)->name;
    report["stretches"].push_back({{"object", name},
                                   {"from", first},
                                   {"to", last},
                                   {"worst", stretch.worst.value()},
                                   {"confidence", stretch.confidence},
                                   {"error", stretch.error}});
    rows.push_back({name, std::to_string(first) + "-" + std::to_string(last),
                    std::to_string(stretch.worst.value()),
                    decimals(shownConfidence(stretch.confidence), 2), decimals(stretch.error, 1)});
  }
  text +=
      rows.size() > 1 ? table(rows) : "Nothing to review: no frame below the threshold waits.\n";
}

void run(const Options& options) {
  const bool edits = !options.accept.empty() || !options.reject.empty() || options.threshold;
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/!edits);
  if (options.threshold)
    headless.edit([&] { headless.document().settings.setReviewThreshold(*options.threshold); });
  nlohmann::json report;
  std::string text;
  const int accepted = mark(headless, options, options.accept, ReviewState::Accepted);
  const int rejected = mark(headless, options, options.reject, ReviewState::Rejected);
  report["accepted"] = accepted;
  report["rejected"] = rejected;
  if (accepted > 0) text += "Accepted " + std::to_string(accepted) + " masks.\n";
  if (rejected > 0) text += "Rejected " + std::to_string(rejected) + " masks.\n";
  listWorst(headless, options, report, text);
  print(options.json, report, text);
}

}  // namespace

void addReviewCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("review", "List the frame ranges to review, accept and reject frames");
  addProjectArgument(command, options->project);
  command->add_option("--worst", options->worst, "How many frame ranges to list")
      ->capture_default_str();
  command->add_option("--accept", options->accept, "Accept the masks of these frames");
  command->add_option("--reject", options->reject, "Reject the masks of these frames");
  command->add_option("--object", options->object, "Only this object");
  command
      ->add_option("--threshold", options->threshold,
                   "List frames below this confidence, and keep it")
      ->check(CLI::Range(0.0, 1.0));
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
