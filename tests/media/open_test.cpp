// SPDX-License-Identifier: Apache-2.0
#include <fstream>
#include <random>

#include "core/base/error.h"
#include "core/media/frame_check.h"
#include "core/media/frame_source.h"
#include "tests/media/coded_clip.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;
namespace fs = std::filesystem;

namespace {

std::string refusal(const fs::path& path, Error::Kind kind) {
  try {
    openFrameSource(path);
  } catch (const Error& error) {
    CHECK(error.kind() == kind);
    return error.what();
  }
  return "it opened";
}

bool has(const std::string& text, const std::string& part) {
  if (text.find(part) != std::string::npos) return true;
  WARN("said: " << text);
  return false;
}

void writeText(const fs::path& path, const std::string& text) {
  std::ofstream(path, std::ios::binary) << text;
}

std::string readBytes(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

CodedClip simpleClip() {
  CodedClip clip;
  clip.encoder = "mpeg4";
  clip.bFrames = 0;
  return clip;
}

/// A second of silence: 8000 samples of 8 bits (RIFF WAVE).
std::string silence() {
  const std::string size("\x40\x1f\0\0", 4), rate = size;
  return "RIFF" + std::string("\x64\x1f\0\0", 4) + "WAVEfmt " + std::string("\x10\0\0\0", 4) +
         std::string("\1\0\1\0", 4) + rate + rate + std::string("\1\0\x08\0", 4) + "data" + size +
         std::string(8000, '\x80');
}

}  // namespace

TEST_CASE("What gives no frames is refused with one sentence") {
  TemporaryFolder folder;
  CHECK(has(refusal(folder / "none.mp4", Error::Kind::NotFound), "does not exist"));

  writeText(folder / "empty.mp4", "");
  CHECK(has(refusal(folder / "empty.mp4", Error::Kind::BadInput), "is empty"));

  writeText(folder / "text.mp4", "Dear diary,\nnothing moves here.\n");
  CHECK(has(refusal(folder / "text.mp4", Error::Kind::BadInput), "not a video"));
  std::string story;
  for (int i = 0; i < 500; ++i) story += "And nothing moves here.\n";
  writeText(folder / "text.txt", story);
  CHECK(has(refusal(folder / "text.txt", Error::Kind::BadInput), "text file"));

  fs::create_directory(folder / "folder");
  writeText(folder / "folder/notes.txt", "no image");
  CHECK(has(refusal(folder / "folder", Error::Kind::BadInput), "no images"));

  writeText(folder / "sound.wav", silence());
  CHECK(has(refusal(folder / "sound.wav", Error::Kind::BadInput), "no video"));

  REQUIRE(writeCodedClip(folder / "whole.mp4", simpleClip()));
  const std::string bytes = readBytes(folder / "whole.mp4");
  writeText(folder / "truncated.mp4", bytes.substr(0, bytes.size() / 2));
  CHECK(has(refusal(folder / "truncated.mp4", Error::Kind::Corrupt), "incomplete"));

  writeText(folder / "picture.png", "not a picture");
  CHECK(has(refusal(folder / "picture.png", Error::Kind::Corrupt), "cannot be read"));
}

TEST_CASE("Noise of any kind neither crashes nor hangs") {
  TemporaryFolder folder;
  REQUIRE(writeCodedClip(folder / "whole.mp4", simpleClip()));
  REQUIRE(writeCodedClip(folder / "whole.mkv", simpleClip()));
  std::mt19937 random(3);
  for (const std::string ending : {".mp4", ".mkv"}) {
    const std::string whole = readBytes(folder / ("whole" + ending));
    for (int round = 0; round < 12; ++round) {
      std::string broken = whole;
      for (int i = 0; i < 20; ++i)
        broken[random() % broken.size()] = static_cast<char>(random() % 256);
      if (round % 3 == 0) broken.resize(broken.size() * 2 / 3);
      const auto path = folder / ("broken" + ending);
      writeText(path, broken);
      const FrameCheck check = checkFrames(path, 20, static_cast<unsigned>(round));
      INFO(ending << " round " << round << ": " << english(check.message));
      CHECK(check.opened == check.message.empty());
      CHECK(check.seekMismatches.empty());
    }
  }
}

TEST_CASE("A damaged stretch keeps the same frames in any order") {
  TemporaryFolder folder;
  CodedClip clip = simpleClip();
  clip.frames = 60;
  REQUIRE(writeCodedClip(folder / "clip.mkv", clip));
  const FrameCheck intact = checkFrames(folder / "clip.mkv", 0);
  CHECK(openFrameSource(folder / "clip.mkv")->damage() == ClipDamage{});
  std::string bytes = readBytes(folder / "clip.mkv");
  for (std::size_t i = bytes.size() / 2; i < bytes.size() / 2 + 60; ++i) bytes[i] ^= 0x5a;
  writeText(folder / "clip.mkv", bytes);
  const FrameCheck check = checkFrames(folder / "clip.mkv", 60);
  REQUIRE(check.opened);
  CHECK(check.message.empty());
  CHECK(check.hashes.size() > 40);
  CHECK(check.hashes != intact.hashes);
  CHECK(check.seekMismatches.empty());
  const auto source = openFrameSource(folder / "clip.mkv");
  CHECK(source->damage() != ClipDamage{});
  CHECK(openFrameSource(folder / "clip.mkv", {}, source->savedIndex())->damage() ==
        source->damage());
}

TEST_CASE("Opening reports bytes and can be cancelled") {
  TemporaryFolder folder;
  CodedClip clip = simpleClip();
  clip.frames = 300;
  REQUIRE(writeCodedClip(folder / "clip.mkv", clip));
  std::int64_t last = 0, total = 0;
  WorkContext work;
  work.progress = [&](Progress p) {
    CHECK(p.done >= last);
    CHECK(p.done <= p.total);
    last = p.done;
    total = p.total;
  };
  REQUIRE(openFrameSource(folder / "clip.mkv", work));
  CHECK(last == total);
  CHECK(total > 0);

  std::stop_source stop;
  WorkContext stopped{stop.get_token(), [&](Progress) { stop.request_stop(); }};
  CHECK(openFrameSource(folder / "clip.mkv", stopped) == nullptr);
  CHECK(openFrameSource(folder / "clip.mkv", stopped) == nullptr);
}

TEST_CASE("A saved index replaces the scan, and only for the same file") {
  TemporaryFolder folder;
  REQUIRE(writeCodedClip(folder / "clip.avi", simpleClip()));
  const auto first = openFrameSource(folder / "clip.avi");
  const std::vector<std::uint8_t> saved = first->savedIndex();
  REQUIRE_FALSE(saved.empty());

  int scans = 0;
  WorkContext work;
  work.progress = [&](Progress) { ++scans; };
  const auto second = openFrameSource(folder / "clip.avi", work, saved);
  CHECK(scans == 0);
  CHECK(second->info() == first->info());
  CHECK(second->savedIndex() == saved);
  CHECK(codedNumber(second->frame(FrameIndex(33))) == 33);

  fs::rename(folder / "clip.avi", folder / "moved.avi");
  openFrameSource(folder / "moved.avi", work, saved);
  CHECK(scans == 0);

  CodedClip other = simpleClip();
  other.frames = 25;
  REQUIRE(writeCodedClip(folder / "other.avi", other));
  CHECK(openFrameSource(folder / "other.avi", work, saved)->info().frameCount == 25);
  CHECK(scans > 0);

  for (std::size_t cut = 0; cut < saved.size(); cut += 7) {
    scans = 0;
    const std::vector<std::uint8_t> part(saved.begin(), saved.begin() + std::ptrdiff_t(cut));
    REQUIRE(openFrameSource(folder / "moved.avi", work, part)->info().frameCount == 40);
    CHECK(scans > 0);
  }
}

TEST_CASE("A fingerprint survives moving and tells contents apart") {
  TemporaryFolder folder;
  CHECK_THROWS_AS(fingerprint(folder / "none"), Error);
  writeText(folder / "a.mp4", std::string(3'000'000, 'a'));
  const std::string before = fingerprint(folder / "a.mp4");
  fs::create_directory(folder / "sub");
  fs::rename(folder / "a.mp4", folder / "sub/b.mp4");
  CHECK(fingerprint(folder / "sub/b.mp4") == before);
  writeText(folder / "sub/b.mp4", std::string(3'000'000, 'b'));
  CHECK(fingerprint(folder / "sub/b.mp4") != before);
  writeText(folder / "sub/b.mp4", std::string(3'000'001, 'a'));
  CHECK(fingerprint(folder / "sub/b.mp4") != before);
}

TEST_CASE("Of several video streams the one that ffmpeg takes is the film") {
  TemporaryFolder folder;
  CodedClip film, small, cover;
  film.frames = 30;
  small.size = {64, 48};
  small.frames = 12;
  cover.size = {256, 192};
  cover.frames = 1;
  REQUIRE(writeCodedClip(folder / "film.mp4", film));
  REQUIRE(writeCodedClip(folder / "small.mp4", small));
  REQUIRE(writeCodedClip(folder / "cover.mp4", cover));
  const auto opened = [&](const std::vector<JoinedStream>& streams) {
    joinStreams(folder / "joined.mp4", streams);
    const auto source = openFrameSource(folder / "joined.mp4");
    CHECK(codedNumber(source->frame(FrameIndex(5))) == 5);
    return source->info().size;
  };
  const fs::path filmFile = folder / "film.mp4", smallFile = folder / "small.mp4",
                 coverFile = folder / "cover.mp4";
  SECTION("most pixels") {
    CHECK(opened({{smallFile, true}, {filmFile, true}}) == film.size);
    CHECK(opened({{filmFile, true}, {smallFile, true}}) == film.size);
  }
  SECTION("what the file calls its default") {
    CHECK(opened({{filmFile, false}, {smallFile, true}}) == small.size);
  }
  SECTION("a cover that nothing calls a cover") {
    CHECK(opened({{coverFile, true}, {filmFile, true}}) == film.size);
    CHECK(opened({{coverFile, true}, {filmFile, false}}) == film.size);
  }
}

TEST_CASE("A film that was cut off says how many pictures are missing") {
  const std::string ending = GENERATE(".mp4", ".mkv");
  TemporaryFolder folder;
  CodedClip clip;
  clip.frames = 40;
  REQUIRE(writeCodedClip(folder / "whole.mkv", clip));
  const fs::path file = folder / ("film" + ending);
  joinStreams(file, {{folder / "whole.mkv", true}});
  const auto whole = openFrameSource(file);
  CHECK(whole->damage() == ClipDamage{});
  const std::string bytes = readBytes(file);
  writeText(file, bytes.substr(0, bytes.size() * 8 / 10));
  const auto source = openFrameSource(file);
  const ClipDamage damage = source->damage();
  CHECK(damage.cutOff > 5);
  // One may be hidden by an edit list, or lie between the last ones that are there.
  const std::int64_t all = source->info().frameCount + damage.lost + damage.cutOff;
  CHECK(std::abs(all - whole->info().frameCount) <= 1);
  for (const std::int64_t frame : damage.lostBefore) CHECK(frame <= source->info().frameCount);
  // What is known of the file comes from the saved index the next time.
  CHECK(openFrameSource(file, {}, source->savedIndex())->damage() == damage);
}

TEST_CASE("Pixels that are not square and a change of size are told") {
  TemporaryFolder folder;
  CodedClip clip;
  clip.pixelShape = 2;
  REQUIRE(writeCodedClip(folder / "wide.mp4", clip));
  const auto wide = openFrameSource(folder / "wide.mp4");
  CHECK(wide->info().size == clip.size);
  REQUIRE(wide->notes().size() == 1);
  CHECK(has(english(wide->notes().front()), "2:1"));

  CodedClip first, second;
  first.frames = second.frames = 10;
  second.size = {64, 48};
  REQUIRE(writeCodedClip(folder / "1.h264", first));
  REQUIRE(writeCodedClip(folder / "2.h264", second));
  writeText(folder / "both.h264", readBytes(folder / "1.h264") + readBytes(folder / "2.h264"));
  const auto both = openFrameSource(folder / "both.h264");
  CHECK(both->frame(FrameIndex(15)).size() == first.size);
  REQUIRE(both->notes().size() == 1);
  CHECK(has(english(both->notes().front()), "frame 10 "));
}

TEST_CASE("A playlist opens no other file") {
  TemporaryFolder folder;
  writeCodedClip(folder / "part.ts", simpleClip());
  CHECK(openFrameSource(folder / "part.ts")->info().frameCount == 40);
  const std::string hls = "#EXTM3U\n#EXT-X-TARGETDURATION:2\n#EXTINF:2,\npart.ts\n#EXT-X-ENDLIST\n";
  writeText(folder / "a.m3u8", hls);
  writeText(folder / "a.mp4", hls);
  writeText(folder / "b.mp4", "ffconcat version 1.0\nfile part.ts\n");
  for (const char* name : {"a.m3u8", "a.mp4", "b.mp4"}) {
    INFO(name);
    refusal(folder / name, Error::Kind::BadInput);
  }
}

TEST_CASE("Damaged indexes of a clip are ignored") {
  TemporaryFolder folder;
  const fs::path clip = folder / "a.mp4";
  writeCodedClip(clip, simpleClip());
  const std::vector<std::uint8_t> good = openFrameSource(clip)->savedIndex();
  const std::size_t flags = 2 + std::size_t(good.at(1));  // after the version and the identity
  REQUIRE((good.at(flags) & 1) == 1);                     // there are time stamps
  for (const std::vector<std::uint8_t>& claim :
       {std::vector<std::uint8_t>{0xff, 0xff, 0xff, 0xff, 0x07, 96},       // a huge width
        std::vector<std::uint8_t>{0x80, 0x80, 0x02, 0x80, 0x80, 0x02}}) {  // 2^15 by 2^15
    std::vector<std::uint8_t> bad = good;
    bad.erase(bad.begin() + long(flags) + 1, bad.begin() + long(flags) + 3 + 1);
    bad.insert(bad.begin() + long(flags) + 1, claim.begin(), claim.end());
    const auto source = openFrameSource(clip, {}, bad);
    CHECK(source->info().size == simpleClip().size);
    CHECK(source->savedIndex() == good);
  }
  // Frames that claim to have times, and have none that rise.
  const std::vector<std::uint8_t> start(good.begin(), good.begin() + long(flags));
  std::vector<std::uint8_t> still = start;
  for (const int byte : {1, 128, 1, 96, 3, 0, 0, 0, 1, 1, 1}) still.push_back(std::uint8_t(byte));
  CHECK(openFrameSource(clip, {}, still)->savedIndex() == good);
}
