// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"
#include "core/mask/shapes.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::string object, stroke, polygon;
  std::vector<std::string> over;
  std::int64_t frame = 0;
  float radius = 8;
  bool erase = false, take = false, unlabelled = false, json = false;
};

Mask shapeOf(const Options& options, cv::Size size) {
  if (!options.polygon.empty()) return polygonMask(size, {pointsFrom(options.polygon)});
  return strokeMask(size, pointsFrom(options.stroke), options.radius);
}

std::optional<PaintOver> paintOver(const HeadlessSession& headless, const Options& options) {
  if (options.over.empty() && !options.unlabelled) return std::nullopt;
  PaintOver over{options.unlabelled, {}};
  for (const std::string& name : options.over) {
    const auto category = categoryNamed(headless.project(), name);
    if (!name.empty() && !category) throw Error(messages::app::noCategoryNamed, name);
    over.categories.insert(category ? category->id : CategoryId{});
  }
  return over;
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  Document& document = headless.document();
  const ObjectId object = headless.objectNamed(options.object).id;
  const FrameIndex frame = headless.frame(options.frame);
  const Mask shape = shapeOf(options, headless.project().clip().info.size);
  if (shape.empty()) throw Error(messages::app::nothingInside);
  document.selection.select(object);
  document.playback.goTo(frame);
  document.scene.setPaintOver(paintOver(headless, options));
  Mask before = headless.project().mask(object, frame);
  if (before.size().empty()) before = Mask(shape.size());
  const auto underlying =
      options.take ? MaskEditor::Underlying::GivesWay : MaskEditor::Underlying::Stays;
  headless.edit([&] {
    document.masks.paint(options.erase ? subtract(before, shape) : unite(before, shape),
                         underlying);
  });
  const std::int64_t area = headless.project().mask(object, frame).area();
  print(options.json,
        {{"object", options.object},
         {"frame", options.frame},
         {"area", area},
         {"gained", area - before.area()}},
        options.object + ", frame " + std::to_string(options.frame) + ": " + std::to_string(area) +
            " pixels, " + std::to_string(before.area()) + " before\n");
}

}  // namespace

void addPaintCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("paint", "Paint or erase a stroke or polygon of a mask on one frame");
  addProjectArgument(command, options->project);
  command->add_option("--object", options->object, "The object")->required();
  command->add_option("--frame", options->frame, "The frame, counted from 0")->required();
  auto* stroke = command->add_option("--stroke", options->stroke,
                                     "The points of a brush stroke: \"X,Y X,Y …\"");
  auto* polygon =
      command->add_option("--polygon", options->polygon, "The corners of a polygon: \"X,Y X,Y …\"");
  polygon->excludes(stroke);
  command->add_option("--radius", options->radius, "Radius of the brush in pixels")
      ->needs(stroke)
      ->check(CLI::Range(0.5F, 10000.F))
      ->capture_default_str();
  command->add_flag("--erase", options->erase, "Remove from the mask instead of adding to it");
  command->add_flag("--take", options->take, "Take the pixels from other, unlocked objects");
  command
      ->add_option("--over", options->over,
                   "Paint only over these categories, joined by commas (\"\": none)")
      ->delimiter(',');
  command->add_flag("--over-unlabelled", options->unlabelled,
                    "Paint only over unlabelled pixels, or over them and --over");
  addJsonFlag(command, options->json);
  command->callback([options, stroke, polygon] {
    if (!*stroke && !*polygon) throw CLI::RequiredError("--stroke or --polygon");
    run(*options);
  });
}

}  // namespace maskline
