// SPDX-License-Identifier: Apache-2.0
#include <memory>

#include "app/commands/annotation/shape_painter.h"
#include "app/commands/commands.h"
#include "app/commands/shared/words.h"
#include "core/mask/shapes.h"

namespace maskline {
namespace {

struct Options {
  std::filesystem::path project;
  std::string stroke, polygon;
  float radius = 8;
  PaintArguments paint;
};

Mask shapeOf(const Options& options, cv::Size size) {
  if (!options.polygon.empty()) return polygonMask(size, {pointsFrom(options.polygon)});
  return strokeMask(size, pointsFrom(options.stroke), options.radius);
}

void run(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const Mask shape = shapeOf(options, headless.project().clip().info.size);
  paintShapes(headless, options.paint, [&](FrameIndex) { return shape; });
}

}  // namespace

void addPaintCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* command =
      program.add_subcommand("paint", "Paint or erase a stroke or polygon of masks on frames");
  addProjectArgument(command, options->project);
  auto* stroke = command->add_option("--stroke", options->stroke,
                                     "The points of a brush stroke: \"X,Y X,Y …\"");
  auto* polygon =
      command->add_option("--polygon", options->polygon, "The corners of a polygon: \"X,Y X,Y …\"");
  polygon->excludes(stroke);
  command->add_option("--radius", options->radius, "Radius of the brush in pixels")
      ->needs(stroke)
      ->check(CLI::Range(0.5F, 10000.F))
      ->capture_default_str();
  options->paint.addTo(command);
  command->callback([options, stroke, polygon] {
    if (!*stroke && !*polygon) throw CLI::RequiredError("--stroke or --polygon");
    run(*options);
  });
}

}  // namespace maskline
