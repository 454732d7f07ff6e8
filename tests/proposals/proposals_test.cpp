// SPDX-License-Identifier: Apache-2.0
#include "core/proposals/everything.h"
#include "core/proposals/find.h"
#include "core/proposals/tile.h"
#include "tests/proposals/shapes.h"
#include "tests/support/catch.h"

using namespace maskline;
using namespace maskline::test;

namespace {

const cv::Scalar red(20, 20, 220), blue(220, 40, 20), green(30, 200, 30);

std::vector<Mask> masksOf(const std::vector<Candidate>& candidates, float leastScore = 0) {
  std::vector<Mask> masks;
  for (const Candidate& c : candidates)
    if (c.score >= leastScore) masks.push_back(c.mask);
  return masks;
}

/// Whether one of the masks is nearly this one: in a tile its outline is redrawn.
bool contains(const std::vector<Mask>& masks, const Mask& mask) {
  return std::ranges::any_of(masks, [&](const Mask& m) { return iou(m, mask) > 0.8; });
}

/// Checks that the progress only advances, and ends where it is complete.
struct WatchedProgress {
  Progress last = {};
  WorkContext work{{}, [this](Progress p) {
                     CHECK(p.done >= last.done);
                     CHECK((last.total == 0 || p.total == last.total));
                     last = p;
                   }};
  bool complete() const { return last.total > 0 && last.done == last.total; }
};

std::vector<Candidate> findIn(const SearchImage& image, std::vector<FindExample> examples) {
  const auto fake = makeSegmenter("fake");
  const auto sought = soughtBy(*fake, examples);
  WatchedProgress progress;
  const auto found = findLike(*fake, sought, image, progress.work);
  REQUIRE(found);
  CHECK(progress.complete());
  return *found;
}

}  // namespace

TEST_CASE("points of a grid are evenly spread and inside the image", "[proposals]") {
  const auto points = pointGrid({100, 50}, 10);
  REQUIRE(points.size() == 50);
  CHECK(points.front() == cv::Point2f(5, 5));
  CHECK(points.back() == cv::Point2f(95, 45));
  CHECK(pointGrid({30, 3}, 4).size() == 4);
  CHECK(pointGrid({1, 1}, 16).size() == 256);
}

TEST_CASE("everything on an image is proposed once", "[proposals]") {
  const cv::Rect a(10, 10, 30, 20), b(60, 40, 40, 30);
  const auto fake = makeSegmenter("fake");
  WatchedProgress progress;
  const auto found = proposeEverything(*fake, shapes({{a, red}, {b, blue}}), {}, progress.work);
  REQUIRE(found);
  const auto masks = masksOf(*found);
  CHECK(masks.size() == 3);  // with what is around
  CHECK(contains(masks, rectangle(a)));
  CHECK(contains(masks, rectangle(b)));
  CHECK(progress.complete());
}

TEST_CASE("settings leave out what is small or uncertain", "[proposals]") {
  const cv::Rect a(10, 10, 30, 20), b(60, 40, 40, 30);
  const auto fake = makeSegmenter("fake");
  const SearchImage image = shapes({{a, red}, {b, blue}});
  const auto large = proposeEverything(*fake, image, {.leastShare = 0.06, .mostShare = 0.5}, {});
  CHECK(masksOf(*large) == std::vector<Mask>{rectangle(b)});
  CHECK(proposeEverything(*fake, image, {.leastConfidence = 0.95f}, {})->empty());
}

TEST_CASE("a stopped search has no result", "[proposals]") {
  const auto fake = makeSegmenter("fake");
  std::stop_source stop;
  const SearchImage image = shapes({{{10, 10, 30, 20}, red}});
  const WorkContext work{stop.get_token(), [&](Progress) { stop.request_stop(); }};
  CHECK_FALSE(proposeEverything(*fake, image, {}, work));
  const FindExample example{image, rectangle({10, 10, 30, 20})};
  CHECK_FALSE(findLike(*fake, soughtBy(*fake, {&example, 1}), image, work));
}

TEST_CASE("what looks like the example is found", "[proposals]") {
  const cv::Rect example(10, 10, 20, 16), same(60, 10, 20, 16), third(90, 60, 22, 18),
      other(20, 60, 20, 16);
  const SearchImage image = shapes({{example, red}, {same, red}, {third, red}, {other, blue}});
  const auto found = findIn(image, {{image, rectangle(example)}});
  const auto likely = masksOf(found, likelyScore);
  CHECK(likely.size() == 3);
  for (const cv::Rect rect : {example, same, third}) CHECK(contains(likely, rectangle(rect)));
  CHECK(std::ranges::is_sorted(found, std::greater<>(), &Candidate::score));
}

TEST_CASE("examples may be on another image, and there may be several", "[proposals]") {
  const cv::Rect a(10, 10, 20, 16), b(60, 10, 20, 16), c(90, 60, 20, 16);
  const SearchImage first = shapes({{a, red}, {b, blue}}),
                    second = shapes({{b, red}, {c, green}, {{20, 60, 20, 16}, blue}}, 1);
  const auto one = masksOf(findIn(second, {{first, rectangle(a)}}), likelyScore);
  CHECK(one.size() == 1);
  CHECK(contains(one, rectangle(b)));
  const auto both =
      masksOf(findIn(second, {{first, rectangle(a)}, {first, rectangle(b)}}), likelyScore);
  CHECK(both.size() == 2);
  CHECK(contains(both, rectangle(b)));
  CHECK(contains(both, rectangle({20, 60, 20, 16})));
  CHECK_FALSE(contains(both, rectangle(c)));
}

TEST_CASE("an engine without features finds by colour and size", "[proposals]") {
  const SearchImage image = shapes({{{10, 10, 20, 16}, red}});
  const ImageLook look({}, image.pixels);
  const Appearance a = look.of(rectangle({10, 10, 20, 16}));
  CHECK(a.features.empty());
  CHECK(look.similarityTo(a).empty());
  const Likeness self = likenessOf(a, a);
  CHECK(self.colours == Approx(1));
  CHECK(self.features == self.colours);
  CHECK(self.larger == 0);
  CHECK(self.shape == 0);
}

TEST_CASE("a tile shows a part of the image", "[proposals]") {
  const SearchImage image = shapes({{{100, 70, 20, 16}, red}});
  const Tile tile(image.pixels, {110, 78}, 40);
  CHECK(tile.area() == cv::Rect(88, 56, 40, 40));  // moved into the image
  CHECK(tile.pixels().size() == cv::Size(192, 192));
  CHECK(cv::norm(tile.toTile({108, 76}) - cv::Point2f(96, 96)) < 0.01);
  CHECK(tile.shareOf(image.pixels.size()) == Approx(40 / std::sqrt(96.0 * 128)));
  CHECK(tile.showsAround({108, 76}));
  CHECK(tile.showsAround({126, 94}));       // at borders of the image
  CHECK_FALSE(tile.showsAround({92, 76}));  // near a border inside it
  CHECK_FALSE(tile.showsAround({60, 76}));
  const Mask mask = rectangle({100, 70, 20, 16});
  CHECK(tile.cut(mask).area() == 20 * 16);
  CHECK(iou(tile.placed(tile.cut(mask), image.pixels.size()), mask) == 1);
  CHECK(tile.placed(tile.cut(mask), {64, 48}).size() == cv::Size(64, 48));
  CHECK_FALSE(tile.cutsOff(tile.cut(mask)));
  CHECK(tile.cutsOff(tile.cut(rectangle({80, 70, 20, 16}))));
  CHECK_FALSE(tile.cutsOff(tile.cut(rectangle({100, 70, 28, 26}))));
}

TEST_CASE("the click is the default answer of an engine at a point", "[proposals]") {
  const cv::Mat image(60, 80, CV_8UC3, cv::Scalar(10, 20, 30));
  struct Plain final : Segmenter {
    std::string name() const override { return "plain"; }
    void prepare(const ImageKey&, const cv::Mat&) override {}
    bool isPrepared(const ImageKey&) const override { return false; }
    SegmentResult segment(const SegmentRequest& request) override {
      cv::Mat bitmap = cv::Mat::zeros(request.image.size(), CV_8UC1);
      const cv::Point2f at = std::get<Click>(request.prompts.front()).at;
      bitmap(cv::Rect(cv::Point(at), cv::Size(10, 10))).setTo(255);
      cv::Mat doubt = cv::Mat::zeros(6, 8, CV_8UC1);
      if (at.x > 30) doubt.setTo(255);
      return {Mask::fromMat(bitmap), 0.7f, doubt};
    }
  } plain;
  const std::vector<cv::Point2f> points{{5, 5}, {40, 30}};
  const auto masks = plain.masksAt({}, image, points);
  REQUIRE(masks.size() == 2);
  CHECK(masks[0].mask.area() == 100);
  CHECK(masks[0].mask.contains({5, 5}));
  CHECK(masks[0].confidence == 0.7f);
  CHECK(masks[0].stability == 1);
  CHECK(masks[1].stability == 0);
  CHECK(plain.features({}, image).empty());
}
