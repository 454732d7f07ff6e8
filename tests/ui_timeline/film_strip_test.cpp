// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/film_strip.h"

#include <algorithm>
#include <iterator>
#include <set>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

TimeScale scaleOf(std::int64_t frames, double zoom) {
  TimeScale scale;
  scale.setWidth(1000);
  scale.setFrameCount(frames);
  scale.setZoom(zoom, 500);
  return scale;
}

std::set<std::int64_t> firsts(const std::vector<FilmSlot>& film) {
  std::set<std::int64_t> out;
  for (const FilmSlot& slot : film) out.insert(slot.frames.begin.value());
  return out;
}

}  // namespace

TEST_CASE("the film has no gaps, and no picture is narrower than wanted or far wider") {
  const double zoom = GENERATE(0.0, 0.3, 0.6, 0.9, 1.0);
  const TimeScale scale = scaleOf(20000, zoom);
  const auto film = layOutFilm(scale, 70, 0, 1000);
  REQUIRE_FALSE(film.empty());
  CHECK(film.front().x0 <= 0);
  CHECK(film.back().x1 >= 1000);
  for (std::size_t i = 0; i < film.size(); ++i) {
    CHECK(film[i].x1 - film[i].x0 >= 69);
    CHECK(film[i].x1 - film[i].x0 <= 70 * 1.5 + scale.pixelsPerFrame() + 1);
    if (i > 0) CHECK(film[i].x0 == film[i - 1].x1);
    if (i > 0) CHECK(film[i].frames.begin == film[i - 1].frames.end);
  }
}

TEST_CASE("scrolling shows the same pictures, moved") {
  TimeScale scale = scaleOf(20000, 0.5);
  const auto before = firsts(layOutFilm(scale, 70, 0, 1000));
  scale.scrollBy(333);
  const auto after = firsts(layOutFilm(scale, 70, 0, 1000));
  std::set<std::int64_t> both;
  std::set_intersection(before.begin(), before.end(), after.begin(), after.end(),
                        std::inserter(both, both.begin()));
  CHECK(both.size() >= before.size() / 2);
}

TEST_CASE("what is missing is what has not been put, from the left") {
  const TimeScale scale = scaleOf(500, 0);
  FilmStrip strip;
  strip.reset({160, 90});
  const auto missing = strip.missing(scale, 44);
  REQUIRE(missing.size() > 3);
  CHECK(missing.front() == FrameIndex(0));
  CHECK(std::is_sorted(missing.begin(), missing.end()));
  strip.put(missing[1], QImage(16, 9, QImage::Format_RGB32));
  auto left = strip.missing(scale, 44);
  CHECK(left.size() == missing.size() - 1);
  CHECK(std::find(left.begin(), left.end(), missing[1]) == left.end());
  CHECK(strip.framesShownBy(missing[1], scale, 44) == FrameRange{missing[1], missing[2]});
  CHECK(strip.framesShownBy(missing[1] + 1, scale, 44).empty());
}
