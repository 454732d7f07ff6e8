// SPDX-License-Identifier: Apache-2.0
// Every format that is read and written: out, in, out. A new format is in here by its line in the
// registry.
#include "core/base/error.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/losses.h"
#include "core/dataset/mask_shape.h"
#include "core/dataset/mask_spool.h"
#include "tests/dataset/generated.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::difference;
using maskline::test::generated;
using maskline::test::ListedContent;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
using maskline::test::writeAs;
namespace fs = std::filesystem;

namespace {

constexpr std::uint32_t seeds = 40;

std::vector<const Format*> bothWays() {
  std::vector<const Format*> some;
  for (const Format* format : formats())
    if (format->reads() && format->writes()) some.push_back(format);
  return some;
}

struct Read {
  std::unique_ptr<DatasetReader> reader;
  std::unique_ptr<SpooledContent> content;
};

Read readAs(const Format& format, const fs::path& folder) {
  Read read;
  read.reader = format.open(folder, {}, {});
  read.content = SpooledContent::read(*read.reader, {});
  return read;
}

/// Where a test writes a content. Formats without a place for the name of their only video take
/// that of the folder.
fs::path placeOf(const TemporaryFolder& folder, const char* name, const DatasetContent& content) {
  return folder / name / content.info().videos.at(0).name;
}

/// Without a mask there is no picture in some formats, and nothing to read.
bool hasMasks(const ListedContent& content) { return !content.masks.empty(); }

/// What one object for all leaves of it.
bool fits(const ListedContent& content, const Format& format) {
  if (!hasMasks(content)) return format.holds.emptyFrames && format.holds.manyObjects;
  return format.holds.manyVideos || content.info().videos.size() == 1;
}

}  // namespace

TEST_CASE("What is generated has overlaps, holes, single pixels, gaps and late objects") {
  int overlaps = 0, holes = 0, pixels = 0, gaps = 0, late = 0;
  for (std::uint32_t seed = 0; seed < seeds; ++seed) {
    ListedContent content = generated(seed);
    for (std::size_t track = 0; track < content.info().tracks.size(); ++track) {
      std::optional<std::size_t> last;
      content.masksOf(track, [&](const DatasetMask& mask) {
        pixels += mask.record.mask.area() == 1;
        holes += shapeOf(mask.record.mask).holes > 0;
        gaps += last && mask.frame > *last + 1;
        late += !last && mask.frame > 0;
        last = mask.frame;
        for (const DatasetMask& other : content.masks)
          overlaps +=
              other.track < track && other.frame == mask.frame &&
              content.info().tracks[other.track].video == content.info().tracks[track].video &&
              intersectionArea(other.record.mask, mask.record.mask) > 0;
      });
    }
  }
  constexpr int enough = 5;
  for (const int count : {overlaps, holes, pixels, gaps, late}) CHECK(count > enough);
}

TEST_CASE("Out and in again: everything that the format holds is there") {
  for (const Format* format : bothWays())
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
      ListedContent content = generated(seed);
      if (!fits(content, *format) || !format->holds.manyObjects) continue;
      CAPTURE(format->name, seed);
      const TemporaryFolder folder;
      writeAs(*format, content, placeOf(folder, "a", content));
      const Read read = readAs(*format, placeOf(folder, "a", content));
      CHECK(textOf(*read.content, format->holds) == textOf(content, format->holds));
    }
}

TEST_CASE("Out, in and out again: the files are the same") {
  for (const Format* format : bothWays())
    for (std::uint32_t seed = 0; seed < seeds; ++seed) {
      ListedContent content = generated(seed);
      if (!fits(content, *format)) continue;
      CAPTURE(format->name, seed);
      const TemporaryFolder folder;
      writeAs(*format, content, placeOf(folder, "a", content));
      const Read once = readAs(*format, placeOf(folder, "a", content));
      writeAs(*format, *once.content, placeOf(folder, "b", content));
      // What lies under other objects is lost once, and may have been what an object began with. A
      // video without anything in it is lost as well, and with it the folder of the other one.
      if (format->holds.overlaps &&
          once.content->info().videos.size() == content.info().videos.size())
        CHECK(difference(placeOf(folder, "a", content), placeOf(folder, "b", content)) == "");
      const Read twice = readAs(*format, placeOf(folder, "b", content));
      writeAs(*format, *twice.content, placeOf(folder, "c", content));
      CHECK(difference(placeOf(folder, "b", content), placeOf(folder, "c", content)) == "");
    }
}

TEST_CASE("A hundred objects, and more than a byte can number") {
  ListedContent content = generated(1, {1, 1, 0});
  content.m_info.videos[0].size = {40, 30};
  content.masks.clear();
  content.m_info.tracks.clear();
  for (int i = 0; i < 300; ++i) {
    DatasetTrack track;
    track.id = i + 1;
    track.name = "object " + std::to_string(i);
    cv::Mat bitmap = cv::Mat::zeros(30, 40, CV_8UC1);
    bitmap.at<std::uint8_t>(i / 40, i % 40) = 1;
    content.add(content.addTrack(track), 0, Mask::fromMat(bitmap));
  }
  for (const Format* format : bothWays()) {
    CAPTURE(format->name);
    const TemporaryFolder folder;
    if (format->holds.mostObjects > 0) {
      CHECK_THROWS_AS(lossesOf(content, *format), Error);
    } else if (format->holds.manyObjects) {
      WriteOptions options;
      if (!format->holds.overlaps) options.pixels = "grey16";
      writeAs(*format, content, placeOf(folder, "a", content), options);
      const Read read = readAs(*format, placeOf(folder, "a", content));
      CHECK(textOf(*read.content, format->holds) == textOf(content, format->holds));
    }
  }
}

TEST_CASE("Each format is found by what it writes") {
  for (const Format* format : bothWays()) {
    ListedContent content = generated(3);
    if (!fits(content, *format)) continue;
    CAPTURE(format->name);
    const TemporaryFolder folder;
    writeAs(*format, content, placeOf(folder, "a", content));
    Probe probe(placeOf(folder, "a", content));
    const std::string found = detectFormat(probe).name;
    const bool alike = format->name == "davis2016" && found == "davis";
    CHECK((alike || found == format->name));
  }
}

TEST_CASE("What a format cannot hold is told before") {
  for (const Format* format : bothWays())
    for (std::uint32_t seed = 0; seed < 10; ++seed) {
      ListedContent content = generated(seed);
      content.m_info.categories.push_back({CategoryId{99}, "spaniel", "dog"});
      CAPTURE(format->name, seed);
      const std::vector<DatasetFinding> losses = lossesOf(content, *format);
      const auto told = [&](const char* code) {
        for (const DatasetFinding& loss : losses)
          if (loss.code == code) return true;
        return false;
      };
      const auto any = [&](auto has) { return std::ranges::any_of(content.masks, has); };
      const bool scores = any([](const DatasetMask& m) { return m.record.summary.confidence < 1; });
      CHECK(told("events") == !format->holds.events);
      CHECK(told("scores") == (scores && !format->holds.scores));
      CHECK(told("supercategories") ==
            (format->holds.categories && !format->holds.supercategories));
      CHECK(told("names") == (!content.info().tracks.empty() && !format->holds.names));
    }
}
