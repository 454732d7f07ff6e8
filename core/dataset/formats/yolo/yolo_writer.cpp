// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_writer.h"

#include <algorithm>
#include <fstream>

#include "core/dataset/formats/yolo/yolo_config.h"
#include "core/dataset/formats/yolo/yolo_polygon.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// The class of a track: the place of its category; that after the last for those without one.
std::size_t classOf(const DatasetInfo& info, const DatasetTrack& track) {
  const auto found = std::ranges::find(info.categories, track.category, &Category::id);
  return static_cast<std::size_t>(found - info.categories.begin());
}

}  // namespace

std::string YoloWriter::splitOf(const DatasetVideo& video) const {
  const std::string split = m_options.splitOf(video.name);
  return split.empty() ? "train" : split;
}

void YoloWriter::writeLabels(const ContentFrame& frame, const DatasetInfo& info,
                             const fs::path& name) const {
  std::vector<std::pair<std::size_t, std::string>> rows;
  for (const DatasetMask& mask : frame.masks) {
    if (mask.record.mask.empty()) continue;
    const std::size_t number = classOf(info, info.tracks[mask.track]);
    const Ring line = oneLineAround(mask.record.mask);
    rows.emplace_back(number, normalisedText(line, mask.record.mask.size()));
  }
  std::ranges::stable_sort(rows, {}, [](const auto& row) { return row.first; });
  const fs::path file = m_folder / "labels" / name;
  std::ofstream out(file, std::ios::binary);
  for (const auto& [number, text] : rows) out << number << text << '\n';
  out.close();
  if (!out) throw Error(messages::dataset::fileNotWritten, file.filename());
}

void YoloWriter::writeConfig(const DatasetInfo& info) const {
  YoloConfig config;
  for (const Category& category : info.categories) config.names.push_back(category.name);
  const bool uncategorised = std::ranges::any_of(
      info.tracks, [&](const DatasetTrack& track) { return !info.category(track.category); });
  if (uncategorised) config.names.emplace_back("object");
  for (const DatasetVideo& video : info.videos) {
    config.sizes[safeName(video.name)] = video.size;
    config.splits.insert(splitOf(video));
  }
  writeYoloConfig(m_folder / "data.yaml", config);
}

void YoloWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  const PictureChoice choice = content.hasPictures() ? m_options.pictures : PictureChoice::None;
  std::vector<std::vector<std::string>> names;
  for (const DatasetVideo& video : info.videos) {
    names.push_back(labelledPictureNames(video, choice));
    fs::create_directories(m_folder / "labels" / splitOf(video) / safeName(video.name));
  }
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    const fs::path name =
        fs::path(splitOf(video)) / safeName(video.name) / names[frame.video][frame.frame];
    if (choice != PictureChoice::None)
      writePicture(content, frame.video, frame.frame, m_folder / "images" / name);
    writeLabels(frame, info, fs::path(name).replace_extension(".txt"));
  });
  if (complete) writeConfig(info);
}

}  // namespace maskline
