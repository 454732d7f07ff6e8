// SPDX-License-Identifier: Apache-2.0
#include <fstream>

#include "core/base/error.h"
#include "core/benchmark/clip_truth.h"
#include "tests/benchmark/small_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

cv::Mat still(int frame) { return movingSquare(frame, 0); }

std::vector<std::string> namesOf(const std::vector<BenchmarkClip>& clips) {
  std::vector<std::string> names;
  for (const BenchmarkClip& clip : clips) names.push_back(clip.name);
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("sequences are found by name, list and choice", "[benchmark]") {
  const TemporaryFolder root;
  for (const char* name : {"cow", "ant", "bee"}) writeClip(root.path(), name, 3, still);
  std::filesystem::create_directories(root / "JPEGImages/unlabelled");
  CHECK(namesOf(findBenchmarkClips(root.path())) == Names{"ant", "bee", "cow"});
  CHECK(namesOf(findBenchmarkClips(root.path(), {{"cow"}, ""})) == Names{"cow"});
  CHECK_THROWS_AS(findBenchmarkClips(root.path(), {{"dog"}, ""}), Error);
  CHECK_THROWS_AS(findBenchmarkClips(root.path(), {{}, "val"}), Error);

  std::filesystem::create_directories(root / "ImageSets/2016");
  std::filesystem::create_directories(root / "ImageSets/2017");
  std::ofstream(root / "ImageSets/2016/val.txt")
      << "/JPEGImages/480p/ant/00000.jpg /Annotations/480p/ant/00000.png\n";
  std::ofstream(root / "ImageSets/2017/val.txt") << "bee\r\ncow\r\n";
  CHECK(namesOf(findBenchmarkClips(root.path(), {{}, "val"})) == Names{"bee", "cow"});
  CHECK(namesOf(findBenchmarkClips(root.path(), {{}, "2016/val"})) == Names{"ant"});
}

TEST_CASE("pictures without a level of sequences are one sequence", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "", 4, [](int frame) { return frame == 2 ? cv::Mat() : still(frame); });
  const auto clips = findBenchmarkClips(root.path());
  REQUIRE(clips.size() == 1);
  CHECK(clips[0].name == root.path().filename());
  CHECK(clips[0].images.size() == 4);
  CHECK(clips[0].truths.size() == 3);
  CHECK_FALSE(clips[0].truths.contains(FrameIndex(2)));
  CHECK_FALSE(clips[0].stills);
}

TEST_CASE("label maps may lie beside the pictures", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "", 2, still);
  const auto stills = root / "stills";
  std::filesystem::rename(root / "JPEGImages", stills);
  std::filesystem::rename(root / "Annotations/00000.png", stills / "00000.png");
  const auto clips = findBenchmarkClips(stills);
  REQUIRE(clips.size() == 1);
  CHECK(clips[0].stills);
  CHECK(clips[0].images.size() == 2);
  CHECK(clips[0].truths.size() == 1);
}

TEST_CASE("an object counts from the frame after the one that gives it", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "late", 6, [](int frame) {
    if (frame == 1) return cv::Mat();
    cv::Mat labels = still(frame);
    if (frame >= 3) labels(cv::Rect(40, 2, 5, 5)) = 2;
    return labels;
  });
  const auto clips = findBenchmarkClips(root.path());
  const ClipTruth truth = readTruth(clips[0]);
  const ObjectId first{1}, late{2};
  CHECK(truth.given.at(late) == FrameIndex(3));
  using Frames = std::vector<FrameIndex>;
  CHECK(truth.scoredFrames(first) == Frames{FrameIndex(2), FrameIndex(3), FrameIndex(4)});
  CHECK(truth.scoredFrames(late) == Frames{FrameIndex(4)});
  CHECK(truth.mask(FrameIndex(2), late).empty());
  CHECK(truth.firstMasks().at(late).at(FrameIndex(3)).area() == 25);
  const ClipTruth joined = readTruth(clips[0], /*singleObject=*/true);
  CHECK(joined.given.size() == 1);
  CHECK(joined.mask(FrameIndex(4), first).area() == 16 * 16 + 25);
}

TEST_CASE("void is ignored unless it is the object", "[benchmark]") {
  const TemporaryFolder root;
  writeClip(root.path(), "void", 2, [](int frame) {
    cv::Mat labels = still(frame);
    if (frame == 1) labels.setTo(255, labels == 1);
    labels(cv::Rect(40, 2, 5, 5)) = 255;
    return labels;
  });
  const auto clips = findBenchmarkClips(root.path());
  const FrameTruth withVoid = readFrameTruth(clips[0].truths.at(FrameIndex(0)));
  CHECK(withVoid.ignored.area() == 25);
  CHECK(withVoid.objects.size() == 1);
  const FrameTruth binary = readFrameTruth(clips[0].truths.at(FrameIndex(1)));
  CHECK(binary.ignored.empty());
  CHECK(binary.objects.at(ObjectId{1}).area() == 16 * 16 + 25);
}

TEST_CASE("progress runs over all clips and cancel stops between them", "[benchmark]") {
  std::vector<BenchmarkClip> clips(2);
  clips[0].images.resize(10);
  clips[1].images.resize(30);
  std::vector<std::int64_t> done;
  std::stop_source stop;
  const WorkContext work{stop.get_token(), [&](Progress p) {
                           CHECK(p.total == 40);
                           done.push_back(p.done);
                         }};
  CHECK(forEachClip(clips, work,
                    [](const BenchmarkClip&, const WorkContext& part) { part.report(1, 2); }));
  CHECK(done == std::vector<std::int64_t>{5, 10, 25, 40});
  int calls = 0;
  CHECK_FALSE(forEachClip(clips, work, [&](const BenchmarkClip&, const WorkContext&) {
    ++calls;
    stop.request_stop();
  }));
  CHECK(calls == 1);
}
