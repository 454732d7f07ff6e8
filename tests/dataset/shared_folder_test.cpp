// SPDX-License-Identifier: Apache-2.0
// Exports of several clips into one folder, and what their manifests say.
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <set>

#include "core/base/error.h"
#include "core/base/messages.h"
#include "core/base/sha256.h"
#include "core/dataset/export.h"
#include "core/dataset/export_manifest.h"
#include "core/dataset/formats/registry.h"
#include "core/dataset/mask_spool.h"
#include "core/dataset/messages.h"
#include "tests/dataset/golden.h"
#include "tests/dataset/listed_content.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using maskline::test::ListedContent;
using maskline::test::TemporaryFolder;
using maskline::test::textOf;
namespace fs = std::filesystem;
using nlohmann::json;

namespace {

const cv::Size size(20, 10);

Mask box(int x) {
  cv::Mat bitmap = cv::Mat::zeros(size, CV_8UC1);
  bitmap(cv::Rect(x, 2, 4, 5)) = 1;
  return Mask::fromMat(bitmap);
}

/// A film of `frames` frames with an object of each name on all of them. `id` is that of the first.
ListedContent film(const std::string& name, int frames, const std::vector<std::string>& objects,
                   const std::string& category, int first = 0, std::int64_t id = 1) {
  ListedContent content;
  content.m_info.categories = {{{1}, category, ""}};
  content.addVideo(name, size, frames, first);
  content.image = cv::Mat(size, CV_8UC3, cv::Scalar(10, 20, 30));
  for (std::size_t i = 0; i < objects.size(); ++i) {
    DatasetTrack track;
    track.id = id + static_cast<std::int64_t>(i);
    track.name = objects[i];
    track.category = {1};
    content.addTrack(track);
    for (int frame = 0; frame < frames; ++frame)
      content.add(i, static_cast<std::size_t>(frame), box(static_cast<int>(i) + frame));
  }
  return content;
}

struct SharedFolder : TemporaryFolder {
  fs::path out = *this / "out";

  ExportReport put(ListedContent content, bool overwrite = false,
                   PictureChoice pictures = PictureChoice::Png) const {
    ExportOptions options;
    options.format = "coco";
    options.out = out;
    options.overwrite = overwrite;
    options.write.pictures = pictures;
    return writeDataset(content, {}, options, {});
  }
  json annotations() const { return json::parse(textOf(out / "annotations.json")); }
  json manifest(const std::string& part) const {
    return json::parse(textOf(exportManifestFile(out, part)));
  }
};

/// Records of a list that are about a video.
std::vector<json> of(const json& list, std::int64_t video) {
  std::vector<json> found;
  for (const json& one : list)
    if (one["video_id"] == video) found.push_back(one);
  return found;
}

std::set<std::int64_t> ids(const json& list) {
  std::set<std::int64_t> found;
  for (const json& one : list) found.insert(one["id"].get<std::int64_t>());
  return found;
}

/// Whether it fails with this text.
bool refused(const MessageText& text, const std::function<void()>& run) {
  try {
    run();
  } catch (const Error& error) {
    return error.is(text);
  }
  return false;
}

bool allDiffer(const json& file) {
  for (const char* list : {"images", "annotations", "tracks", "videos", "categories"})
    if (ids(file[list]).size() != file[list].size()) return false;
  return true;
}

}  // namespace

TEST_CASE_METHOD(SharedFolder, "A second COCO export adds a video and changes nothing else") {
  put(film("bear", 3, {"bear"}, "animal"));
  const json before = annotations();
  put(film("bus", 2, {"bus", "driver"}, "animal"));
  const json after = annotations();
  CHECK(allDiffer(after));
  CHECK(after["categories"] == before["categories"]);  // of the same name: one
  REQUIRE(after["videos"].size() == 2);
  for (const char* list : {"images", "annotations", "tracks"})
    CHECK(json(of(after[list], 1)) == before[list]);
  CHECK(of(after["images"], 2).size() == 2);
  CHECK(of(after["annotations"], 2).size() == 4);
  CHECK(fs::exists(out / "images/bear/000002.png"));
  CHECK(fs::exists(out / "images/bus/000001.png"));

  const auto reader = formatNamed("coco").open(out, {}, {});
  const auto content = SpooledContent::read(*reader, {});
  REQUIRE(content->info().videos.size() == 2);
  REQUIRE(content->info().tracks.size() == 3);
  CHECK(content->info().tracks[2].name == "driver");
  CHECK(content->masksOn(1, 1).at(1).record.mask == box(2));
  CHECK(content->masksOn(0, 2).at(0).record.mask == box(2));
}

TEST_CASE_METHOD(SharedFolder, "An export again replaces its own entries and keeps their numbers") {
  put(film("bear", 3, {"bear", "cub"}, "animal"));
  put(film("bus", 2, {"bus"}, "vehicle"));
  const json before = annotations();
  CHECK(before["categories"].size() == 2);
  CHECK_THROWS_AS(put(film("bear", 3, {"bear"}, "animal")), Error);
  CHECK(annotations() == before);

  // Two frames more at the end and one less in front; another object in the middle.
  put(film("bear", 4, {"bear", "hunter", "cub"}, "animal", 1), true);
  const json after = annotations();
  CHECK(allDiffer(after));
  for (const char* list : {"images", "annotations", "tracks"})
    CHECK(json(of(after[list], 2)) == json(of(before[list], 2)));
  const auto numbers = [](const json& file, const char* list, const char* key) {
    std::map<std::string, std::int64_t> found;
    for (const json& one : of(file[list], 1)) found[one[key].dump()] = one["id"];
    return found;
  };
  const auto frames = numbers(before, "images", "frame_index"),
             framesNow = numbers(after, "images", "frame_index");
  CHECK(framesNow.size() == 4);
  for (const char* frame : {"1", "2"}) CHECK(framesNow.at(frame) == frames.at(frame));
  CHECK(framesNow.at("3") > 5);  // five pictures were numbered
  const auto tracks = numbers(before, "tracks", "name"),
             tracksNow = numbers(after, "tracks", "name");
  for (const char* name : {"\"bear\"", "\"cub\""}) CHECK(tracksNow.at(name) == tracks.at(name));
  CHECK(of(after["annotations"], 1).size() == 12);
  CHECK_FALSE(fs::exists(out / "images/bear/000000.png"));

  put(film("bear", 4, {"bear", "hunter", "cub"}, "animal", 1), true);
  CHECK(annotations() == after);
}

TEST_CASE_METHOD(SharedFolder, "Annotations that others wrote or changed are never touched") {
  fs::create_directories(out);
  std::ofstream(out / "annotations.json") << R"({"images": [], "annotations": []})";
  const std::string foreign = textOf(out / "annotations.json");
  for (const bool overwrite : {false, true})
    CHECK_THROWS_AS(put(film("bear", 1, {"bear"}, "animal"), overwrite), Error);
  CHECK(textOf(out / "annotations.json") == foreign);

  fs::remove_all(out);
  put(film("bear", 1, {"bear"}, "animal"));
  std::ofstream(out / "annotations.json", std::ios::app) << " ";
  const std::string changed = textOf(out / "annotations.json");
  for (const bool overwrite : {false, true})
    CHECK(refused(messages::base::notOurs,
                  [&] { put(film("bus", 1, {"bus"}, "vehicle"), overwrite); }));
  CHECK(textOf(out / "annotations.json") == changed);
  CHECK_FALSE(fs::exists(out / "images/bus"));
}

TEST_CASE_METHOD(SharedFolder, "A video of another export is not replaced in passing") {
  ListedContent two = film("bear", 1, {"bear"}, "animal");
  two.addVideo("bus", size, 1);
  put(two, false, PictureChoice::None);
  const std::string before = textOf(out / "annotations.json");
  for (const bool overwrite : {false, true})
    CHECK(refused(messages::dataset::videoThereAlready, [&] {
      put(film("bear", 2, {"bear"}, "animal"), overwrite, PictureChoice::None);
    }));
  CHECK(textOf(out / "annotations.json") == before);
}

TEST_CASE_METHOD(SharedFolder,
                 "A manifest holds the sums of its files; shared ones have their own") {
  const auto sumsFit = [&](const json& files) {
    int sums = 0;
    for (const json& one : files) {
      if (!one.contains("sha256")) continue;
      ++sums;
      const fs::path file = out / one["name"].get<std::string>();
      CHECK(one["sha256"] == sha256OfFile(file));
      CHECK(one["size"] == fs::file_size(file));
    }
    return sums;
  };
  put(film("bear", 3, {"bear"}, "animal"));
  put(film("bus", 2, {"bus"}, "vehicle"));
  CHECK(sumsFit(manifest("coco bear")["files"]) == 3);
  CHECK(sumsFit(manifest("coco bus")["files"]) == 2);
  const json shared = json::parse(textOf(out / ".maskline/shared.manifest"))["files"];
  CHECK(sumsFit(shared) == 1);
  CHECK(shared[0]["name"] == "annotations.json");
  CHECK(manifest("coco bus")["masks"].size() == 2);
  CHECK(manifest("coco bus")["masks"][0]["source"] == "imported");
  CHECK(manifest("coco bus")["program"] == "Maskline");
  CHECK_FALSE(manifest("coco bus")["version"].get<std::string>().empty());
}

TEST_CASE("Exports of very many videos have a short part") {
  DatasetInfo info;
  info.videos.resize(500);
  for (std::size_t i = 0; i < info.videos.size(); ++i)
    info.videos[i].name = "video " + std::to_string(i);
  const std::string part = placeByVideos("coco", info).part;
  CHECK(part.size() < 60);
  info.videos.back().name = "another";
  CHECK(placeByVideos("coco", info).part != part);
  info.videos.resize(2);
  CHECK(placeByVideos("coco", info).part == "coco video 0 video 1");
}
