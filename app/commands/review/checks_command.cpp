// SPDX-License-Identifier: Apache-2.0
#include <map>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/number_check.h"
#include "core/mask/mask_file.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project, mask;
  std::vector<std::string> objects;
  std::optional<std::int64_t> from, to, frame;
  std::optional<std::string> label;
  std::int64_t id = 0;
  int every = 1;
  std::string author;
  bool json = false;
};

void list(HeadlessSession& headless, bool json) {
  const Project& project = headless.project();
  std::map<CheckFrameId, std::int64_t> scores;
  for (const CheckScore& score : project.checkScores()) ++scores[score.check];
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"id", "object", "frame", "by", "scores"}};
  for (const CheckFrame& check : project.checkFrames()) {
    const std::string object = objectName(project, check.object);
    report.push_back({{"id", check.id.value},
                      {"object", object},
                      {"frame", check.frame.value()},
                      {"author", check.author},
                      {"made_at", check.madeAt},
                      {"scores", scores[check.id]}});
    rows.push_back({std::to_string(check.id.value), object, std::to_string(check.frame.value()),
                    check.author, std::to_string(scores[check.id])});
  }
  print(json, report, rows.size() > 1 ? table(rows) : "No check frames.\n");
}

void scores(HeadlessSession& headless, const Options& options) {
  const Project& project = headless.project();
  std::map<CheckFrameId, CheckFrame> checks;
  for (const CheckFrame& check : project.checkFrames()) checks[check.id] = check;
  nlohmann::json report = nlohmann::json::array();
  std::vector<std::vector<std::string>> rows{{"object", "frame", "by", "J", "F"}};
  for (const CheckScore& score : project.checkScores()) {
    if (!options.author.empty() && score.author != options.author) continue;
    const CheckFrame& check = checks[score.check];
    const std::string object = objectName(project, check.object);
    report.push_back({{"check", check.id.value},
                      {"object", object},
                      {"frame", check.frame.value()},
                      {"author", score.author},
                      {"made_at", score.madeAt},
                      {"j", score.region},
                      {"f", score.boundary}});
    rows.push_back({object, std::to_string(check.frame.value()), score.author,
                    decimals(score.region, 4), decimals(score.boundary, 4)});
  }
  print(options.json, report, rows.size() > 1 ? table(rows) : "No scores.\n");
}

template <class Read>
void read(const Options& options, Read read) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  read(headless);
}

/// The edits: opens the project for writing and reports what is there after it.
template <class Edit>
void change(const Options& options, Edit edit) {
  HeadlessSession headless;
  if (!options.author.empty()) headless.session().setAuthor(options.author);
  headless.open(options.project);
  headless.edit([&] { edit(headless, headless.document().checks); });
  list(headless, options.json);
}

void add(const Options& options) {
  change(options, [&](HeadlessSession& headless, CheckEditor& checks) {
    const auto objects = headless.objectsNamed(options.objects);
    if (options.mask.empty()) {
      checks.add(objects, headless.range(options.from, options.to), options.every);
      return;
    }
    const cv::Size size = headless.project().clip().info.size;
    checks.add(objects.at(0), headless.frame(*options.frame),
               readMaskFile(options.mask, size, options.label));
  });
}

void remove(const Options& options) {
  change(options,
         [&](HeadlessSession&, CheckEditor& checks) { checks.remove(CheckFrameId{options.id}); });
}

void score(const Options& options) {
  change(options, [](HeadlessSession&, CheckEditor& checks) { checks.score(); });
}

}  // namespace

void addChecksCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "checks", "Check frames: withhold known masks, score who annotates these frames");
  addProjectArgument(command, options->project);
  command->require_subcommand(1);
  addPart(command, options, "list", "List the check frames", [](const Options& o) {
    read(o, [&](HeadlessSession& headless) { list(headless, o.json); });
  });
  auto* part = addPart(command, options, "scores", "List the scores", [](const Options& o) {
    read(o, [&](HeadlessSession& headless) { scores(headless, o); });
  });
  part->add_option("--author", options->author, "Only scores of this person");

  part = addPart(command, options, "add",
                 "Make accepted masks check frames: each mask is kept as the truth and removed "
                 "from its frame. With --mask the truth is read from a file, and the frame stays "
                 "as it is",
                 add);
  part->add_option("objects", options->objects, "The objects")->required();
  auto* from = part->add_option("--from", options->from, "First frame");
  auto* to = part->add_option("--to", options->to, "Last frame");
  part->add_option("--every", options->every, "Take every n-th accepted mask (default: all)")
      ->check(atLeastOne());
  auto* mask = part->add_option("--mask", options->mask, "An image file with the true mask");
  auto* frame = part->add_option("--frame", options->frame, "Its frame");
  mask->needs(frame)->excludes(from)->excludes(to);
  frame->needs(mask);
  part->add_option("--label", options->label,
                   "Of a --mask with several values, the one of the object")
      ->needs(mask);
  part->add_option("--author", options->author, "Who adds them (default: the system's user)");

  part = addPart(command, options, "remove",
                 "Remove a check frame and its scores. The truth goes back to the frame, accepted, "
                 "if it has no mask",
                 remove);
  part->add_option("id", options->id, "Its number in the list")->required();

  part = addPart(command, options, "score",
                 "Score the masks on check frames that were changed since", score);
  part->add_option("--author", options->author,
                   "Whose masks they are (default: the system's user)");
}

}  // namespace maskline
