// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"
#include "core/base/failure.h"
#include "core/mask/mask_file.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project, mask;
  std::int64_t frame = 0;
  std::string object, category, model;
  std::vector<std::string> clicks;
  std::string box;
  std::optional<std::string> label;
  bool json = false;
};

[[noreturn]] void refuse(const std::string& text, const char* form) {
  throw Error(messages::app::badForm, text, form);
}

/// "X,Y" is positive; "X,Y,-" is negative.
Click parseClick(std::string text) {
  static constexpr const char* form = "X,Y or X,Y,- (for a negative click)";
  const std::string whole = text;
  const bool negative = text.ends_with(",-");
  if (negative || text.ends_with(",+")) text.resize(text.size() - 2);
  const auto xy = numbersFrom(text, form);
  if (xy.size() != 2) refuse(whole, form);
  return {{xy[0], xy[1]}, !negative};
}

Box parseBox(const std::string& text) {
  static constexpr const char* form = "X0,Y0,X1,Y1";
  const auto v = numbersFrom(text, form);
  if (v.size() != 4 || v[2] <= v[0] || v[3] <= v[1]) refuse(text, form);
  return {{v[0], v[1], v[2] - v[0], v[3] - v[1]}};
}

void selectOrAddObject(HeadlessSession& headless, const Options& options) {
  Document& document = headless.document();
  if (const auto object = headless.project().objectNamed(options.object))
    return document.selection.select(object->id);
  headless.edit([&] { document.objects.add(options.object, options.category); });
}

std::vector<Prompt> promptsOf(const Options& options) {
  std::vector<Prompt> prompts;
  if (!options.box.empty()) prompts.push_back(parseBox(options.box));
  for (const std::string& click : options.clicks) prompts.push_back(parseClick(click));
  return prompts;
}

/// Makes all requested edits or none: after a failure, an object created for them is removed, too.
void segment(HeadlessSession& headless, const Options& options, const std::vector<Prompt>& prompts,
             const std::optional<Mask>& given) {
  Document& document = headless.document();
  const Project& project = headless.project();
  const std::int64_t before = project.stepToUndo();
  const auto failure = failureIn([&] {
    selectOrAddObject(headless, options);
    if (given) headless.edit([&] { document.masks.import(*given); });
    for (const Prompt& prompt : prompts) document.clicks.add(prompt);
    headless.waitUntil([&] { return !document.clicks.busy(); });
  });
  if (!failure) return;
  while (project.canUndo() && project.stepToUndo() > before) document.undo();
  throw Error(failure->message);
}

void run(const Options& options) {
  if (options.clicks.empty() && options.box.empty() && options.mask.empty())
    throw Error(messages::app::showTheObject);
  const std::vector<Prompt> prompts = promptsOf(options);
  HeadlessSession headless;
  headless.open(options.project);
  Document& document = headless.document();
  const FrameIndex frame = headless.frame(options.frame);
  const cv::Size size = headless.project().clip().info.size;
  for (const Prompt& prompt : prompts) requireOnPicture(prompt, size);
  std::optional<Mask> given;
  if (!options.mask.empty()) given = readMaskFile(options.mask, size, options.label);
  if (!options.model.empty()) headless.useSegmenter(options.model);
  document.playback.goTo(frame);
  segment(headless, options, prompts, given);
  const ObjectId object = headless.objectNamed(options.object).id;
  const auto record = headless.project().record(object, frame);
  if (!record) throw Error(messages::app::noMaskStored);
  const cv::Rect box = record->mask.boundingBox();
  print(options.json,
        {{"object", options.object},
         {"frame", frame.value()},
         {"area", record->summary.area},
         {"bbox", {box.x, box.y, box.width, box.height}},
         {"confidence", record->summary.confidence}},
        options.object + ", frame " + std::to_string(frame.value()) + ": " +
            std::to_string(record->summary.area) + " pixels, confidence " +
            decimals(record->summary.confidence, 2) + "\n");
}

}  // namespace

void addSegmentCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command = program.add_subcommand("segment", "Segment an object on one frame");
  addProjectArgument(command, options->project);
  command->add_option("--frame", options->frame, "The frame, counted from 0")->required();
  command->add_option("--object", options->object, "The object; created if none has this name")
      ->required();
  command->add_option("--category", options->category, "Category of a new object");
  command->add_option("--click", options->clicks,
                      "X,Y for a positive click, or X,Y,- for a negative one; repeatable");
  command->add_option("--box", options->box, "X0,Y0,X1,Y1 around the object");
  auto* mask = command->add_option(
      "--mask", options->mask,
      "An image of the clip's size: one value or colour on the object, 0 or black elsewhere");
  command
      ->add_option("--label", options->label,
                   "Of a --mask with several values, the one of the object: a number, a "
                   "colour such as #00ff80, or all")
      ->needs(mask);
  command->add_option("--model", options->model, "The segmenter (see \"maskline models\")");
  addJsonFlag(command, options->json);
  command->callback([options] { run(*options); });
}

}  // namespace maskline
