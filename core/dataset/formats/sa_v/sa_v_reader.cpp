// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/sa_v/sa_v_reader.h"

#include <algorithm>
#include <cctype>
#include <map>
#include <set>

#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/label_reader.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::string stemOf(const std::string& name) { return fs::path(name).stem().string(); }

LabelReader::Video videoIn(const fs::path& root, const std::string& name) {
  LabelReader::Video video;
  video.info.name = name;
  const fs::path folder = root / "Annotations_6fps" / name;
  const fs::path images = root / "JPEGImages_24fps" / name;
  std::set<std::string> stems;
  std::map<std::string, std::vector<std::string>> files;
  const std::vector<std::string> objects = foldersIn(folder);
  for (const std::string& object : objects) {
    files[object] = filesIn(folder / object, {".png"});
    for (const std::string& file : files[object]) stems.insert(stemOf(file));
  }
  std::map<std::string, std::string> imageOf;  // by stem
  for (const std::string& image : filesIn(images, {".jpg", ".jpeg", ".png"}))
    imageOf.emplace(stemOf(image), image);
  video.info.frames = framesFromNames({stems.begin(), stems.end()});
  std::map<std::string, std::size_t> places;  // by stem
  for (DatasetFrame& frame : video.info.frames) {
    places.emplace(frame.fileName, places.size());
    const auto image = imageOf.find(frame.fileName);
    video.images.push_back(image == imageOf.end() ? fs::path() : images / image->second);
    frame.fileName = image == imageOf.end() ? frame.fileName + ".jpg" : image->second;
  }
  for (const std::string& object : objects)
    for (const std::string& file : files[object])
      video.pictures.push_back({folder / object / file, places.at(stemOf(file)), object});
  return video;
}

bool isNumber(const std::string& text) {
  return !text.empty() &&
         std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c); });
}

/// Folders that are numbers are numbers of objects and no names.
void numberTracks(DatasetInfo& info) {
  const auto numbered = [&](std::size_t video) {
    std::set<std::int64_t> seen;
    for (const DatasetTrack& track : info.tracks)
      if (track.video == video && (!isNumber(track.name) || !numberIn(track.name) ||
                                   !seen.insert(*numberIn(track.name)).second))
        return false;
    return true;
  };
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    if (!numbered(video)) continue;
    for (DatasetTrack& track : info.tracks) {
      if (track.video != video) continue;
      track.id = *numberIn(track.name);
      track.name.clear();
    }
  }
}

}  // namespace

std::unique_ptr<DatasetReader> openSaV(const fs::path& path, const ReadOptions&,
                                       const WorkContext& work) {
  if (!fs::is_directory(path / "Annotations_6fps"))
    throw Error(messages::dataset::noFolderInside, path, "Annotations_6fps");
  std::vector<LabelReader::Video> videos;
  for (const std::string& name : foldersIn(path / "Annotations_6fps")) {
    LabelReader::Video video = videoIn(path, name);
    if (!video.pictures.empty()) videos.push_back(std::move(video));
  }
  if (videos.empty()) throw Error(messages::dataset::noMaskPictures, path);
  auto reader = std::make_unique<LabelReader>(path, std::move(videos), LabelReader::Rules());
  if (!reader->open(work)) return nullptr;
  numberTracks(reader->info());
  return reader;
}

}  // namespace maskline
