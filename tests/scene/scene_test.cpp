// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <cmath>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
#include <random>

#include "core/annotation/category_colour.h"
#include "core/base/error.h"
#include "core/mask/png_file.h"
#include "core/mask/shapes.h"
#include "core/scene/name_places.h"
#include "core/scene/paint_over.h"
#include "core/scene/regions.h"
#include "core/scene/scene_picture.h"
#include "core/scene/shares.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::mask;
using maskline::test::TemporaryFolder;

namespace {

constexpr CategoryId road{1}, car{2};

/// A road with two cars; the second hides a part of the first. One pixel is unlabelled.
PanopticMap street() {
  return PanopticMap(cv::Size(5, 3), std::vector<SceneLayer>{
                                         {ObjectId{7}, road, mask({"####.", "#####", "#####"})},
                                         {ObjectId{8}, car, mask({".....", ".###.", "....."})},
                                         {ObjectId{9}, car, mask({".....", "..##.", "..##."})}});
}

/// One digit per pixel, row by row.
std::string text(const cv::Mat& indices) {
  std::string out;
  for (int y = 0; y < indices.rows; ++y) {
    for (int x = 0; x < indices.cols; ++x) out += std::to_string(indices.at<std::int32_t>(y, x));
    out += ' ';
  }
  return out;
}

Mask owned(const PanopticMap& map, std::int64_t object) {
  return map.pixelsWhere(
      [&](const PanopticMap::Owner* o) { return o && o->object.value == object; });
}

const std::vector<Object> objects{{ObjectId{7}, "road", road, {1, 1, 1}},
                                  {ObjectId{8}, "car 1", car, {10, 20, 30}},
                                  {ObjectId{9}, "car 2", car, {40, 50, 60}}};
const std::vector<Category> categories{{road, "road", "", Rgb{200, 100, 0}, true},
                                       {car, "car", "", Rgb{0, 0, 255}, false}};

}  // namespace

TEST_CASE("The topmost object owns a pixel") {
  const PanopticMap map = street();
  CHECK(text(map.indices()) == "11110 12331 11331 ");
  CHECK(map.unlabelledPixels() == 1);
  CHECK_FALSE(map.complete());
  CHECK(map.at({1, 1})->object == ObjectId{8});
  CHECK(map.at({2, 1})->object == ObjectId{9});
  CHECK(map.at({4, 0}) == nullptr);
  CHECK(map.at({5, 0}) == nullptr);
  CHECK(map.owners()[1].pixels == 1);
  CHECK(map.owners()[2].pixels == 4);
  CHECK(owned(map, 7) == mask({"####.", "#...#", "##..#"}));
  CHECK(map.unlabelled() == mask({"....#", ".....", "....."}));
}

TEST_CASE("Every pixel has one owner, also in random scenes") {
  std::mt19937 random(5);
  const cv::Size size(37, 23);
  for (int scene = 0; scene < 50; ++scene) {
    std::vector<SceneLayer> layers(random() % 9);
    for (std::size_t i = 0; i < layers.size(); ++i)
      layers[i] = {ObjectId{std::int64_t(i) + 1}, CategoryId{std::int64_t(random() % 3)},
                   diskMask(size, cv::Point2f(float(random() % 37), float(random() % 23)),
                            float(random() % 14))};
    const PanopticMap map(size, layers);
    // What is on top is taken away first.
    Mask left = Mask::full(size);
    for (std::size_t i = layers.size(); i-- > 0;) {
      const Mask expected = intersect(layers[i].mask, left);
      CHECK(owned(map, layers[i].object.value) == expected);
      CHECK(map.owners()[i].pixels == expected.area());
      left = subtract(left, layers[i].mask);
    }
    CHECK(map.unlabelled() == left);
    CHECK(map.unlabelledPixels() == left.area());
    std::int64_t sum = map.unlabelledPixels();
    for (const CategoryShare& share : categoryShares(map)) sum += share.pixels;
    CHECK(sum == size.area());
  }
}

TEST_CASE("A scene may be empty, complete, or have no pixels") {
  const PanopticMap empty(cv::Size(4, 2), {});
  CHECK(empty.unlabelled() == Mask::full({4, 2}));
  CHECK(shareOf(empty.unlabelledPixels(), empty) == 1);
  const PanopticMap full(cv::Size(4, 2),
                         std::vector<SceneLayer>{{ObjectId{1}, {}, Mask::full({4, 2})}});
  CHECK(full.complete());
  CHECK(full.unlabelled().empty());
  CHECK(PanopticMap().complete());
  CHECK(namePlaces(PanopticMap(), 1).empty());
  CHECK(shareOf(0, PanopticMap()) == 0);
  CHECK_THROWS_AS(
      PanopticMap(cv::Size(4, 3), std::vector<SceneLayer>{{ObjectId{1}, {}, Mask::full({4, 2})}}),
      Error);
}

TEST_CASE("Shares of categories, the largest first") {
  CHECK(categoryShares(street()) == std::vector<CategoryShare>{{road, 9}, {car, 5}});
  CHECK(shareOf(5, street()) == 5.0 / 15);
}

TEST_CASE("Regions come by size, then in reading order") {
  const Mask free = mask({"#..##", ".#...", "...##", "#...."});
  const std::vector<Region> regions = regionsOf(free);
  REQUIRE(regions.size() == 4);
  CHECK(regions[0] == Region{2, {0, 0, 2, 2}, {0, 0}});
  CHECK(regions[1] == Region{2, {3, 0, 2, 1}, {3, 0}});
  CHECK(regions[2] == Region{2, {3, 2, 2, 1}, {3, 2}});
  CHECK(regions[3].area == 1);
  CHECK(regions[3].first == cv::Point(0, 3));
  CHECK(regionsOf(Mask(cv::Size(3, 3))).empty());

  CHECK(nextRegion(regions, std::nullopt) == regions[0]);
  CHECK(nextRegion(regions, regions[0]) == regions[1]);
  CHECK(nextRegion(regions, regions[3]) == regions[0]);
  // One that has been labelled meanwhile keeps its place in the order.
  const std::vector<Region> left{regions[0], regions[2], regions[3]};
  CHECK(nextRegion(left, regions[1]) == regions[2]);
  CHECK(nextRegion({}, regions[1]) == std::nullopt);

  CHECK(regionAt(free, {1, 1}) == mask({"#....", ".#...", ".....", "....."}));
  CHECK(regionAt(free, {1, 0}).empty());
  CHECK(regionAt(free, {-1, 0}).empty());
}

TEST_CASE("A stroke paints only over what is allowed") {
  const PanopticMap map = street();
  const Mask stroke = mask({"..###", "..###", "....."});
  CHECK(allowed(stroke, map, {.unlabelled = true}) == mask({"....#", ".....", "....."}));
  CHECK(allowed(stroke, map, {false, {road}}) == mask({"..##.", "....#", "....."}));
  CHECK(allowed(stroke, map, {true, {road, car}}) == stroke);
  CHECK(allowed(stroke, map, {false, {}}).empty());
  // What an object has stays; what it loses goes; what it gains is restricted.
  const Mask before = mask({".....", ".###.", "....."});
  const Mask after = mask({"...##", "..###", "....."});
  CHECK(paintedOver(before, after, map, {.unlabelled = true}) == mask({"....#", "..##.", "....."}));
  CHECK(paintedOver({}, stroke, map, {.unlabelled = true}) == mask({"....#", ".....", "....."}));
}

TEST_CASE("Views give values and colours") {
  const PanopticMap map = street();
  const SceneView semantic = sceneView(SceneForm::Semantic, map, objects, categories);
  REQUIRE(semantic.entries.size() == 4);
  CHECK(semantic.entries[0].value == 0);
  CHECK(semantic.entries[1].value == 1);
  CHECK(semantic.entries[2].value == 2);
  CHECK(semantic.entries[3].colour == Rgb{0, 0, 255});
  CHECK(semantic.entries[3].byCategory);
  const SceneView instances = sceneView(SceneForm::Instances, map, objects, categories);
  CHECK(instances.entries[1].value == 0);
  CHECK(instances.entries[2].value == 8);
  CHECK(instances.entries[2].colour == Rgb{10, 20, 30});
  const SceneView panoptic = sceneView(SceneForm::Panoptic, map, objects, categories);
  CHECK(panoptic.entries[1].value == 7);
  CHECK(panoptic.entries[1].colour == Rgb{200, 100, 0});
  CHECK(panoptic.entries[1].byCategory);
  CHECK(panoptic.entries[3].colour == Rgb{40, 50, 60});
  CHECK_FALSE(panoptic.entries[3].byCategory);
  // Objects without a category have a value of their own.
  const PanopticMap loose({2, 1}, std::vector<SceneLayer>{{ObjectId{7}, {}, mask({"#."})}});
  CHECK(sceneView(SceneForm::Semantic, loose, objects, categories).entries[1].value == 3);
}

TEST_CASE("Categories without a colour get one that no other category and no object has") {
  std::vector<Category> many(200);
  for (std::size_t i = 0; i < many.size(); ++i) many[i].id = CategoryId{std::int64_t(i) + 1};
  many[1].colour = categoryColours({many[0]})[0];  // what the first one would get
  many[7].colour = Rgb{1, 2, 3};
  const std::vector<Rgb> colours = categoryColours(many);
  REQUIRE(colours.size() == many.size());
  CHECK(colours[1] == *many[1].colour);
  CHECK(colours[7] == Rgb{1, 2, 3});
  for (std::size_t i = 0; i < colours.size(); ++i) {
    CAPTURE(i);
    CHECK(std::ranges::count(colours, colours[i]) == 1);
    CHECK(colours[i] != colourWithoutCategory);
    CHECK(colours[i] != Rgb{});
    for (int n = 0; n < 21; ++n) CHECK(colours[i] != objectColour(n));
    CHECK(categoryColour(many, many[i].id) == colours[i]);
  }
  CHECK(categoryColour(many, CategoryId{}) == colourWithoutCategory);
  // Adding a category changes no other one.
  many.emplace_back();
  std::vector<Rgb> more = categoryColours(many);
  more.pop_back();
  CHECK(more == colours);
}

namespace {

double degrees(double radians) { return radians * 180 / CV_PI; }
double cosine(double degrees) { return std::cos(degrees * CV_PI / 180); }
double hue(double a, double b) { return a == 0 && b == 0 ? 0 : degrees(std::atan2(b, a)); }

/// The colour difference CIEDE2000 of two colours in CIELAB.
double ciede2000(cv::Vec3d x, cv::Vec3d y) {
  const auto saturation = [](double chroma) {
    const double power = std::pow(chroma, 7);
    return std::sqrt(power / (power + std::pow(25, 7)));
  };
  const auto chroma = [](cv::Vec3d lab) { return std::hypot(lab[1], lab[2]); };
  const double stretch = 1 + 0.5 * (1 - saturation((chroma(x) + chroma(y)) / 2));
  x[1] *= stretch, y[1] *= stretch;
  const double cx = chroma(x), cy = chroma(y), hx = hue(x[1], x[2]), hy = hue(y[1], y[2]);
  double turn = hy - hx;  // to −180 … 180
  if (turn > 180) turn -= 360;
  if (turn < -180) turn += 360;
  const double light = (x[0] + y[0]) / 2, mean = (cx + cy) / 2;
  const double h = cx * cy == 0 ? hx + hy : hx + turn / 2;
  const double t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6) -
                   0.2 * cosine(4 * h - 63);
  const double off = (light - 50) * (light - 50);
  const double dl = (y[0] - x[0]) / (1 + 0.015 * off / std::sqrt(20 + off));
  const double dc = (cy - cx) / (1 + 0.045 * mean);
  const double dh = 2 * std::sqrt(cx * cy) * cosine(90 - turn / 2) / (1 + 0.015 * mean * t);
  const double from275 = std::remainder(h - 275, 360) / 25;
  const double rotation = -2 * saturation(mean) * cosine(90 - 60 * std::exp(-from275 * from275));
  return std::sqrt(dl * dl + dc * dc + dh * dh + rotation * dc * dh);
}

double distance(Rgb a, Rgb b) {
  cv::Mat lab;
  const cv::Mat pair = (cv::Mat_<cv::Vec3f>(1, 2) << cv::Vec3f(a.r, a.g, a.b) / 255.0F,
                        cv::Vec3f(b.r, b.g, b.b) / 255.0F);
  cv::cvtColor(pair, lab, cv::COLOR_RGB2Lab);
  return ciede2000(lab.at<cv::Vec3f>(0), lab.at<cv::Vec3f>(1));
}

}  // namespace

TEST_CASE("The colour difference is that of published pairs") {
  const auto is = [](double value) { return Approx(value).margin(0.0001); };
  CHECK(ciede2000({50, 2.6772, -79.7751}, {50, 0, -82.7485}) == is(2.0425));
  CHECK(ciede2000({2.0776, 0.0795, -1.135}, {0.9033, -0.0636, -0.5514}) == is(0.9082));
  CHECK(ciede2000({60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}) == is(1.2644));
}

TEST_CASE("The first twenty colours of objects and of categories are told apart") {
  std::vector<Category> twenty(20);
  for (std::size_t i = 0; i < twenty.size(); ++i) twenty[i].id = CategoryId{std::int64_t(i) + 1};
  const std::vector<Rgb> categoryList = categoryColours(twenty);
  for (int i = 0; i < 20; ++i) {
    CHECK(distance(categoryList[std::size_t(i)], colourWithoutCategory) > 21);
    for (int j = 0; j < 20; ++j) {
      CAPTURE(i, j);
      CHECK(distance(objectColour(i), categoryList[std::size_t(j)]) > 8);
      if (i == j) continue;
      CHECK(distance(objectColour(i), objectColour(j)) > 15);
      CHECK(distance(categoryList[std::size_t(i)], categoryList[std::size_t(j)]) > 14);
    }
  }
}

TEST_CASE("Pictures of a scene hold its values or colours") {
  const TemporaryFolder folder;
  const PanopticMap map = street();
  SceneView view = sceneView(SceneForm::Panoptic, map, objects, categories);
  const auto write = [&](ScenePixels pixels) {
    writeScenePicture(folder / "a.png", map, view, pixels);
    return readPng(folder / "a.png");
  };
  CHECK(write(ScenePixels::Grey).pixels.at<std::uint8_t>(1, 2) == 9);
  const PngPicture indexed = write(ScenePixels::Palette);
  CHECK(indexed.indexed);
  CHECK(indexed.pixels.at<std::uint8_t>(0, 4) == 0);
  CHECK(indexed.pixels.at<std::uint8_t>(2, 0) == 7);
  CHECK(write(ScenePixels::Colours).pixels.at<cv::Vec3b>(1, 2) == cv::Vec3b(40, 50, 60));
  view.entries[3].value = 0x010203;
  CHECK(write(ScenePixels::Ids).pixels.at<cv::Vec3b>(1, 2) == cv::Vec3b(3, 2, 1));
  CHECK_THROWS_AS(write(ScenePixels::Palette), Error);
  CHECK_THROWS_AS(write(ScenePixels::Grey), Error);
  view.entries[3].value = 300;
  CHECK(write(ScenePixels::Grey).pixels.at<std::uint16_t>(1, 2) == 300);
}

TEST_CASE("Each large region gets one name, inside it") {
  const cv::Size size(640, 400);
  const Mask left = boxMask(size, {0, 0, 320, 400});
  const Mask two = unite(diskMask(size, {100, 100}, 40), diskMask(size, {500, 200}, 60));
  const PanopticMap map(
      size, std::vector<SceneLayer>{{ObjectId{1}, road, left}, {ObjectId{2}, car, two}});
  const std::vector<NamePlace> places = namePlaces(map, 20);
  REQUIRE(places.size() == 3);
  for (const NamePlace& place : places) {
    REQUIRE(map.at(place.at));
    CHECK(map.at(place.at)->object == map.owners()[place.owner].object);
    CHECK(place.radius >= 20);
  }
  CHECK(namePlaces(map, 50).size() == 2);
}
