// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/job_words.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"
#include "core/annotation/name.h"
#include "core/auto_annotation/model_list.h"
#include "core/session/auto/auto_fill.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::string model, range;
  std::optional<std::int64_t> from, to;
  std::vector<std::string> map;
  std::optional<float> rescore;
  float score = 0.5F;
  int step = 1;
  bool noShots = false, json = false;
};

FrameRange rangeOf(HeadlessSession& headless, const Options& options) {
  if (options.range.empty()) return headless.range(options.from, options.to);
  const auto [first, last] = framesFrom(options.range);
  return headless.range(first, last);
}

/// "car=vehicle" or "sky=-"; classes that are not named keep what usualCategories() says.
std::vector<std::optional<std::string>> categoriesOf(const OwnModel& model,
                                                     const std::vector<std::string>& map) {
  auto categories = usualCategories(model.classes);
  std::string names;
  for (const ModelClass& one : model.classes) names += (names.empty() ? "" : ", ") + one.name;
  for (const std::string& entry : map) {
    const auto sign = entry.rfind('=');
    if (sign == std::string::npos || sign + 1 == entry.size())
      throw Error(messages::app::badForm, entry, "CLASS=CATEGORY");
    const std::string name = entry.substr(0, sign), category = entry.substr(sign + 1);
    requireName(category);
    const auto found = std::ranges::find(model.classes, name, &ModelClass::name);
    if (found == model.classes.end()) throw Error(messages::app::noClass, name, names);
    categories[static_cast<std::size_t>(found - model.classes.begin())] =
        category == "-" ? std::nullopt : std::optional(category);
  }
  return categories;
}

/// The masks of the model in the project, by object.
void describe(const Project& project, const std::string& model, nlohmann::json& report,
              std::string& text) {
  const FrameRange all{FrameIndex(0), FrameIndex(project.clip().info.frameCount)};
  const std::string tag = ownModelTag(model);
  report["objects"] = nlohmann::json::array();
  for (const Object& object : project.objects()) {
    std::int64_t masks = 0;
    double sum = 0;
    for (const FrameRecord& record : project.recordsWithoutMasks(object.id, all)) {
      if (record.model != tag) continue;
      ++masks;
      sum += record.summary.confidence;
    }
    if (masks == 0) continue;
    report["objects"].push_back({{"name", object.name},
                                 {"masks", masks},
                                 {"mean_confidence", sum / static_cast<double>(masks)}});
    text += object.name + ": " + std::to_string(masks) + " masks, mean confidence " +
            decimals(sum / static_cast<double>(masks), 2) + "\n";
  }
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  AutoAnnotator& annotator = headless.document().autoAnnotation;
  JobId id;
  if (options.rescore) {
    id = annotator.rescore(*options.rescore);
  } else {
    // What is wrong with the options is said before anything is stored.
    AutoOptions chosen;
    chosen.model = findOwnModel(options.model);
    chosen.range = rangeOf(headless, options);
    chosen.step = options.step;
    chosen.score = options.score;
    chosen.categories = categoriesOf(chosen.model, options.map);
    if (!options.noShots) headless.detectShotsOnce();
    id = annotator.start(chosen);
  }
  const Job job = headless.wait(id);
  const auto last = annotator.lastRun().value_or(AutoResults{});
  nlohmann::json report{{"model", last.model},
                        {"score", last.score},
                        {"frames", last.frames.size()},
                        {"masks", job.result.count},
                        {"notes", englishOf(job.result.notes)}};
  std::string text = inWords(job.result) + "\n";
  describe(headless.project(), last.model, report, text);
  print(options.json, report, text);
}

}  // namespace

void addAutoCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand(
      "auto", "Run a model of your own over the clip, or apply another score to its results");
  addProjectArgument(command, options->project);
  auto* model = command->add_option("--model", options->model,
                                    "The model: a name that \"maskline models own\" lists, or a "
                                    "folder");
  auto* from = command->add_option("--from", options->from, "First frame");
  auto* to = command->add_option("--to", options->to, "Last frame");
  auto* range = command->add_option("--range", options->range, "First and last frame: FIRST..LAST")
                    ->excludes(from)
                    ->excludes(to);
  auto* step = command->add_option("--step", options->step, "Every n-th frame")
                   ->check(CLI::Range(1, 100000))
                   ->capture_default_str();
  auto* score = command
                    ->add_option("--score", options->score,
                                 "Masks with a lower score are not stored, but kept for --rescore")
                    ->check(CLI::Range(0.0, 1.0))
                    ->capture_default_str();
  auto* map = command->add_option("--map", options->map,
                                  "CLASS=CATEGORY, or CLASS=- to leave a class out; repeatable");
  auto* rescore =
      command
          ->add_option("--rescore", options->rescore,
                       "Apply this score to the last run on this project, without running it again")
          ->check(CLI::Range(0.0, 1.0));
  command->add_flag("--no-shots", options->noShots,
                    "Do not detect shots first in a project without shot detection; tracks end at "
                    "cuts");
  for (auto* other : {model, from, to, range, step, score, map}) rescore->excludes(other);
  addJsonFlag(command, options->json);
  command->callback([options, model, rescore] {
    if (model->count() + rescore->count() == 0) throw CLI::RequiredError("--model or --rescore");
    run(*options);
  });
}

}  // namespace maskline
