// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/read_ahead.h"

#include "tests/support/catch.h"
#include "tests/tracking/scripted.h"

using namespace maskline;
using namespace maskline::test;

namespace {

std::vector<std::int64_t> readAll(NumberedClip& clip, std::vector<ReadLeg> legs) {
  std::vector<std::int64_t> out;
  ReadAhead reader(clip, std::move(legs), 3, std::size_t(8 * 4 * 3) * 4);
  while (const auto picture = reader.next({})) {
    if (picture->failure) return out;
    CHECK(picture->image.at<cv::Vec3b>(0, 0)[0] == picture->frame.value());
    out.push_back(picture->frame.value());
  }
  return out;
}

}  // namespace

TEST_CASE("pictures come in the order of the itinerary, backward ones decoded in blocks") {
  NumberedClip clip(20);
  using List = std::vector<std::int64_t>;
  CHECK(readAll(clip, {{FrameIndex(3), FrameIndex(3), 1}, {FrameIndex(0), FrameIndex(2), 1}}) ==
        List{3, 0, 1, 2});
  clip.read.clear();
  CHECK(readAll(clip, {{FrameIndex(9), FrameIndex(3), -1}}) == List{9, 8, 7, 6, 5, 4, 3});
  CHECK(clip.read == List{6, 7, 8, 9, 3, 4, 5});
}

TEST_CASE("the reader is only a few frames ahead, and ends at a broken frame") {
  NumberedClip clip(1000);
  clip.broken = 12;
  CHECK(readAll(clip, {{FrameIndex(10), FrameIndex(20), 1}}).size() == 2);
  CHECK(readAll(clip, {{FrameIndex(13), FrameIndex(0), -1}}) == std::vector<std::int64_t>{13});
  clip.read.clear();
  {
    ReadAhead reader(clip, {{FrameIndex(100), FrameIndex(999), 1}}, 3);
    REQUIRE(reader.next({}));
    REQUIRE(reader.next({}));
  }
  CHECK(clip.read.size() <= 2 + 3 + 1);
}
