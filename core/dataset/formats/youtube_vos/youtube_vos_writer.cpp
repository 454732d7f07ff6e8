// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/youtube_vos/youtube_vos_writer.h"

#include <map>
#include <set>

#include "core/dataset/io/json_out.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

std::string splitFolder(const WriteOptions& options, const std::string& video) {
  const std::string split = options.splitOf(video);
  if (split.empty()) return "train";
  return split == "val" ? "valid" : split;
}

std::string frameName(FrameIndex index) { return padded(index.value(), 5); }

}  // namespace

std::vector<std::string> youtubeMetaFiles(const DatasetInfo& info, const WriteOptions& options) {
  std::set<std::string> names;
  for (const DatasetVideo& video : info.videos)
    names.insert(splitFolder(options, video.name) + "/meta.json");
  return {names.begin(), names.end()};
}

std::string mergeYoutubeMeta(const fs::path& there, const fs::path& here) {
  const fs::path both = here.string() + "-both";
  std::set<std::string> ours, theirs;
  std::string added;
  {
    JsonOut out(both);
    out.beginObject("videos");
    JsonRecords mine, other;
    mine.on("/videos/*", [&](const JsonRecord& record) { ours.insert(record.key(1)); });
    mine.read(here);
    other.on("/videos/*", [&](const JsonRecord& record) {
      theirs.insert(record.key(1));
      if (!ours.contains(record.key(1))) out.entry(record.key(1), Json(record.value()));
    });
    other.read(there);
    JsonRecords again;
    again.on("/videos/*", [&](const JsonRecord& record) {
      if (!theirs.contains(record.key(1)) && added.empty()) added = record.key(1);
      out.entry(record.key(1), Json(record.value()));
    });
    again.read(here);
    out.endObject();
    out.finish();
  }
  fs::rename(both, here);
  return added.empty() && !ours.empty() ? *ours.begin() : added;
}

void YoutubeVosWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  std::vector<std::map<std::size_t, int>> numbers;
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    numbers.push_back(labelNumbers(info, video));
    const std::string& name = info.videos[video].name;
    fs::create_directories(m_folder / splitFolder(m_options, name) / "Annotations" /
                           safeName(name));
  }
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const std::string& video = info.videos[frame.video].name;
    const fs::path split = m_folder / splitFolder(m_options, video);
    const std::string name = frameName(frame.index);
    writePicture(content, frame.video, frame.frame,
                 split / "JPEGImages" / safeName(video) / (name + ".jpg"));
    cv::Mat labels;
    labelMapOf(frame, info, numbers[frame.video], 0).convertTo(labels, CV_8U);
    writeLabelMap(split / "Annotations" / safeName(video) / (name + ".png"), labels);
  });
  if (complete && m_meta) writeMeta(content, numbers);
}

void YoutubeVosWriter::writeMeta(DatasetContent& content,
                                 const std::vector<std::map<std::size_t, int>>& numbers) const {
  const DatasetInfo& info = content.info();
  for (const std::string& file : youtubeMetaFiles(info, m_options)) {
    JsonOut out(m_folder / file);
    out.beginObject("videos");
    for (std::size_t video = 0; video < info.videos.size(); ++video) {
      const std::string& name = info.videos[video].name;
      if (splitFolder(m_options, name) + "/meta.json" != file) continue;
      Json objects = Json::object();
      for (const auto& [track, number] : numbers[video]) {
        Json frames = Json::array();
        content.recordsOf(track, [&](const DatasetMask& mask) {
          if (mask.record.summary.area > 0) frames.push_back(frameName(mask.record.summary.frame));
        });
        objects[std::to_string(number)] = {{"category", info.categoryName(info.tracks[track])},
                                           {"frames", frames}};
      }
      out.entry(safeName(name), {{"objects", objects}});
    }
    out.endObject();
    out.finish();
  }
}

}  // namespace maskline
