// SPDX-License-Identifier: Apache-2.0
#include <nlohmann/json.hpp>

#include <fstream>

#include "core/mask/png_file.h"
#include "core/mask/shapes.h"
#include "core/session/messages.h"
#include "tests/project/project_edits.h"
#include "tests/project/project_vocabulary.h"
#include "tests/session/desk.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr int clipLength = 6;
const cv::Size deskSize(Desk::width, Desk::height);

struct Street : Desk {
  Street() {
    openNew(clipLength);
    document().categories.add("road", true);
    document().categories.add("car", false);
    car = object("car");
    document().objects.setCategory(car, "car");
    keyframe(car, 1, 10);
  }
  std::shared_ptr<const PanopticMap> map(int frame) {
    return document().scene.map(FrameIndex(frame));
  }
  ObjectId named(const std::string& name) {
    const auto found = project().objectNamed(name);
    return found ? found->id : ObjectId();
  }
  Mask maskOf(const std::string& name, int frame) {
    return project().mask(named(name), FrameIndex(frame));
  }
  CategoryId category(const std::string& name) {
    return categoryNamed(project(), name).value_or(Category()).id;
  }
  std::string lastError() {
    const auto all = errors();
    return all.empty() ? "" : all.back();
  }
  ObjectId car;
};

GiveRequest onFrame(int frame, const std::string& category) {
  GiveRequest request{FrameRange::single(FrameIndex(frame))};
  request.category = category;
  return request;
}

}  // namespace

TEST_CASE("All unlabelled pixels go to a category in one step") {
  Street desk;
  const Mask free = invert(Desk::bar(10));
  CHECK(desk.map(1)->unlabelled() == free);
  CHECK(desk.document().scene.give(onFrame(1, "road")) == free.area());
  CHECK(desk.maskOf("road", 1) == free);
  CHECK(desk.map(1)->complete());
  const auto summary = desk.summary(desk.named("road"), 1);
  CHECK(summary->keyframe);
  CHECK(summary->source == MaskSource::Painted);
  // Stuff lies below things.
  CHECK(desk.project().objects().front().name == "road");
  desk.document().undo();
  CHECK_FALSE(desk.named("road"));
  CHECK(desk.map(1)->unlabelled() == free);
  desk.document().redo();
  CHECK(desk.map(1)->complete());
}

TEST_CASE("A category of stuff keeps one object, things get a new one, a new category is stuff") {
  Street desk;
  GiveRequest region = onFrame(1, "road");
  region.at = {0, 0};
  CHECK(desk.document().scene.give(region));
  CHECK(desk.map(1)->at({0, 0})->object == desk.named("road"));
  region.at = {40, 5};
  CHECK(desk.document().scene.give(onFrame(2, "road")));
  CHECK(desk.project().objects().size() == 2);
  desk.document().scene.give(onFrame(3, "car"));
  CHECK(desk.maskOf("car 2", 3) == Mask::full(deskSize));
  desk.document().scene.give(onFrame(4, "sky"));
  CHECK(categoryNamed(desk.project(), "sky")->stuff);
  GiveRequest toObject = onFrame(5, "");
  toObject.object = desk.car;
  desk.document().scene.give(toObject);
  CHECK(desk.maskOf("car", 5) == Mask::full(deskSize));
}

TEST_CASE("What cannot be given is refused with a reason") {
  Street desk;
  desk.document().scene.give(onFrame(1, "road"));
  const std::int64_t steps = desk.project().stepToUndo();
  CHECK_FALSE(desk.document().scene.give(onFrame(1, "road")));
  CHECK(desk.lastError().starts_with("There is nothing to give"));
  CHECK_FALSE(desk.document().scene.give(onFrame(1, "")));
  desk.document().objects.setLocked(desk.named("road"), true);
  const std::int64_t locked = desk.project().stepToUndo();
  CHECK_FALSE(desk.document().scene.give(onFrame(2, "road")));
  CHECK(desk.lastError().find("locked") != std::string::npos);
  CHECK(desk.project().stepToUndo() == locked);
  CHECK(locked > steps);
  CHECK(desk.map(2)->unlabelled() == Mask::full(deskSize));
}

TEST_CASE("A range is given as a job; accepted masks are kept unless asked for") {
  Street desk;
  desk.document().scene.give(onFrame(2, "road"));
  const ObjectId road = desk.named("road");
  desk.project().putRecord(road, makeRecord(FrameIndex(2), Desk::bar(30), MaskSource::Painted, 1));
  setReview(desk.project(), road, frames(2, 3), ReviewState::Accepted);
  GiveRequest range{frames(0, clipLength)};
  range.category = "road";
  const Job job = desk.wait(desk.document().scene.startGiving(range));
  CHECK(job.state == Job::State::Finished);
  CHECK(job.result.count == clipLength - 1);
  CHECK(desk.map(0)->complete());
  CHECK(desk.map(5)->complete());
  CHECK(desk.maskOf("road", 2) == Desk::bar(30));
  range.acceptedToo = true;
  CHECK(desk.wait(desk.document().scene.startGiving(range)).result.count == 1);
  CHECK(desk.map(2)->complete());
  desk.document().undo();
  CHECK(desk.maskOf("road", 2) == Desk::bar(30));
  CHECK(desk.map(5)->complete());
  desk.document().undo();
  CHECK(desk.map(5)->unlabelled() == Mask::full(deskSize));
}

TEST_CASE("Cancelled giving leaves the project as it was") {
  Street desk;
  const std::string before = dump(desk.project());
  GiveRequest range{frames(0, clipLength)};
  range.category = "sky";
  const JobId job = desk.document().scene.startGiving(range);
  desk.session.cancel(job);
  CHECK(desk.wait(job).state == Job::State::Cancelled);
  CHECK(dump(desk.project()) == before);
}

TEST_CASE("The map follows masks, layers, review and undo") {
  Street desk;
  desk.document().scene.give(onFrame(1, "road"));
  desk.project().putRecord(desk.named("road"),
                           makeRecord(FrameIndex(1), Mask::full(deskSize), MaskSource::Painted, 1));
  CHECK(desk.map(1)->at({10, 9})->object == desk.car);
  desk.document().objects.moveTo(desk.named("road"), 2);
  CHECK(desk.map(1)->at({10, 9})->object == desk.named("road"));
  desk.document().undo();
  CHECK(desk.map(1)->at({10, 9})->object == desk.car);
  // Exports leave out rejected masks.
  setReview(desk.project(), desk.car, frames(1, 2), ReviewState::Rejected);
  CHECK(desk.map(1)->at({10, 9})->object == desk.named("road"));
}

TEST_CASE("Stuff has one object") {
  Street desk;
  const ObjectId road = desk.object("road");
  desk.document().objects.setCategory(road, "road");
  CHECK_FALSE(desk.document().objects.add("other", "road"));
  CHECK(desk.lastError().find("use that object") != std::string::npos);
  CHECK(desk.document().selection.object() == road);
  CHECK_FALSE(desk.document().objects.setCategory(desk.car, "road"));
  desk.keyframe(road, 1, 20);
  desk.document().playback.goTo(FrameIndex(1));
  CHECK_FALSE(desk.document().objects.split());
  // Making a category stuff may need a merge.
  const ObjectId second = desk.document().objects.add("car 2", "car");
  desk.keyframe(second, 1, 40);
  CHECK_FALSE(desk.document().categories.setStuff(desk.category("car"), true));
  CHECK(desk.lastError().find("merge them first") != std::string::npos);
  CHECK(desk.document().categories.setStuff(desk.category("car"), true, /*mergeObjects=*/true));
  CHECK(desk.maskOf("car", 1) == unite(Desk::bar(10), Desk::bar(40)));
  CHECK_FALSE(desk.named("car 2"));
  desk.document().undo();
  CHECK(desk.named("car 2"));
  CHECK_FALSE(categoryNamed(desk.project(), "car")->stuff);
}

TEST_CASE("Stuff lies below things, however it becomes stuff") {
  Street desk;
  const auto order = [&] {
    std::string names;
    for (const Object& object : desk.project().objects())
      names += (names.empty() ? "" : " ") + object.name;
    return names;
  };
  ObjectEditor& objects = desk.document().objects;
  const ObjectId road = objects.add("road", "road");
  CHECK(order() == "road car");
  objects.setCategory(road, "");
  objects.moveTo(road, 2);
  CHECK(order() == "car road");
  objects.setCategory(road, "road");
  CHECK(order() == "road car");
  desk.document().undo();
  CHECK(order() == "car road");
  CHECK_FALSE(categoryOf(desk.project(), road));

  objects.setCategory(road, "lawn");
  CHECK(order() == "car road");
  CHECK(desk.document().categories.setStuff(desk.category("lawn"), true));
  CHECK(order() == "road car");
  desk.document().undo();
  CHECK(order() == "car road");
  CHECK_FALSE(categoryNamed(desk.project(), "lawn")->stuff);
  // Where no thing lies below it, it stays; so does an order that is chosen later.
  desk.document().redo();
  objects.add("sky", "");
  objects.moveTo(desk.named("sky"), 1);
  desk.document().categories.add("sky", true);
  objects.setCategory(desk.named("sky"), "sky");
  CHECK(order() == "road sky car");
  objects.moveTo(road, 3);
  CHECK(desk.document().categories.setStuff(desk.category("lawn"), true));
  CHECK(order() == "sky car road");
}

TEST_CASE("A frame is complete when every pixel is labelled") {
  Street desk;
  SceneEditor& scene = desk.document().scene;
  CHECK_FALSE(scene.isComplete(FrameIndex(1)));
  scene.give(onFrame(1, "road"));
  CHECK(scene.isComplete(FrameIndex(1)));
  CHECK_FALSE(scene.isComplete(FrameIndex(2)));
  // Masks that overlap have enough pixels, but leave some free.
  desk.project().putRecord(
      desk.car, makeRecord(FrameIndex(1), invert(Desk::bar(10)), MaskSource::Painted, 1));
  CHECK_FALSE(scene.isComplete(FrameIndex(1)));
  desk.document().undo();
  CHECK(scene.isComplete(FrameIndex(1)));
}

TEST_CASE("View and exports give categories the same colours") {
  Street desk;
  desk.document().scene.give(onFrame(1, "road"));
  const ObjectId loose = desk.object("loose");
  desk.keyframe(loose, 1, 40);
  const auto map = desk.map(1);
  const SceneView view =
      sceneView(SceneForm::Semantic, *map, desk.project().objects(), desk.project().categories());
  const auto exported = [&](const char* format, const char* pixels) {
    ExportOptions options;
    options.format = format;
    options.out = desk.folder / format;
    options.write.pictures = PictureChoice::None;
    options.write.pixels = pixels;
    options.selection.range = frames(1, 2);
    CHECK(desk.wait(desk.document().clipJobs.exportTo(options)).state == Job::State::Finished);
    return options.out;
  };
  cv::Mat picture;
  const auto files = std::filesystem::recursive_directory_iterator(exported("semantic", "rgb"));
  for (const auto& entry : files)
    if (entry.path().extension() == ".png") picture = readPng(entry.path()).pixels;
  REQUIRE(picture.type() == CV_8UC3);
  for (int y = 0; y < picture.rows; ++y)
    for (int x = 0; x < picture.cols; ++x) {
      const auto index = std::size_t(map->indices().at<std::int32_t>(y, x));
      const auto p = picture.at<cv::Vec3b>(y, x);
      if (Rgb{p[0], p[1], p[2]} != view.entries[index].colour) FAIL("another colour");
    }
  std::ifstream in(exported("coco-panoptic", "") / "panoptic.json");
  std::map<std::string, Rgb> colours;
  const auto json = nlohmann::json::parse(in);
  for (const auto& category : json["categories"]) {
    const auto& c = category["color"];
    colours[category["name"]] = Rgb{c[0], c[1], c[2]};
  }
  for (std::size_t i = 0; i < map->owners().size(); ++i) {
    const auto category = categoryOf(desk.project(), map->owners()[i].object);
    CHECK(colours.at(category ? category->name : "object") == view.entries[i + 1].colour);
  }
}

TEST_CASE("Strokes paint only over chosen categories") {
  Street desk;
  desk.document().scene.give(onFrame(1, "road"));
  const ObjectId sign = desk.object("sign");
  desk.document().selection.select(sign);
  desk.document().playback.goTo(FrameIndex(1));
  const Mask stroke = Mask::full(deskSize);
  desk.document().scene.setPaintOver(PaintOver{false, {desk.category("car")}});
  CHECK(desk.document().masks.paint(stroke));
  CHECK(desk.maskOf("sign", 1) == Desk::bar(10));
  desk.document().undo();
  desk.document().scene.setPaintOver(PaintOver{true, {}});
  const std::int64_t step = desk.project().stepToUndo();
  CHECK_FALSE(desk.document().masks.paint(stroke));
  CHECK(desk.lastError().starts_with("Nothing was painted"));
  CHECK(desk.project().stepToUndo() == step);
  // Erasing is not restricted.
  desk.document().selection.select(desk.car);
  const Mask half = intersect(Desk::bar(10), boxMask(deskSize, {0, 0, 64, 20}));
  CHECK(desk.document().masks.paint(half));
  CHECK(desk.maskOf("car", 1) == half);
  desk.document().scene.setPaintOver({});
  CHECK(desk.document().masks.paint(stroke));
  CHECK(desk.maskOf("car", 1) == stroke);
}

TEST_CASE("Stuff is propagated and interpolated like objects, and things stay on top") {
  Street desk;
  desk.document().scene.give(onFrame(1, "road"));
  desk.document().scene.give(onFrame(4, "road"));
  const ObjectId road = desk.named("road");
  desk.wait(desk.document().interpolation.start(road, frames(0, clipLength)));
  CHECK(desk.summary(road, 2)->source == MaskSource::Interpolated);
  PropagateOptions options;
  options.range = frames(0, clipLength);
  options.direction = Direction::Both;
  CHECK(desk.wait(desk.document().propagation.start(options)).state == Job::State::Finished);
  for (int f = 0; f < clipLength; ++f) {
    REQUIRE(desk.summary(desk.car, f));
    const Mask car = desk.project().mask(desk.car, FrameIndex(f));
    const Mask seen = desk.map(f)->pixelsWhere(
        [&](const PanopticMap::Owner* o) { return o && o->object == desk.car; });
    CHECK(seen == car);
  }
  CHECK(desk.summary(road, 5)->source == MaskSource::Tracked);
}
