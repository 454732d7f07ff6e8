// SPDX-License-Identifier: Apache-2.0
#include <opencv2/imgproc.hpp>

#include "core/base/error.h"
#include "core/media/demo/demo_clip.h"
#include "core/media/frame_source.h"
#include "core/media/video/video_writer.h"
#include "tests/media/coded_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

TEST_CASE("What is written reads back, frame for frame") {
  const std::string name = GENERATE("clip.mp4", "clip.mkv");
  const cv::Size size = GENERATE(cv::Size(128, 96), cv::Size(131, 97));
  TemporaryFolder folder;
  VideoWriter writer(folder / name, size, 29.97);
  for (int n = 0; n < 50; ++n) writer.write(codedPicture(n, size));
  writer.finish();
  const auto source = openFrameSource(folder / name);
  CHECK(source->info().frameCount == 50);
  CHECK(source->info().framesPerSecond == Approx(29.97).epsilon(0.001));
  CHECK(source->info().size ==
        cv::Size(size.width + size.width % 2, size.height + size.height % 2));
  for (const int n : {0, 49, 7, 31}) CHECK(codedNumber(source->frame(FrameIndex(n))) == n);
}

TEST_CASE("Colours survive writing") {
  TemporaryFolder folder;
  const cv::Scalar colours[] = {{20, 30, 200}, {200, 60, 30}, {40, 190, 60}, {128, 128, 128}};
  VideoWriter writer(folder / "clip.mp4", {64, 64}, 25);
  for (const auto& colour : colours) writer.write(cv::Mat(64, 64, CV_8UC3, colour));
  writer.finish();
  const auto source = openFrameSource(folder / "clip.mp4");
  for (int n = 0; n < 4; ++n) {
    const cv::Scalar mean = cv::mean(source->frame(FrameIndex(n)));
    for (int c = 0; c < 3; ++c) CHECK(mean[c] == Approx(colours[n][c]).margin(6));
  }
}

namespace {

/// Every value of a byte, in each channel another way round.
cv::Mat allValues(cv::Size size, int type, int seed) {
  cv::Mat picture(size, type);
  for (int y = 0; y < size.height; ++y)
    for (int i = 0; i < size.width * picture.channels(); ++i)
      picture.ptr<std::uint8_t>(y)[i] =
          static_cast<std::uint8_t>(y * 37 + i * (5 + i % picture.channels()) + seed);
  return picture;
}

}  // namespace

TEST_CASE("FFV1 keeps every pixel") {
  const cv::Size size = GENERATE(cv::Size(128, 96), cv::Size(131, 97), cv::Size(1, 1));
  const VideoCodec codec = GENERATE(VideoCodec::Ffv1Grey, VideoCodec::Ffv1Bgra);
  const bool grey = codec == VideoCodec::Ffv1Grey;
  TemporaryFolder folder;
  VideoWriter writer(folder / "clip.mkv", size, 25, {codec});
  for (int n = 0; n < 3; ++n) writer.write(allValues(size, grey ? CV_8UC1 : CV_8UC4, n));
  writer.finish();
  const auto source = openFrameSource(folder / "clip.mkv");
  REQUIRE(source->info().frameCount == 3);
  CHECK(source->info().size == size);
  for (int n = 0; n < 3; ++n) {
    cv::Mat expected;
    cv::cvtColor(allValues(size, grey ? CV_8UC1 : CV_8UC4, n), expected,
                 grey ? cv::COLOR_GRAY2BGR : cv::COLOR_BGRA2BGR);
    CHECK(cv::norm(source->frame(FrameIndex(n)), expected, cv::NORM_INF) == 0);
  }
}

TEST_CASE("ProRes keeps colours, whatever the alpha, and odd sizes") {
  const cv::Scalar colours[] = {{20, 30, 200, 255}, {200, 60, 30, 0}, {40, 190, 60, 128}};
  TemporaryFolder folder;
  VideoWriter writer(folder / "clip.mov", {65, 47}, 25, {VideoCodec::ProRes4444});
  for (const auto& colour : colours) writer.write(cv::Mat(47, 65, CV_8UC4, colour));
  writer.finish();
  const auto source = openFrameSource(folder / "clip.mov");
  CHECK(source->info().codec == "prores");
  CHECK(source->info().size == cv::Size(65, 47));
  REQUIRE(source->info().frameCount == 3);
  for (int n = 0; n < 3; ++n) {
    const cv::Scalar mean = cv::mean(source->frame(FrameIndex(n)));
    for (int c = 0; c < 3; ++c) CHECK(mean[c] == Approx(colours[n][c]).margin(2));
  }
}

TEST_CASE("Pixel shape and frame rate are kept") {
  struct Kind {
    VideoCodec codec;
    const char* name;
    int type;
  };
  const Kind kind = GENERATE(
      Kind{VideoCodec::H264, "a.mp4", CV_8UC3}, Kind{VideoCodec::H264, "a.mkv", CV_8UC3},
      Kind{VideoCodec::Ffv1Grey, "a.mkv", CV_8UC1}, Kind{VideoCodec::Ffv1Bgra, "a.mkv", CV_8UC4},
      Kind{VideoCodec::ProRes4444, "a.mov", CV_8UC4});
  const double rate = GENERATE(25.0, 24000 / 1001.0, 59.94, 12.5);
  TemporaryFolder folder;
  VideoWriter writer(folder / kind.name, {720, 48}, rate, {kind.codec, {16, 15}});
  for (int n = 0; n < 30; ++n) writer.write(cv::Mat::zeros(48, 720, kind.type));
  writer.finish();
  const auto source = openFrameSource(folder / kind.name);
  CHECK(source->pixelShape() == cv::Size(16, 15));
  // Matroska has times in milliseconds.
  CHECK(source->info().framesPerSecond == Approx(rate).epsilon(1e-3));
  CHECK_FALSE(source->info().variableFrameRate);
}

TEST_CASE("What cannot be written is said") {
  TemporaryFolder folder;
  CHECK_THROWS_AS(VideoWriter(folder / "clip.xyz", {64, 64}, 25), Error);
  CHECK_THROWS_AS(VideoWriter(folder / "none/clip.mp4", {64, 64}, 25), Error);
  CHECK_THROWS_AS(VideoWriter(folder / "clip.mp4", {0, 64}, 25), Error);
  VideoWriter writer(folder / "clip.mp4", {64, 64}, 25);
  CHECK_THROWS_AS(writer.write(cv::Mat(32, 64, CV_8UC3)), Error);
  CHECK_THROWS_AS(writer.write(cv::Mat(64, 64, CV_8UC1)), Error);
  CHECK_THROWS_AS(VideoWriter(folder / "clip.mp4", {64, 64}, 25, {VideoCodec::Ffv1Grey}), Error);
  CHECK_THROWS_AS(VideoWriter(folder / "clip.mkv", {64, 64}, 25, {VideoCodec::ProRes4444}), Error);
}

namespace {

double difference(const cv::Mat& a, const cv::Mat& b) {
  return cv::norm(a, b, cv::NORM_L1) / static_cast<double>(a.total() * 3);
}

}  // namespace

TEST_CASE("The demo clip is smooth but for its cut, and always the same") {
  cv::Mat before = DemoClip::image(FrameIndex(0));
  CHECK(before.size() == DemoClip::size());
  CHECK(before.type() == CV_8UC3);
  for (int n = 1; n < DemoClip::frameCount; n += n == 98 ? 1 : 3) {
    const cv::Mat previous = DemoClip::image(FrameIndex(n - 1));
    const double change = difference(previous, DemoClip::image(FrameIndex(n)));
    INFO("frame " << n);
    if (n == DemoClip::cutAt)
      CHECK(change > 30);
    else
      CHECK(change < 8);
  }
  CHECK(difference(before, DemoClip::image(FrameIndex(0))) == 0);
  CHECK_THROWS_AS(DemoClip::image(FrameIndex(DemoClip::frameCount)), Error);
}

TEST_CASE("The demo clip's truth: disjoint, hidden for a while, never gone") {
  std::vector<std::int64_t> least(DemoClip::objectCount, INT64_MAX);
  std::vector<std::int64_t> most(DemoClip::objectCount, 0);
  for (int n = 0; n < DemoClip::frameCount; n += 4) {
    std::vector<Mask> masks;
    for (int object = 0; object < DemoClip::objectCount; ++object) {
      masks.push_back(DemoClip::truth(FrameIndex(n), object));
      const auto k = static_cast<std::size_t>(object);
      least[k] = std::min(least[k], masks.back().area());
      most[k] = std::max(most[k], masks.back().area());
      for (int other = 0; other < object; ++other)
        CHECK(intersectionArea(masks[k], masks[static_cast<std::size_t>(other)]) == 0);
    }
  }
  for (const std::int64_t area : least) CHECK(area > 3000);
  CHECK(least[0] < most[0] * 6 / 10);  // the ball goes behind the card
  CHECK(least[1] < most[1] * 8 / 10);  // the leaf passes before the card
}

TEST_CASE("The demo clip can be written and read") {
  TemporaryFolder folder;
  std::int64_t last = 0;
  WorkContext work;
  work.progress = [&](Progress p) { last = p.done; };
  DemoClip::write(folder / "demo.mp4", work);
  CHECK(last == DemoClip::frameCount);
  const auto source = openFrameSource(folder / "demo.mp4");
  CHECK(source->info().frameCount == DemoClip::frameCount);
  CHECK(source->info().size == DemoClip::size());
  CHECK(difference(source->frame(FrameIndex(99)), DemoClip::image(FrameIndex(99))) < 5);
  CHECK(difference(source->frame(FrameIndex(100)), DemoClip::image(FrameIndex(100))) < 5);
}
