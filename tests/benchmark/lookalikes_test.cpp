// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/lookalikes.h"

#include <cctype>
#include <opencv2/imgcodecs.hpp>

#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// 'o' the object is found, 'c' its copy, '-' nothing; capitals await review.
std::vector<LookalikeFrame> frames(const std::string& found) {
  const Mask object = mask({"##....", "##...."}), copy = mask({"....##", "....##"}),
             none = mask({"......", "......"});
  std::vector<LookalikeFrame> out;
  for (const char letter : found) {
    const char c = static_cast<char>(std::tolower(letter));
    LookalikeFrame frame{object, 1, copy, {}};
    frame.found.mask = c == 'o' ? object : c == 'c' ? copy : none;
    frame.found.confidence = c == letter ? 0.9F : 0.5F;
    out.push_back(std::move(frame));
  }
  return out;
}

LookalikeScore score(const std::string& found) { return scoreLookalikes(frames(found), 0.75F); }

}  // namespace

TEST_CASE("a mask that goes over to a copy is counted", "[lookalikes]") {
  CHECK(score("ooooo").meanJ == 1);
  CHECK(score("ooooo").swapped == 0);
  CHECK(score("oocc-").swapped == 2);
  CHECK(score("oocc-").finalJ == 0);
  CHECK_FALSE(score("ooccoo").silent);
  CHECK(score("oocccoo").silent);
  CHECK_FALSE(score("ooCCCoo").silent);
  CHECK(score("occ-o").meanJ == 0.25);
}

TEST_CASE("look-alikes are summed up", "[lookalikes]") {
  const std::vector<LookalikeScore> scores{score("ooooo"), score("occcc")};
  const LookalikeCount count = countLookalikes(scores);
  CHECK(count.cases == 2);
  CHECK(count.lost == 1);
  CHECK(count.swapped == 1);
  CHECK(count.silent == 1);
  CHECK(count.meanJ == 0.5);
}

TEST_CASE("in a scene of look-alikes each copy meets the object", "[lookalikes]") {
  const TemporaryFolder folder;
  writeClip(folder.path(), "square", 3, [](int) {
    cv::Mat labels = cv::Mat::zeros(smallHeight, smallWidth, CV_8UC1);
    labels(cv::Rect(10, 2, 36, 36)) = 1;
    return labels;
  });
  cv::imwrite((folder / "photo.png").string(), cv::Mat(90, 160, CV_8UC3, cv::Scalar(20, 60, 200)));
  SceneSettings settings;
  settings.backgrounds = folder.path();
  const BenchmarkClip clip = findBenchmarkClips(folder.path(), ClipChoice()).front();
  for (int number = 0; number < 4; ++number) {
    const LookalikeParts parts = lookalikeParts(clip, settings, number);
    CHECK(parts.copies == 1 + number / 2);
    CHECK(parts.turnsBack == (number % 2 == 1));
    LookalikeScene scene(parts), again(parts);
    int near = 0;
    for (FrameIndex at(0); at.value() < scene.info().frameCount; ++at) {
      const cv::Rect object = scene.truth(at).boundingBox(),
                     copies = scene.copies(at).boundingBox();
      near += (object & copies).empty() ? 0 : 1;
    }
    CHECK(scene.visible(FrameIndex(0)) == 1);
    CHECK(scene.visible(FrameIndex(scene.info().frameCount - 1)) == 1);
    CHECK(near > 5);
    CHECK(cv::norm(scene.frame(FrameIndex(30)), again.frame(FrameIndex(30))) == 0);
  }
}
