// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_measures.h"

#include <string>
#include <vector>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

/// One row of pixels: '.' is void, a digit the number of a segment.
cv::Mat row(const std::string& drawn) {
  cv::Mat labels(1, static_cast<int>(drawn.size()), CV_32SC1);
  for (int x = 0; x < labels.cols; ++x) {
    const char c = drawn[static_cast<std::size_t>(x)];
    labels.at<std::int32_t>(0, x) = c == '.' ? 0 : c - '0';
  }
  return labels;
}

OverlapTable overlap(std::initializer_list<std::pair<const char*, const char*>> frames) {
  OverlapTable table;
  for (const auto& [truth, predicted] : frames) table.add(row(truth), row(predicted));
  return table;
}

constexpr SceneSegment none, thing{0}, crowd{0, false, true}, otherThing{1}, stuff{2, true};
using Segments = std::vector<SceneSegment>;

/// Of categories 0, 1 and 2.
std::vector<SegmentMatches> matches(const OverlapTable& table, const Segments& truth,
                                    const Segments& predicted) {
  std::vector<SegmentMatches> out(3);
  addMatches(table, truth, predicted, out);
  return out;
}

std::vector<TubeAssociation> tubes(const OverlapTable& table, const Segments& truth,
                                   const Segments& predicted) {
  std::vector<TubeAssociation> out(3);
  addAssociation(table, truth, predicted, out);
  return out;
}

}  // namespace

TEST_CASE("Scene measures: the overlap of frames adds up") {
  const OverlapTable table = overlap({{"11.2", "1..3"}, {"1..2", "11.3"}});
  CHECK(table.pixels(1, 1) == 2);
  CHECK(table.pixels(1, 0) == 1);
  CHECK(table.pixels(0, 1) == 1);
  CHECK(table.pixels(2, 3) == 2);
  CHECK(table.pixels(2, 1) == 0);
  CHECK(table.truthAreas() == OverlapTable::Areas{{0, 3}, {1, 3}, {2, 2}});
  CHECK(table.predictedAreas() == OverlapTable::Areas{{0, 3}, {1, 3}, {3, 2}});
  OverlapTable sum = overlap({{"11.2", "1..3"}});
  sum.add(overlap({{"1..2", "11.3"}}));
  CHECK(sum.pixels() == table.pixels());
}

TEST_CASE("PQ: an IoU of one half is no match, and mostly void is not extra") {
  // 1 and 1: 8 of 10. 2 and 3: 3 of 6. Predicted 2: 4 of 6 pixels are void.
  const OverlapTable table = overlap({{"1111111111222222....", "1111111122333...2222"}});
  const SegmentMatches got = matches(table, {none, thing, thing}, {none, thing, thing, thing})[0];
  CHECK(got.matched == 1);
  CHECK(got.missed == 1);
  CHECK(got.extra == 1);
  CHECK(got.segmentation() == Approx(0.8));
  CHECK(got.recognition() == Approx(0.5));
  CHECK(got.panoptic() == Approx(0.4));
}

TEST_CASE("PQ: void is left out of the union") {
  const OverlapTable table = overlap({{"111111....", "1111111111"}});
  CHECK(matches(table, {none, thing}, {none, thing})[0].panoptic() == 1);
}

TEST_CASE("PQ: segments of different categories do not match") {
  const auto got = matches(overlap({{"1111", "1111"}}), {none, thing}, {none, otherThing});
  CHECK(got[0].missed == 1);
  CHECK(got[0].panoptic() == 0);
  CHECK(got[1].extra == 1);
  CHECK(got[1].panoptic() == 0);
  CHECK_FALSE(got[2].any());
}

TEST_CASE("PQ: crowds") {
  // Predicted 1 lies on the crowd of its category, 2 on that of another one.
  const OverlapTable table = overlap({{"1111112222", "1111223333"}});
  const auto got =
      matches(table, {none, crowd, thing}, {none, thing, otherThing, thing});
  CHECK(got[0].matched == 1);
  CHECK(got[0].missed == 0);
  CHECK(got[0].extra == 0);
  CHECK(got[1].extra == 1);

  // A crowd is not matched, and what covers it exactly is not extra.
  CHECK_FALSE(matches(overlap({{"1111", "1111"}}), {none, crowd}, {none, thing})[0].any());

  // Half of it outside: extra. Of two crowds of a category the last one counts.
  CHECK(matches(overlap({{"1122", "1.11"}}), {none, crowd, stuff}, {none, thing})[0].extra == 1);
  CHECK(matches(overlap({{"1122", "1122"}}), {none, crowd, crowd}, {none, thing, thing})[0].extra ==
        1);
}

TEST_CASE("VPQ: a switch of identity breaks a tube") {
  const OverlapTable kept = overlap({{"11", "11"}, {"11", "11"}});
  CHECK(matches(kept, {none, thing}, {none, thing})[0].panoptic() == 1);
  const OverlapTable switched = overlap({{"11", "11"}, {"11", "22"}});
  const SegmentMatches got = matches(switched, {none, thing}, {none, thing, thing})[0];
  CHECK(got.matched == 0);
  CHECK(got.missed == 1);
  CHECK(got.extra == 2);
}

TEST_CASE("AQ: a switch of identity in the middle of a tube") {
  const OverlapTable switched = overlap({{"11", "11"}, {"11", "22"}});
  // Both halves: 2 of 4 pixels with an IoU of 2 / 4.
  CHECK(*tubes(switched, {none, thing}, {none, thing, thing})[0].association() == Approx(0.5));
  // Whatever the predicted category, but only things.
  CHECK(*tubes(switched, {none, thing}, {none, otherThing, thing})[0].association() == Approx(0.5));
  CHECK(*tubes(switched, {none, thing}, {none, thing, stuff})[0].association() == Approx(0.25));
  CHECK_FALSE(tubes(switched, {none, stuff}, {none, thing, thing})[0].association());
}

TEST_CASE("AQ: crowds are left out, void is not") {
  // Without the crowd, predicted 1 has 2 pixels, both right.
  CHECK(*tubes(overlap({{"1122", "1111"}}), {none, thing, crowd}, {none, thing})[0].association() ==
        1);
  CHECK(*tubes(overlap({{"11..", "1111"}}), {none, thing}, {none, thing})[0].association() == 0.5);
}

TEST_CASE("IoU of categories: void of the truth is left out, void of the prediction is missed") {
  std::vector<CategoryPixels> got(3);
  // Category 0: 2 pixels of 4 in the truth and 1 more; category 2: 1 of 2.
  addPixels(overlap({{"1111..22", "11..1131"}}), Segments{none, thing, stuff},
            Segments{none, thing, otherThing, stuff}, got);
  CHECK(got[0].truth == 4);
  CHECK(got[0].predicted == 3);
  CHECK(got[0].both == 2);
  CHECK(*got[0].iou() == Approx(2.0 / 5));
  CHECK_FALSE(got[1].iou());
  CHECK(*got[2].iou() == Approx(1.0 / 2));
}
