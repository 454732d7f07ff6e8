// SPDX-License-Identifier: Apache-2.0
#include <random>

#include "core/base/error.h"
#include "core/media/frame_source.h"
#include "tests/media/coded_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct Case {
  std::string file;
  CodedClip clip;
};

CodedClip clip(const std::string& encoder, const std::string& options = "", int bFrames = 2) {
  CodedClip c;
  c.encoder = encoder;
  c.encoderOptions = options;
  c.bFrames = bFrames;
  return c;
}

CodedClip h264(const std::string& options) { return clip("libx264", options); }

std::vector<Case> cases() {
  std::vector<Case> all = {
      {"plain.mp4", h264("")},
      {"pyramid.mp4", h264("x264-params=bframes=3\\:b-pyramid=normal")},
      {"open_gop.mkv", h264("x264-params=open-gop=1")},
      {"open_gop.ts", h264("x264-params=open-gop=1")},
      {"refresh.mp4", h264("x264-params=intra-refresh=1\\:bframes=0")},
      {"all_key.mp4", clip("libx264", "", 0)},
      {"simple.avi", clip("mpeg4", "", 0)},
      {"b_frames.avi", clip("mpeg4", "", 2)},
      {"program.mpg", clip("mpeg2video", "", 2)},
      {"transport.ts", clip("mpeg2video", "", 2)},
      {"intra.avi", clip("mjpeg", "", 0)},
      {"raw.h264", h264("")},
      {"hevc.mp4", clip("libx265", "x265-params=log-level=none\\:pools=1")},
      {"hevc_open.mkv", clip("libx265", "x265-params=log-level=none\\:pools=1\\:open-gop=1")},
      {"vp9.webm", clip("libvpx-vp9", "deadline=realtime:cpu-used=8", 0)},
      {"vp9_alt.webm", clip("libvpx-vp9", "cpu-used=8:auto-alt-ref=1:lag-in-frames=12", 0)},
      {"vp8.webm", clip("libvpx", "cpu-used=8:auto-alt-ref=1:lag-in-frames=12", 0)},
      {"vfr.mp4", h264("")},
      {"late.mp4", h264("")},
      {"late.mkv", h264("")},
      {"late.ts", h264("")},
      {"odd.mkv", clip("ffv1", "", 0)},
      {"ten_bit.mp4", h264("")},
      {"full_chroma.mkv", h264("")},
      {"interlaced.mp4", h264("flags=+ildct+ilme")},
      {"one.mp4", h264("")},
  };
  for (Case& c : all) {
    if (c.file == "all_key.mp4") c.clip.keyEvery = 1;
    if (c.file == "vfr.mp4") c.clip.step = [](int n) { return n % 3 == 0 ? 70 : 20; };
    if (c.file.starts_with("late")) c.clip.firstTick = 10'000;
    if (c.file == "odd.mkv") c.clip.size = {131, 97};
    if (c.file == "ten_bit.mp4") c.clip.pixelFormat = "yuv420p10le";
    if (c.file == "full_chroma.mkv") c.clip.pixelFormat = "yuv444p";
    if (c.file == "intra.avi") c.clip.pixelFormat = "yuvj420p";
    if (c.file == "one.mp4") c.clip.frames = 1;
  }
  return all;
}

}  // namespace

TEST_CASE("Every frame is the one with its number, in sequence and at random") {
  TemporaryFolder folder;
  int written = 0;
  for (const Case& c : cases()) {
    INFO(c.file);
    const auto path = folder / c.file;
    if (!writeCodedClip(path, c.clip)) continue;
    ++written;
    const auto source = openFrameSource(path);
    REQUIRE(source);
    CHECK(source->info().frameCount == c.clip.frames);
    CHECK(source->info().size == c.clip.size);
    int wrong = 0;
    for (int n = 0; n < c.clip.frames; ++n) wrong += codedNumber(source->frame(FrameIndex(n))) != n;
    CHECK(wrong == 0);
    CHECK(source->counters().seeks == 0);
    CHECK(source->counters().decoded <= c.clip.frames);
    std::mt19937 random(7);
    for (int i = 0; i < 30; ++i) {
      const int n = static_cast<int>(random() % static_cast<unsigned>(c.clip.frames));
      wrong += codedNumber(source->frame(FrameIndex(n))) != n;
    }
    for (int n = c.clip.frames - 1; n >= 0; --n)
      wrong += codedNumber(source->frame(FrameIndex(n))) != n;
    CHECK(wrong == 0);
  }
  CHECK(written > 5);  // mpeg4, mpeg2video, mjpeg and ffv1 are in every FFmpeg
}

TEST_CASE("Seeking decodes from the key frame before, not from the start") {
  TemporaryFolder folder;
  CodedClip c = clip("mpeg4", "", 0);
  c.frames = 120;
  REQUIRE(writeCodedClip(folder / "clip.mkv", c));
  const auto source = openFrameSource(folder / "clip.mkv");
  const auto before = source->counters();
  CHECK(codedNumber(source->frame(FrameIndex(110))) == 110);
  const auto after = source->counters();
  CHECK(after.seeks - before.seeks == 1);
  CHECK(after.decoded - before.decoded <= c.keyEvery);
  source->frame(FrameIndex(111));
  source->frame(FrameIndex(111));
  CHECK(source->counters().seeks == after.seeks);
  CHECK(source->counters().decoded == after.decoded + 1);
  CHECK(source->nearestKey(FrameIndex(109)) == FrameIndex(108));
  CHECK(source->nearestKey(FrameIndex(107)) == FrameIndex(108));
}

TEST_CASE("Times start at zero and follow a variable frame rate") {
  TemporaryFolder folder;
  CodedClip c = clip("ffv1", "", 0);
  c.firstTick = 5000;
  c.step = [](int n) { return n % 2 == 0 ? 100 : 20; };
  REQUIRE(writeCodedClip(folder / "clip.mkv", c));
  const auto source = openFrameSource(folder / "clip.mkv");
  CHECK(source->info().variableFrameRate);
  CHECK(source->seconds(FrameIndex(0)) == 0);
  CHECK(source->seconds(FrameIndex(1)) == Approx(0.100));
  CHECK(source->seconds(FrameIndex(2)) == Approx(0.120));
  c.step = [](int) { return 40; };
  REQUIRE(writeCodedClip(folder / "even.mkv", c));
  const auto even = openFrameSource(folder / "even.mkv");
  CHECK_FALSE(even->info().variableFrameRate);
  CHECK(even->info().framesPerSecond == Approx(25));
}

TEST_CASE("Rotation and reflection are applied") {
  const double rotation = GENERATE(0.0, 90.0, 180.0, 270.0);
  const bool mirrored = GENERATE(false, true);
  TemporaryFolder folder;
  CodedClip c = clip("mpeg4", "", 0);
  c.rotation = rotation;
  c.mirrored = mirrored;
  REQUIRE(writeCodedClip(folder / "clip.mp4", c));
  const auto source = openFrameSource(folder / "clip.mp4");
  const int quarters = static_cast<int>(rotation) / 90;
  CHECK(source->info().size == (quarters % 2 ? cv::Size(c.size.height, c.size.width) : c.size));
  cv::Mat picture = source->frame(FrameIndex(37));
  // The matrix turns first and mirrors then; undone the other way round.
  if (mirrored) cv::flip(picture, picture, 1);
  if (quarters == 1) cv::rotate(picture, picture, cv::ROTATE_90_COUNTERCLOCKWISE);
  if (quarters == 2) cv::rotate(picture, picture, cv::ROTATE_180);
  if (quarters == 3) cv::rotate(picture, picture, cv::ROTATE_90_CLOCKWISE);
  CHECK(codedNumber(picture) == 37);
}

TEST_CASE("A frame outside the clip is refused") {
  TemporaryFolder folder;
  REQUIRE(writeCodedClip(folder / "clip.avi", clip("mpeg4", "", 0)));
  const auto source = openFrameSource(folder / "clip.avi");
  CHECK_THROWS_AS(source->frame(FrameIndex(-1)), Error);
  CHECK_THROWS_AS(source->frame(FrameIndex(40)), Error);
  CHECK(codedNumber(source->frame(FrameIndex(39))) == 39);
}
