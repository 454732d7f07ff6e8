// SPDX-License-Identifier: Apache-2.0
#include "core/timeline/timeline.h"

#include <string>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

/// One frame a letter: t tracked, i interpolated, c clicked, p painted, m imported, h tracked but
/// hidden (occluded), o tracked but outside, '.' none; 0 … 9 tracked with that many tenths of
/// confidence.
std::vector<FrameSummary> lane(const std::string& picture, int begin = 0) {
  std::vector<FrameSummary> out;
  for (std::size_t i = 0; i < picture.size(); ++i) {
    const char c = picture[i];
    if (c == '.') continue;
    FrameSummary s;
    s.frame = FrameIndex(i) + begin;
    s.source = c == 'i'   ? MaskSource::Interpolated
               : c == 'c' ? MaskSource::Clicked
               : c == 'p' ? MaskSource::Painted
               : c == 'm' ? MaskSource::Imported
                          : MaskSource::Tracked;
    if (c == 'h') s.presence = Presence::Occluded;
    if (c == 'o') s.presence = Presence::Outside;
    s.confidence = c >= '0' && c <= '9' ? static_cast<float>(c - '0') / 10.0f : 0.5f;
    out.push_back(s);
  }
  return out;
}

/// Spans as "kind begin end; …".
std::string picture(const std::vector<Span>& spans) {
  static const char* const kinds = "timho";
  std::string out;
  for (const Span& s : spans)
    out += std::string(1, kinds[static_cast<int>(s.kind)]) + ' ' +
           std::to_string(s.frames.begin.value()) + '-' + std::to_string(s.frames.end.value()) +
           ';';
  return out;
}

/// Columns as tenths of unsureness, '.' where nothing is.
std::string picture(const std::vector<HeatBin>& bins) {
  std::string out;
  for (const HeatBin& bin : bins)
    out += bin.any ? static_cast<char>('0' + static_cast<int>(bin.unsure * 10 + 0.5f)) : '.';
  return out;
}

FrameRange view(int begin, int end) { return {FrameIndex(begin), FrameIndex(end)}; }

}  // namespace

TEST_CASE("frames that look the same make one span") {
  CHECK(picture(buildSpans({})) == "");
  CHECK(picture(buildSpans(lane("ttt"))) == "t 0-3;");
  CHECK(picture(buildSpans(lane("tt.tt"))) == "t 0-2;t 3-5;");
  CHECK(picture(buildSpans(lane("cpmttiihho"))) == "m 0-3;t 3-5;i 5-7;h 7-9;o 9-10;");
}

TEST_CASE("a heat column shows the least sure frame under it") {
  struct Row {
    const char* lane;
    FrameRange view;
    int bins;
    const char* expected;
  };
  const std::vector<Row> rows{
      {"9753", view(0, 4), 4, "1357"},     {"9753", view(0, 4), 2, "37"},
      {"9753", view(0, 4), 8, "11335577"}, {"97..", view(0, 4), 4, "13.."},
      {"9753", view(1, 3), 2, "35"},       {"9753", view(2, 6), 4, "57.."},
      {"pc93", view(0, 4), 4, "0017"},     {"9753", view(0, 4), 1, "7"},
      {"", view(0, 4), 3, "..."},          {"9753", view(0, 0), 2, ".."},
      {"975", view(0, 3), 2, "35"},
  };
  for (const Row& row : rows) {
    INFO(row.lane << " in " << row.bins);
    CHECK(picture(buildHeat(lane(row.lane), row.view, row.bins)) == row.expected);
  }
  CHECK(buildHeat(lane("9"), view(0, 1), 0).empty());
}

TEST_CASE("accepted frames and keyframes are sure") {
  auto frames = lane("00");
  frames[0].review = ReviewState::Accepted;
  frames[1].keyframe = true;
  CHECK(picture(buildHeat(frames, view(0, 2), 2)) == "00");
}

TEST_CASE("a hundred thousand frames fall into their columns") {
  const auto bins = buildHeat(lane(std::string(100000, '9'), 500), view(0, 200000), 2000);
  CHECK_FALSE(bins[4].any);
  for (std::size_t b = 5; b < 1005; ++b) REQUIRE(bins[b].any);
  CHECK_FALSE(bins[1005].any);
}
