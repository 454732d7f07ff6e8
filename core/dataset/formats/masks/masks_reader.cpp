// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/masks/masks_reader.h"

#include <algorithm>
#include <set>

#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/label_reader.h"
#include "core/dataset/messages.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

struct Found {
  NamePattern::Match parts;
  std::string name;
};

std::vector<Found> findPictures(const fs::path& root, const NamePattern& pattern) {
  std::vector<Found> found;
  const auto options = fs::directory_options::skip_permission_denied;
  for (const auto& entry : fs::recursive_directory_iterator(root, options)) {
    if (!entry.is_regular_file() || !isImageFile(entry.path())) continue;
    const std::string name = entry.path().lexically_relative(root).generic_string();
    if (isHiddenFile(name)) continue;
    if (auto parts = pattern.match(name)) found.push_back({std::move(*parts), name});
  }
  std::ranges::sort(found,
                    [](const Found& a, const Found& b) { return naturalLess(a.name, b.name); });
  return found;
}

/// The frames of a video, and where each is.
std::map<std::string, std::size_t> addFrames(const std::set<std::string>& names,
                                             LabelReader::Video& video) {
  video.info.frames = framesFromNames({names.begin(), names.end()});
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < video.info.frames.size(); ++i)
    places.emplace(video.info.frames[i].fileName, i);
  return places;
}

/// Where white is the only value of a video, the pictures are masks of its only object.
void numberWhite(DatasetInfo& info) {
  constexpr std::int64_t white = 255;
  std::vector<int> tracks(info.videos.size());
  for (const DatasetTrack& track : info.tracks) ++tracks[track.video];
  for (DatasetTrack& track : info.tracks)
    if (track.id == white && track.name.empty() && tracks[track.video] == 1) track.id = 1;
}

fs::path rootOf(const fs::path& path) {
  fs::path root = fs::absolute(path).lexically_normal();
  return root.has_filename() ? root : root.parent_path();
}

}  // namespace

std::unique_ptr<DatasetReader> openMasks(const fs::path& path, const ReadOptions& options,
                                         NamePattern::Folders folders, const WorkContext& work) {
  const fs::path root = rootOf(path);
  if (!fs::is_directory(root)) throw Error(messages::dataset::noFolder, path);
  const std::string text =
      options.pattern.empty() ? NamePattern::found(root, folders) : options.pattern;
  if (text.empty()) throw Error(messages::dataset::noMaskPictures, path);
  const NamePattern pattern(text);
  const std::vector<Found> pictures = findPictures(root, pattern);
  if (pictures.empty()) throw Error(messages::dataset::noPictureOfPattern, path, text);
  std::map<std::string, std::set<std::string>> frames;  // of videos
  for (const Found& one : pictures) frames[one.parts.video].insert(one.parts.frame);
  std::map<std::string, std::size_t> indices;
  std::vector<LabelReader::Video> videos;
  std::vector<std::map<std::string, std::size_t>> places;
  for (const auto& [name, names] : frames) {
    indices.emplace(name, videos.size());
    LabelReader::Video& video = videos.emplace_back();
    video.info.name = name.empty() ? root.filename().string() : name;
    places.push_back(addFrames(names, video));
  }
  for (const Found& one : pictures) {
    const std::size_t video = indices.at(one.parts.video);
    videos[video].pictures.push_back(
        {root / one.name, places[video].at(one.parts.frame), one.parts.object});
  }
  auto reader = std::make_unique<LabelReader>(root, std::move(videos), LabelReader::Rules());
  if (!reader->open(work)) return nullptr;
  numberWhite(reader->info());
  return reader;
}

}  // namespace maskline
