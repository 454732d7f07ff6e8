// SPDX-License-Identifier: Apache-2.0
#include <array>
#include <memory>

#include "app/commands/commands.h"
#include "app/commands/shared/headless.h"
#include "app/commands/shared/job_words.h"
#include "app/commands/shared/messages.h"
#include "app/commands/shared/words.h"
#include "core/base/lower_case.h"
#include "core/scene/regions.h"
#include "core/scene/shares.h"

namespace maskline {
namespace {

using Json = nlohmann::json;

struct Options {
  std::filesystem::path project, out;
  std::optional<std::int64_t> frame, from, to;
  std::string category, object, at, after;
  std::string view = "panoptic", pixels;
  bool accepted = false, overwrite = false, json = false;
};
using Shared = std::shared_ptr<Options>;

constexpr std::array<std::pair<const char*, SceneForm>, 3> forms{
    {{"semantic", SceneForm::Semantic},
     {"instances", SceneForm::Instances},
     {"panoptic", SceneForm::Panoptic}}};
constexpr std::array<std::pair<const char*, ScenePixels>, 4> kinds{
    {{"grey", ScenePixels::Grey},
     {"palette", ScenePixels::Palette},
     {"colours", ScenePixels::Colours},
     {"ids", ScenePixels::Ids}}};

std::string percent(std::int64_t pixels, const PanopticMap& map) {
  return decimals(100 * shareOf(pixels, map), 2) + " %";
}

void addShare(Json& list, std::vector<std::vector<std::string>>& rows, const std::string& kind,
              const std::string& name, std::int64_t pixels, const PanopticMap& map) {
  list.push_back({{"name", name}, {"pixels", pixels}, {"share", shareOf(pixels, map)}});
  rows.push_back({kind, name, std::to_string(pixels), percent(pixels, map)});
}

void shares(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const auto map = headless.document().scene.map(headless.frame(*options.frame));
  const std::vector<Category> categories = headless.project().categories();
  Json ofCategories = Json::array(), ofObjects = Json::array();
  std::vector<std::vector<std::string>> rows{{"", "name", "pixels", "share"}};
  for (const CategoryShare& share : categoryShares(*map))
    addShare(ofCategories, rows, "category", categoryName(categories, share.category), share.pixels,
             *map);
  for (const PanopticMap::Owner& owner : map->owners())
    addShare(ofObjects, rows, "object", objectName(headless.project(), owner.object), owner.pixels,
             *map);
  rows.push_back({"unlabelled", "", std::to_string(map->unlabelledPixels()),
                  percent(map->unlabelledPixels(), *map)});
  print(options.json,
        {{"frame", *options.frame},
         {"pixels", map->pixels()},
         {"unlabelled", map->unlabelledPixels()},
         {"complete", map->complete()},
         {"categories", ofCategories},
         {"objects", ofObjects}},
        table(rows));
}

void unlabelled(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const FrameRange range = headless.range(options.from, options.to);
  Json report = Json::array();
  std::vector<std::vector<std::string>> rows{{"frame", "unlabelled", "share"}};
  for (FrameIndex frame = range.begin; frame < range.end; ++frame) {
    const auto map = headless.document().scene.map(frame);
    const std::int64_t pixels = map->unlabelledPixels();
    report.push_back(
        {{"frame", frame.value()}, {"pixels", pixels}, {"share", shareOf(pixels, *map)}});
    rows.push_back({std::to_string(frame.value()), std::to_string(pixels), percent(pixels, *map)});
  }
  print(options.json, report, table(rows));
}

void next(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const Mask free = headless.document().scene.map(headless.frame(*options.frame))->unlabelled();
  std::optional<Region> after;
  if (!options.after.empty()) {
    const auto before = regionsOf(regionAt(free, pixelFrom(options.after)));
    if (!before.empty()) after = before.front();
  }
  const std::vector<Region> regions = regionsOf(free);
  const auto region = nextRegion(regions, after);
  Json report{{"frame", *options.frame}, {"regions", regions.size()}};
  if (!region) return print(options.json, report, "The frame is complete.\n");
  const cv::Rect& box = region->box;
  report["area"] = region->area;
  report["at"] = {region->first.x, region->first.y};
  report["bbox"] = {box.x, box.y, box.width, box.height};
  print(options.json, report,
        std::to_string(region->area) + " pixels at " + std::to_string(region->first.x) + "," +
            std::to_string(region->first.y) + "; " + std::to_string(regions.size()) +
            " unlabelled regions\n");
}

GiveRequest request(HeadlessSession& headless, const Options& options) {
  GiveRequest request;
  request.frames = options.frame ? FrameRange::single(headless.frame(*options.frame))
                                 : headless.range(options.from, options.to);
  if (!options.object.empty()) request.object = headless.objectNamed(options.object).id;
  request.category = options.category;
  if (!options.at.empty()) request.at = pixelFrom(options.at);
  request.acceptedToo = options.accepted || options.frame;
  return request;
}

void give(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project);
  const GiveRequest wanted = request(headless, options);
  if (options.frame) {
    std::optional<std::int64_t> pixels;
    headless.edit([&] { pixels = headless.document().scene.give(wanted); });
    return print(options.json, {{"masks", 1}, {"pixels", pixels.value_or(0)}},
                 std::to_string(pixels.value_or(0)) + " pixels were given.\n");
  }
  const Job job = headless.wait(headless.document().scene.startGiving(wanted));
  print(options.json, {{"masks", job.result.count}}, inWords(job.result) + "\n");
}

void render(const Options& options) {
  HeadlessSession headless;
  headless.open(options.project, /*readOnly=*/true);
  const SceneForm form = meaning(forms, options.view);
  const auto usual = form == SceneForm::Panoptic ? ScenePixels::Ids : ScenePixels::Palette;
  const ScenePixels pixels = options.pixels.empty() ? usual : meaning(kinds, options.pixels);
  const FrameIndex frame = headless.frame(*options.frame);
  // JPEG would change the values.
  if (lowerExtension(options.out) != ".png") throw Error(messages::app::notPng, options.out);
  headless.edit([&] {
    headless.document().scene.writePicture(frame, form, pixels, options.out, options.overwrite);
  });
  print(options.json, {{"frame", *options.frame}, {"out", options.out.string()}},
        "Wrote " + options.out.string() + ".\n");
}

void addFrame(CLI::App* part, const Shared& options) {
  part->add_option("--frame", options->frame, "The frame, counted from 0")->required();
}

void addRange(CLI::App* part, const Shared& options) {
  part->add_option("--from", options->from, "First frame (default: of the clip)");
  part->add_option("--to", options->to, "Last frame (default: of the clip)");
}

void addGive(CLI::App* scene, const Shared& options) {
  auto* part =
      addPart(scene, options, "give",
              "Give unlabelled pixels of a frame or a range to a category or an object", give);
  auto* frame = part->add_option("--frame", options->frame, "The frame");
  addRange(part, options);
  for (const char* name : {"--from", "--to"}) part->get_option(name)->excludes(frame);
  auto* category = part->add_option(
      "--category", options->category,
      "The category: the object of stuff gets the pixels, things get a new object; a category that "
      "does not exist is created as stuff");
  auto* object = part->add_option("--object", options->object, "The object that gets the pixels");
  object->excludes(category);
  part->add_option("--at", options->at, "X,Y: only the unlabelled region of this pixel");
  part->add_flag("--accepted", options->accepted,
                 "In a range, change masks of the object that were accepted, too");
  part->callback([options, part, category, object] {
    if (!*category && !*object) throw CLI::RequiredError("--category or --object");
    if (!*part->get_option("--frame") && !*part->get_option("--from") && !*part->get_option("--to"))
      throw CLI::RequiredError("--frame, or --from and --to,");
    give(*options);
  });
}

}  // namespace

void addSceneCommand(CLI::App& program) {
  auto options = std::make_shared<Options>();
  auto* scene = program.add_subcommand(
      "scene", "All objects of a frame together: shares, unlabelled pixels, pictures");
  addProjectArgument(scene, options->project);
  scene->require_subcommand(1);
  addFrame(addPart(scene, options, "shares", "Pixels of each category and object", shares),
           options);
  addRange(addPart(scene, options, "unlabelled", "Unlabelled pixels of each frame", unlabelled),
           options);
  auto* part =
      addPart(scene, options, "next", "The next unlabelled region, the largest first", next);
  addFrame(part, options);
  part->add_option("--after", options->after, "X,Y: the region after the one of this pixel");
  addGive(scene, options);
  part = addPart(scene, options, "render", "Write a picture of a frame", render);
  addFrame(part, options);
  part->add_option("--view", options->view,
                   "semantic (by category), instances (things by object) or panoptic (things by "
                   "object, stuff by category)")
      ->check(CLI::IsMember({"semantic", "instances", "panoptic"}))
      ->capture_default_str();
  part->add_option(
          "--pixels", options->pixels,
          "grey (8 or 16 bits), palette, colours, or ids (R + 256 G + 65536 B); the values "
          "are ids of categories in the semantic view, else of objects (default: ids for "
          "panoptic, else palette)")
      ->check(CLI::IsMember({"grey", "palette", "colours", "ids"}));
  part->add_option("--out", options->out, "The PNG file")->required();
  part->add_flag("--overwrite", options->overwrite, "Replace an earlier picture");
}

}  // namespace maskline
