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

}  // namespace

TEST_CASE("frames that look the same make one span") {
  CHECK(picture(buildSpans({})) == "");
  CHECK(picture(buildSpans(lane("ttt"))) == "t 0-3;");
  CHECK(picture(buildSpans(lane("tt.tt"))) == "t 0-2;t 3-5;");
  CHECK(picture(buildSpans(lane("cpmttiihho"))) == "m 0-3;t 3-5;i 5-7;h 7-9;o 9-10;");
}

TEST_CASE("a mask is as unsure as its confidence lacks to 1") {
  CHECK(displayedUncertainty(lane("9").front()) == Approx(0.1F));
  CHECK(displayedUncertainty(lane("0").front()) == 1);
}

TEST_CASE("masks made by hand, accepted masks and keyframes are sure") {
  CHECK(displayedUncertainty(lane("c").front()) == 0);
  CHECK(displayedUncertainty(lane("p").front()) == 0);
  FrameSummary accepted = lane("0").front(), keyframe = accepted;
  accepted.review = ReviewState::Accepted;
  keyframe.keyframe = true;
  CHECK(displayedUncertainty(accepted) == 0);
  CHECK(displayedUncertainty(keyframe) == 0);
}
