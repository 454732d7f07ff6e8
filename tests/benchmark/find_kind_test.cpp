// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/find_kind.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/benchmark/messages.h"
#include "core/engine/engine_registry.h"
#include "core/mask/label_map.h"
#include "core/proposals/find.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// Writes an image with five red squares, the first the largest, and a blue one. One red square has
/// no label, one is void.
void writeStill(const std::filesystem::path& folder, const std::string& name) {
  cv::Mat image(96, 128, CV_8UC3, cv::Scalar(90, 90, 90)),
      labels = cv::Mat::zeros(96, 128, CV_8UC1);
  const auto square = [&](cv::Rect rect, cv::Scalar colour, int label) {
    image(rect).setTo(colour);
    labels(rect).setTo(label);
  };
  const cv::Scalar red(20, 20, 220), blue(220, 40, 20);
  square({8, 8, 22, 20}, red, 1);
  square({50, 8, 20, 18}, red, 2);
  square({90, 8, 20, 18}, red, 3);
  square({8, 60, 20, 18}, red, 0);
  square({50, 60, 20, 18}, red, voidLabel);
  square({90, 60, 20, 18}, blue, 4);
  const auto images = folder / "JPEGImages" / "x", truths = folder / "Annotations" / "x";
  std::filesystem::create_directories(images);
  std::filesystem::create_directories(truths);
  REQUIRE(cv::imwrite((images / (name + ".png")).string(), image));
  writeLabelMap(truths / (name + ".png"), labels);
}

Kinds kindsOf(const std::string& name) {
  return {{name, {{1, "cup"}, {2, "cup"}, {3, "cup"}, {4, "plate"}}}};
}

}  // namespace

TEST_CASE("the others of a kind are counted, the example and void are not", "[benchmark]") {
  const TemporaryFolder folder;
  writeStill(folder.path(), "a");
  const auto clips = findBenchmarkClips(folder.path());
  const auto fake = makeSegmenter("fake");
  FindKindSettings settings{.kinds = kindsOf("a"), .least = 3, .leastScore = likelyScore};
  const auto scores = findKinds(clips.at(0), *fake, settings);
  REQUIRE(scores.size() == 1);
  CHECK(scores[0].image == "a");
  CHECK(scores[0].kind == "cup");
  CHECK(scores[0].wanted == 2);
  CHECK(scores[0].found == 2);
  CHECK(scores[0].proposed == 3);  // one has no label
  CHECK(scores[0].recall() == 1);
  CHECK(scores[0].precision() == Approx(2.0 / 3));

  SECTION("kinds with few objects are left out") {
    settings.least = 4;
    CHECK(findKinds(clips[0], *fake, settings).empty());
  }
  SECTION("without a list all objects are of one kind") {
    settings.kinds.clear();
    const auto all = findKinds(clips[0], *fake, settings);
    REQUIRE(all.size() == 1);
    CHECK(all[0].wanted == 3);
    CHECK(all[0].found == 2);  // the plate is not like a cup
  }
  SECTION("each image is in one half") {
    settings.half = 1;
    const auto first = findKinds(clips[0], *fake, settings).size();
    settings.half = 2;
    CHECK(first + findKinds(clips[0], *fake, settings).size() == 1);
  }
  SECTION("a sum adds the counts") {
    const FindKindScore sum = sumOf(std::vector<FindKindScore>{scores[0], {"b", "x", 4, 1, 1}});
    CHECK(sum.wanted == 6);
    CHECK(sum.recall() == Approx(0.5));
    CHECK(sum.precision() == Approx(0.75));
    CHECK(sumOf({}).recall() == 1);
  }
}

TEST_CASE("the list of categories is read line by line", "[benchmark]") {
  const TemporaryFolder folder;
  const auto file = folder / "kinds.jsonl";
  const auto write = [&](const std::string& text) { std::ofstream(file) << text; };
  write(
      "{\"mask\": \"x/30.png\", \"categories\": {\"1\": \"cup\", \"12\": \"plate\"}}\n"
      "{\"mask\": \"31.png\", \"categories\": {}}\n");
  const Kinds kinds = readKinds(file);
  CHECK(kinds.size() == 2);
  CHECK(kinds.at("30").at(12) == "plate");
  for (const char* bad : {"{", "[]", "{\"mask\": 3, \"categories\": {}}", "{\"mask\": \"a\"}",
                          "{\"mask\": \"a\", \"categories\": {\"x\": \"cup\"}}",
                          "{\"mask\": \"a\", \"categories\": {\"1\": 2}}"}) {
    INFO(bad);
    write(bad);
    try {
      readKinds(file);
      FAIL("was read");
    } catch (const Error& error) {
      CHECK(error.is(messages::benchmark::badCategories));
    }
  }
  write("");
  CHECK_THROWS_AS(readKinds(file), Error);
  CHECK_THROWS_AS(readKinds(folder / "none"), Error);
}
