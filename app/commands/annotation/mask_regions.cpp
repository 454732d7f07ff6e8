// SPDX-License-Identifier: Apache-2.0
#include "app/commands/annotation/mask_regions.h"

#include "app/commands/annotation/shape_painter.h"
#include "app/commands/shared/words.h"
#include "core/mask/shapes.h"
#include "core/regions/magic_wand.h"
#include "core/regions/messages.h"
#include "core/regions/superpixels.h"

namespace maskline {
namespace {

constexpr int usualCellSize = 24;

struct Options {
  std::shared_ptr<const std::filesystem::path> project;
  std::vector<std::string> at, points;
  WandOptions wand;
  int size = usualCellSize;
  bool everywhere = false;
  PaintArguments paint;
};

std::vector<cv::Point> pixelsFrom(const std::vector<std::string>& texts, cv::Size size) {
  std::vector<cv::Point> pixels;
  for (const std::string& text : texts) {
    const cv::Point pixel = pixelFrom(text);
    if (!cv::Rect(cv::Point(), size).contains(pixel))
      throw Error(messages::regions::pointOutsidePicture, pixel.x, pixel.y, size.width,
                  size.height);
    pixels.push_back(pixel);
  }
  return pixels;
}

/// The image of a frame, which becomes the current one.
cv::Mat imageOf(HeadlessSession& headless, FrameIndex frame) {
  cv::Mat image;
  Message problem;
  bool shown = false;
  const Subscription subscription = headless.session().subscribe([&](const SessionEvent& event) {
    const auto* answer = std::get_if<FrameShown>(&event);
    if (!answer || answer->frame != frame) return;
    image = answer->image;
    problem = answer->error;
    shown = true;
  });
  headless.document().playback.goTo(frame);
  headless.waitUntil([&] { return shown; });
  if (image.empty()) throw Error(problem);
  return image;
}

Mask wandOn(const cv::Mat& image, const Options& options) {
  WandOptions wand = options.wand;
  wand.connected = !options.everywhere;
  Mask part(image.size());
  for (const cv::Point pixel : pixelsFrom(options.at, image.size()))
    part = unite(part, magicWand(image, pixel, wand));
  return part;
}

Mask cellsOn(const cv::Mat& image, const Options& options) {
  const auto pixels = pixelsFrom(options.at, image.size());
  return Superpixels(image, options.size).cellsAt(pixels);
}

Mask lassoOn(const cv::Mat& image, const Options& options) {
  Ring ring;
  for (const std::string& text : options.points)
    for (const cv::Point2f point : pointsFrom(text)) ring.push_back(point);
  return polygonMask(image.size(), {ring}, FillRule::NonZero);
}

using PartFn = Mask (*)(const cv::Mat& image, const Options& options);

void run(const Options& options, PartFn partOn) {
  HeadlessSession headless;
  headless.open(*options.project);
  paintShapes(headless, options.paint,
              [&](FrameIndex frame) { return partOn(imageOf(headless, frame), options); });
}

CLI::App* addRegion(CLI::App* masks, const std::shared_ptr<Options>& options, const char* name,
                    const char* what, PartFn partOn) {
  auto* part = masks->add_subcommand(name, what);
  options->paint.addTo(part);
  part->callback([options, partOn] { run(*options, partOn); });
  return part;
}

void addAt(CLI::App* part, const std::shared_ptr<Options>& options) {
  part->add_option("--at", options->at, "A point X,Y of the image, in pixels; repeatable")
      ->required();
}

}  // namespace

void addRegionParts(CLI::App* masks, std::shared_ptr<const std::filesystem::path> project) {
  auto options = std::make_shared<Options>();
  options->project = std::move(project);

  auto* part =
      addRegion(masks, options, "wand", "Add the pixels of a similar colour around points", wandOn);
  addAt(part, options);
  part->add_option("--tolerance", options->wand.tolerance, "How much each channel may differ")
      ->check(CLI::Range(0, WandOptions::mostTolerance))
      ->capture_default_str();
  part->add_flag("--everywhere", options->everywhere, "Also pixels that are not connected");

  part = addRegion(masks, options, "superpixel", "Add the superpixels at points", cellsOn);
  addAt(part, options);
  part->add_option("--size", options->size, "Their mean side in pixels")
      ->check(CLI::Range(Superpixels::smallestSize, Superpixels::largestSize))
      ->capture_default_str();

  part = addRegion(masks, options, "lasso", "Add what a closed line encloses", lassoOn);
  part->add_option("--points", options->points, "The points X,Y of the line, three or more")
      ->required()
      ->expected(3, CLI::detail::expected_max_vector_size);
}

}  // namespace maskline
