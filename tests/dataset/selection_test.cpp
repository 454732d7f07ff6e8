// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/selected_content.h"

#include "core/base/error.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::ListedContent;
using maskline::test::mask;

namespace {

/// Two videos of five frames; in each an animal with a mask everywhere, in the first a toy from
/// frame 2 on.
struct Fixture {
  ListedContent content;

  Fixture() {
    content.m_info.categories = {{CategoryId{1}, "animal", ""}, {CategoryId{2}, "toy", ""}};
    for (const char* name : {"a", "b"}) content.addVideo(name, {2, 1}, 5);
    add("dog", 0, 1, 0);
    add("ball", 0, 2, 2);
    add("cat", 1, 1, 0);
  }
  void add(const char* name, std::size_t video, int category, std::size_t from) {
    DatasetTrack track;
    track.id = std::int64_t(content.m_info.tracks.size()) + 1;
    track.name = name;
    track.video = video;
    track.category = CategoryId{category};
    const std::size_t place = content.addTrack(track);
    for (std::size_t f = from; f < 5; ++f) content.add(place, f, mask({"#."}));
  }
  /// "dog 0 2, ball 2": names and the frames they have masks on.
  std::string text(const DatasetSelection& selection) {
    SelectedContent part(content, selection);
    std::string out;
    for (std::size_t t = 0; t < part.info().tracks.size(); ++t) {
      out += (out.empty() ? "" : ", ") + part.info().tracks[t].name;
      std::int64_t count = 0;
      part.masksOf(t, [&](const DatasetMask& m) {
        ++count;
        out += " " + std::to_string(m.record.summary.frame.value());
        CHECK(part.masksOn(part.info().tracks[t].video, m.frame).size() >= 1);
      });
      CHECK(part.info().tracks[t].masks == count);
    }
    return out;
  }
};

}  // namespace

TEST_CASE_METHOD(Fixture, "A part of a dataset: frames, videos, objects, categories") {
  DatasetSelection some;
  CHECK(some.everything());
  CHECK(text(some) == "dog 0 1 2 3 4, ball 2 3 4, cat 0 1 2 3 4");
  some.every = 2;
  CHECK(text(some) == "dog 0 2 4, ball 2 4, cat 0 2 4");
  some.range = FrameRange{FrameIndex(1), FrameIndex(4)};
  CHECK(text(some) == "dog 1 3, ball 3, cat 1 3");
  some.videos = {"a"};
  CHECK(text(some) == "dog 1 3, ball 3");
  some.categories = {"toy"};
  CHECK(text(some) == "ball 3");
  some.categories.clear();
  some.objects = {"dog"};
  CHECK(text(some) == "dog 1 3");
  some.objects = {"bird"};
  CHECK_THROWS_AS(text(some), Error);
  some.objects.clear();
  some.range = FrameRange{FrameIndex(9), FrameIndex(12)};
  CHECK_THROWS_AS(text(some), Error);
}
