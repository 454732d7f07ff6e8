// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/sa_v/sa_v_json_reader.h"

#include <algorithm>
#include <cctype>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/dataset/probe.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int videoRate = 24;
constexpr int usualStep = 4;

// The positions of the keys in "/masklet/*/*".
constexpr std::size_t entryKey = 1, objectKey = 2;

constexpr std::string_view manualEnding = "_manual.json";
constexpr std::string_view automaticEnding = "_auto.json";

/// The content of a file.
struct MaskletFile {
  fs::path path;
  bool automatic = false;
  std::size_t video = 0;
  std::vector<std::size_t> tracks = {};         // by object
  std::vector<std::vector<float>> scores = {};  // by entry and object; may be shorter
  std::int64_t entries = 0;
  std::vector<std::int64_t> masks = {};  // of each object
  cv::Size size = {};

  float score(std::size_t entry, std::size_t object) const {
    if (entry >= scores.size() || object >= scores[entry].size()) return 1;
    return scores[entry][object];
  }
};

std::size_t placeIn(const JsonRecord& record, std::size_t key) {
  const std::string& text = record.key(key);
  constexpr std::size_t longest = 9;
  if (text.size() > longest ||
      !std::ranges::all_of(text, [](unsigned char c) { return std::isdigit(c); }))
    record.refuse(messages::dataset::reasonList);
  return std::stoul(text);
}

/// From one entry to the next.
std::int64_t stepOf(const JsonRecord& record, std::int64_t entries, std::int64_t frames) {
  if (record.has("fps")) {
    const JsonRecord rate = record.at("fps");
    const std::int64_t perSecond = record.integer("fps");
    if (perSecond < 1 || videoRate % perSecond != 0) rate.refuse(messages::dataset::reasonPartOf24);
    return videoRate / perSecond;
  }
  const bool more = frames > 0 && entries > (frames + usualStep - 1) / usualStep;
  return more ? std::max(std::int64_t(1), frames / entries) : usualStep;
}

std::vector<std::vector<float>> scoresIn(const JsonRecord& record) {
  std::vector<std::vector<float>> scores;
  if (!record.has("masklet_stability_score")) return scores;
  const JsonRecord entries = record.at("masklet_stability_score");
  for (std::size_t i = 0; i < entries.size(); ++i) {
    std::vector<float>& row = scores.emplace_back();
    for (const auto& value : entries.item(i).value())
      row.push_back(value.is_number() ? std::clamp(value.get<float>(), 0.0F, 1.0F) : 1);
  }
  return scores;
}

class SaVJsonReader final : public DatasetReader {
 public:
  SaVJsonReader(fs::path root, const std::vector<fs::path>& files) : m_root(std::move(root)) {
    for (const fs::path& file : files)
      m_files.push_back({file, file.string().ends_with(automaticEnding)});
  }

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;

 private:
  void survey(const JsonRecord& record, MaskletFile& file) const;
  void addVideo(const JsonRecord& record, MaskletFile& file);
  void addTracks(const JsonRecord& record, MaskletFile& file);
  std::optional<DatasetMask> maskFrom(const JsonRecord& record, const MaskletFile& file) const;

  fs::path m_root;
  std::vector<MaskletFile> m_files;
  DatasetInfo m_info;
};

void SaVJsonReader::survey(const JsonRecord& record, MaskletFile& file) const {
  const std::size_t object = placeIn(record, objectKey);
  if (object > file.masks.size()) record.refuse(messages::dataset::reasonList);
  if (object == file.masks.size()) file.masks.push_back(0);
  if (record.value().is_null()) return;
  ++file.masks[object];
  if (file.size.empty() && record.value().is_object()) file.size = sizeOfRuns(record);
}

void SaVJsonReader::addVideo(const JsonRecord& record, MaskletFile& file) {
  std::string name = file.path.filename().string();
  for (const std::string_view ending : {manualEnding, automaticEnding, std::string_view(".json")})
    if (name.ends_with(ending)) name.resize(name.size() - ending.size());
  name = plainName(record.text("video_id", name));
  const std::int64_t frames = record.integer("video_frame_count", 0);
  const std::int64_t step = stepOf(record, file.entries, frames);
  const auto known = std::ranges::find_if(m_info.videos, [&](const DatasetVideo& video) {
    return video.name == name &&
           (video.frames.size() < 2 || video.frames[1].index == FrameIndex(step));
  });
  file.video = static_cast<std::size_t>(known - m_info.videos.begin());
  if (known == m_info.videos.end()) m_info.videos.emplace_back();
  DatasetVideo& video = m_info.videos[file.video];
  video.name = name;
  video.fileName = name + ".mp4";
  if (record.has("video_height") && record.has("video_width"))
    video.size = checkedSize(record, record.integer("video_width"), record.integer("video_height"));
  if (video.size.empty()) video.size = file.size;
  const double duration = record.number("video_duration", 0);
  if (duration > 0 && frames > 0) video.framesPerSecond = double(frames) / duration;
  for (auto i = static_cast<std::int64_t>(video.frames.size()); i < file.entries; ++i)
    video.frames.push_back({"", FrameIndex(i * step), true});
  const std::int64_t last = video.frames.empty() ? -1 : video.frames.back().index.value();
  video.range = {FrameIndex(0), FrameIndex(std::max(last + 1, frames))};
}

void SaVJsonReader::addTracks(const JsonRecord& record, MaskletFile& file) {
  std::vector<std::int64_t> ids;
  if (record.has("masklet_id")) {
    const JsonRecord list = record.at("masklet_id");
    for (std::size_t i = 0; i < list.size(); ++i) {
      if (!list.item(i).value().is_number()) list.item(i).refuse(messages::dataset::reasonNumber);
      ids.push_back(list.value()[i].get<std::int64_t>());
    }
  }
  std::int64_t free = 0;
  for (const DatasetTrack& track : m_info.tracks)
    if (track.video == file.video) free = std::max(free, track.id + 1);
  // Manual and automatic masklets are both counted from 0.
  const std::int64_t shift = free;
  for (std::size_t object = 0; object < file.masks.size(); ++object) {
    DatasetTrack track;
    track.id = shift + (object < ids.size() ? ids[object] : static_cast<std::int64_t>(object));
    track.video = file.video;
    track.masks = file.masks[object];
    file.tracks.push_back(m_info.tracks.size());
    m_info.tracks.push_back(std::move(track));
  }
}

bool SaVJsonReader::open(const WorkContext& work) {
  std::int64_t done = 0;
  for (MaskletFile& file : m_files) {
    JsonRecords records;
    records.on("/masklet/*/*", [&](const JsonRecord& r) { survey(r, file); });
    records.on("/masklet/*", [&](const JsonRecord&) { ++file.entries; });
    records.on("", [&](const JsonRecord& r) {
      if (!r.has("masklet")) r.refuse({messages::dataset::reasonLacks, "masklet"});
      file.scores = scoresIn(r);
      addVideo(r, file);
      addTracks(r, file);
    });
    if (!records.read(file.path, {work.stop, {}})) return false;
    work.report(++done, static_cast<std::int64_t>(m_files.size()));
  }
  return true;
}

std::optional<DatasetMask> SaVJsonReader::maskFrom(const JsonRecord& record,
                                                   const MaskletFile& file) const {
  const std::size_t entry = placeIn(record, entryKey), object = placeIn(record, objectKey);
  const std::vector<DatasetFrame>& frames = m_info.videos[file.video].frames;
  if (record.value().is_null() || entry >= frames.size() || object >= file.tracks.size())
    return std::nullopt;
  std::optional<Mask> mask = segmentationFrom(record, m_info.videos[file.video].size);
  if (!mask || mask->empty()) return std::nullopt;
  DatasetMask out = importedMask(file.tracks[object], entry, frames[entry].index, std::move(*mask),
                                 file.score(entry, object),
                                 file.path.lexically_relative(m_root).generic_string());
  out.record.summary.keyframe = !file.automatic;
  return out;
}

void SaVJsonReader::read(const MaskSink& sink, const WorkContext& work) {
  std::int64_t done = 0;
  for (const MaskletFile& file : m_files) {
    if (work.cancelled()) return;
    JsonRecords records;
    records.on("/masklet/*/*", [&](const JsonRecord& record) {
      if (auto mask = maskFrom(record, file)) sink(std::move(*mask));
    });
    records.read(file.path, {work.stop, {}});
    work.report(++done, static_cast<std::int64_t>(m_files.size()));
  }
}

}  // namespace

bool isMaskletFile(const std::string& name) {
  return name.ends_with(manualEnding) || name.ends_with(automaticEnding);
}

std::unique_ptr<DatasetReader> openSaVJson(const fs::path& path, const ReadOptions&,
                                           const WorkContext& work) {
  Probe probe(path);
  std::vector<fs::path> files;
  for (const std::string_view ending : {manualEnding, automaticEnding})
    for (const std::string& name : filesIn(path, {".json"}))
      if (name.ends_with(ending)) files.push_back(path / name);
  if (!probe.isFolder()) files = {path};
  if (files.empty()) files = {probe.jsonFile()};
  if (files.front().empty()) throw Error(messages::dataset::noJson, path);
  auto reader =
      std::make_unique<SaVJsonReader>(probe.isFolder() ? path : path.parent_path(), files);
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
