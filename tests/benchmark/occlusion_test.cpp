// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/occlusion.h"

#include <opencv2/imgcodecs.hpp>

#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

constexpr float threshold = 0.75F;

/// 'o' the object is found, 'x' something else, '-' nothing, 'h' hidden is proposed; capitals await
/// review. `visible`: '#' wholly, '.' not.
std::vector<OcclusionFrame> frames(const std::string& visible, const std::string& found) {
  const Mask object = mask({"##....", "##...."}), other = mask({"....##", "....##"}),
             none = mask({"......", "......"});
  std::vector<OcclusionFrame> out;
  for (std::size_t i = 0; i < visible.size(); ++i) {
    const bool shown = visible[i] == '#';
    const char c = static_cast<char>(std::tolower(found[i]));
    OcclusionFrame frame{shown ? object : none, shown ? 1.0 : 0.0, {}};
    frame.found.mask = c == 'o' ? object : c == 'x' ? other : none;
    frame.found.confidence = c == found[i] ? 0.9F : 0.5F;
    if (c == 'h') frame.found.presence = Presence::Occluded;
    out.push_back(std::move(frame));
  }
  return out;
}

}  // namespace

TEST_CASE("an occlusion that is marked and sent to review", "[occlusion]") {
  const OcclusionScore s = scoreOcclusion(frames("####.....######", "oooooxHHHHHOooo"), threshold);
  CHECK(s.hidden == 5);
  CHECK(s.marked);
  CHECK(s.found);
  CHECK(s.review);
  CHECK_FALSE(s.silent);
  CHECK(s.finalJ == 1);
  CHECK(s.meanJ == 1);
}

TEST_CASE("an occlusion after which something else is tracked", "[occlusion]") {
  SECTION("unnoticed") {
    const OcclusionScore s =
        scoreOcclusion(frames("####.....######", "oooooxxxxxxxxxx"), threshold);
    CHECK_FALSE(s.marked);
    CHECK_FALSE(s.found);
    CHECK_FALSE(s.review);
    CHECK(s.silent);
    CHECK(s.finalJ == 0);
  }
  SECTION("awaiting review") {
    const OcclusionScore s =
        scoreOcclusion(frames("####.....######", "oooooxXXXXXXXXX"), threshold);
    CHECK(s.review);
    CHECK_FALSE(s.silent);
  }
}

TEST_CASE("an object that is found too late is not found", "[occlusion]") {
  CHECK(scoreOcclusion(frames("###...########", "oooHHHHHHooooo"), threshold).found);
  CHECK_FALSE(scoreOcclusion(frames("###...########", "oooHHHHHHHHooo"), threshold).found);
}

TEST_CASE("occlusions are counted by length", "[occlusion]") {
  std::vector<OcclusionScore> scores(3);
  scores[0].hidden = scores[1].hidden = 5;
  scores[2].hidden = 15;
  scores[0].marked = scores[1].review = scores[2].silent = true;
  CHECK(countOcclusions(scores).cases == 3);
  CHECK(countOcclusions(scores, 5).cases == 2);
  CHECK(countOcclusions(scores, 5).handled == 2);
  CHECK(countOcclusions(scores, 15).silent == 1);
}

TEST_CASE("a scene hides its object for the frames asked for", "[occlusion]") {
  const TemporaryFolder folder;
  writeClip(folder.path(), "square", 3, [](int) {
    cv::Mat labels = cv::Mat::zeros(smallHeight, smallWidth, CV_8UC1);
    labels(cv::Rect(10, 2, 36, 36)) = 1;
    return labels;
  });
  cv::imwrite((folder / "photo.png").string(), cv::Mat(90, 160, CV_8UC3, cv::Scalar(20, 60, 200)));
  OcclusionSettings settings;
  settings.backgrounds = folder.path();
  ClipChoice choice;
  const BenchmarkClip clip = findBenchmarkClips(folder.path(), choice).front();
  for (const int number : {0, 1, 3, 4}) {
    const OcclusionParts parts = occlusionParts(clip, settings, number);
    CHECK(parts.hidden == settings.hidden[static_cast<std::size_t>(number) % 3]);
    OcclusionScene scene(parts), again(parts);
    std::int64_t hidden = 0;
    for (FrameIndex at(0); at.value() < scene.info().frameCount; ++at)
      hidden += scene.truth(at).empty() ? 1 : 0;
    CHECK(hidden >= parts.hidden);
    CHECK(hidden <= parts.hidden + 2);
    CHECK(scene.visible(FrameIndex(0)) == 1);
    CHECK(scene.visible(FrameIndex(scene.info().frameCount - 1)) == 1);
    CHECK(cv::norm(scene.frame(FrameIndex(7)), again.frame(FrameIndex(7))) == 0);
  }
}
