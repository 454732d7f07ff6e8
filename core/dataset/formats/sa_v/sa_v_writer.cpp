// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/sa_v/sa_v_writer.h"

#include <algorithm>
#include <fstream>
#include <map>
#include <set>

#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/sequences.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::string listOf(const WriteOptions& options, const std::string& video) {
  const std::string split = options.splitOf(video);
  return "sav_" + (split.empty() ? "val" : split) + ".txt";
}

/// The objects of a video, which are numbered by their place.
std::vector<std::size_t> objectsOf(const DatasetInfo& info, std::size_t video) {
  std::vector<std::size_t> tracks = visibleTracks(info);
  std::erase_if(tracks, [&](std::size_t track) { return info.tracks[track].video != video; });
  return tracks;
}

}  // namespace

std::vector<std::string> saVLists(const DatasetInfo& info, const WriteOptions& options) {
  std::set<std::string> names;
  for (const DatasetVideo& video : info.videos) names.insert(listOf(options, video.name));
  return {names.begin(), names.end()};
}

void SaVWriter::writeLists(const DatasetInfo& info) const {
  for (const std::string& list : saVLists(info, m_options)) {
    std::ofstream file(m_folder / list, std::ios::binary);
    for (const DatasetVideo& video : info.videos)
      if (listOf(m_options, video.name) == list) file << safeName(video.name) << "\n";
    file.close();
    if (!file) throw Error(messages::dataset::listNotWritten, m_folder / list);
  }
}

void SaVWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  std::vector<std::vector<std::size_t>> objects;
  std::vector<std::vector<fs::path>> objectFolders;
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    objects.push_back(objectsOf(info, video));
    objectFolders.emplace_back();
    for (std::size_t i = 0; i < std::max(objects[video].size(), std::size_t(1)); ++i) {
      objectFolders[video].push_back(m_folder / "Annotations_6fps" /
                                     safeName(info.videos[video].name) /
                                     padded(static_cast<std::int64_t>(i), 3));
    }
  }
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const std::string name = padded(frame.index.value(), 5);
    writePicture(
        content, frame.video, frame.frame,
        m_folder / "JPEGImages_24fps" / safeName(info.videos[frame.video].name) / (name + ".jpg"));
    const std::vector<std::size_t>& tracks = objects[frame.video];
    for (std::size_t i = 0; i < objectFolders[frame.video].size(); ++i) {
      const auto mask = std::ranges::find_if(frame.masks, [&](const DatasetMask& one) {
        return i < tracks.size() && one.track == tracks[i];
      });
      const bool seen = mask != frame.masks.end();
      writePng(objectFolders[frame.video][i] / (name + ".png"),
               seen ? mask->record.mask.toMat()
                    : cv::Mat(cv::Mat::zeros(info.videos[frame.video].size, CV_8UC1)));
    }
  });
  if (complete) writeLists(info);
}

}  // namespace maskline
