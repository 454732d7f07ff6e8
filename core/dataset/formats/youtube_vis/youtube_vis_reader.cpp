// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/youtube_vis/youtube_vis_reader.h"

#include <algorithm>
#include <fstream>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/sequences.h"
#include "core/dataset/messages.h"
#include "core/dataset/probe.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// Results are a list at the top.
bool isList(const fs::path& file) {
  std::ifstream in(file, std::ios::binary);
  for (int c = in.get(); c != EOF; c = in.get())
    if (c == '[' || c == '{') return c == '[';
  return false;
}

/// What one annotation says.
struct Annotation {
  std::int64_t video = 0;  // as the file numbers it
  DatasetTrack track;
  double score = 1;
  cv::Size size = {};                    // stated, else that of its runs
  std::int64_t length = 0;               // of its list
  std::vector<bool> occluded{};          // by place in the list, as far as it is said
  std::optional<std::size_t> kept = {};  // place of its track
};

class YoutubeVisReader final : public DatasetReader {
 public:
  YoutubeVisReader(fs::path file, fs::path root)
      : m_file(std::move(file)), m_root(std::move(root)), m_isList(isList(m_file)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  std::string annotations() const { return m_isList ? "/*" : "/annotations/*"; }
  void addVideo(const JsonRecord& record);
  void survey(const JsonRecord& record, Annotation& annotation) const;
  void addAnnotation(const JsonRecord& record, Annotation annotation);
  void readOcclusion(const JsonRecord& list, Annotation& annotation);
  void arrangeVideos();
  void arrangeTracks();
  void nameCategories();
  std::optional<DatasetMask> maskFrom(const JsonRecord& record, const Annotation& annotation,
                                      std::size_t place) const;

  fs::path m_file, m_root;
  bool m_isList;
  DatasetInfo m_info;
  std::map<std::int64_t, std::size_t> m_videos;  // by the file's number
  std::vector<Annotation> m_annotations;
  std::int64_t m_levels = 0;  // of occlusion that become one
};

void YoutubeVisReader::addVideo(const JsonRecord& record) {
  DatasetVideo video;
  const std::int64_t id = record.integer("id");
  video.size = sizeIn(record);
  std::vector<std::string> names;
  if (record.has("file_names")) {
    const JsonRecord list = record.at("file_names");
    for (std::size_t i = 0; i < list.size(); ++i) {
      const JsonRecord name = list.item(i);
      if (!name.value().is_string()) name.refuse(messages::dataset::reasonText);
      names.push_back(plainName(name.value().get<std::string>()));
    }
  }
  video.frames = framesInOrder(names);
  video.name = names.empty() ? "" : fs::path(names[0]).parent_path().filename().string();
  if (video.name.empty()) video.name = plainName(record.text("name", std::to_string(id)));
  m_videos.emplace(id, m_info.videos.size());
  m_info.videos.push_back(std::move(video));
}

void YoutubeVisReader::survey(const JsonRecord& record, Annotation& annotation) const {
  if (record.key(m_isList ? 2 : 3) != std::to_string(annotation.length++))
    record.refuse(messages::dataset::reasonList);
  if (record.value().is_null() || record.value().empty()) return;
  ++annotation.track.masks;
  if (annotation.size.empty() && record.value().is_object()) annotation.size = sizeOfRuns(record);
}

void YoutubeVisReader::readOcclusion(const JsonRecord& list, Annotation& annotation) {
  // Some tools write one word for the whole track.
  const bool whole = list.value().is_string();
  const auto count = whole ? static_cast<std::size_t>(annotation.length) : list.size();
  for (std::size_t i = 0; i < count; ++i) {
    const auto& word = whole ? list.value() : list.value()[i];
    const bool slight = word == "slight_occlusion", severe = word == "severe_occlusion";
    annotation.occluded.push_back(slight || severe);
    m_levels += severe;
  }
}

void YoutubeVisReader::addAnnotation(const JsonRecord& record, Annotation annotation) {
  annotation.video = record.integer("video_id");
  annotation.track.id = record.integer("id", std::int64_t(m_annotations.size()) + 1);
  annotation.track.category = CategoryId{record.integer("category_id", 0)};
  annotation.track.crowd = record.flag("iscrowd", false);
  annotation.score = std::clamp(record.number("score", 1), 0.0, 1.0);
  if (const cv::Size stated = sizeIn(record); !stated.empty()) annotation.size = stated;
  if (record.has("occlusion")) {
    const JsonRecord list = record.at("occlusion");
    if (list.value().is_array() || list.value().is_string()) readOcclusion(list, annotation);
  }
  m_annotations.push_back(std::move(annotation));
}

bool YoutubeVisReader::open(const WorkContext& work) {
  JsonRecords records;
  if (!m_isList) {
    records.on("/videos/*", [this](const JsonRecord& r) { addVideo(r); });
    records.on("/categories/*",
               [this](const JsonRecord& r) { m_info.categories.push_back(categoryFrom(r)); });
  }
  Annotation current;
  records.on(annotations() + "/segmentations/*", [&](const JsonRecord& r) { survey(r, current); });
  records.on(annotations(), [&](const JsonRecord& r) {
    addAnnotation(r, std::move(current));
    current = {};
  });
  if (!records.read(m_file, work)) return false;
  arrangeVideos();
  arrangeTracks();
  if (m_info.categories.empty()) nameCategories();
  return true;
}

void YoutubeVisReader::arrangeVideos() {
  const bool listed = !m_info.videos.empty();
  std::vector<std::size_t> lengths(m_info.videos.size());
  for (const Annotation& annotation : m_annotations) {
    auto found = m_videos.find(annotation.video);
    if (found == m_videos.end()) {
      if (listed) continue;
      found = m_videos.emplace(annotation.video, m_info.videos.size()).first;
      m_info.videos.push_back({std::to_string(annotation.video), "", {}, 0, {}, {}});
      lengths.push_back(0);
    }
    DatasetVideo& video = m_info.videos[found->second];
    if (video.size.empty()) video.size = annotation.size;
    std::size_t& length = lengths[found->second];
    length = std::max(length, static_cast<std::size_t>(annotation.length));
  }
  for (std::size_t i = 0; i < m_info.videos.size(); ++i) {
    DatasetVideo& video = m_info.videos[i];
    // Without names of pictures the lists say how many there are.
    if (video.frames.empty()) video.frames = framesInOrder(std::vector<std::string>(lengths[i]));
    video.range = rangeOf(video.frames);
  }
}

void YoutubeVisReader::arrangeTracks() {
  std::int64_t withoutVideo = 0, withoutMask = 0, beyond = 0;
  for (Annotation& annotation : m_annotations) {
    const auto video = m_videos.find(annotation.video);
    withoutVideo += video == m_videos.end();
    if (video == m_videos.end()) continue;
    withoutMask += annotation.track.masks == 0;
    if (annotation.track.masks == 0) continue;
    annotation.track.video = video->second;
    const DatasetVideo& of = m_info.videos[video->second];
    beyond += std::max(std::int64_t(0), annotation.length - std::int64_t(of.frames.size()));
    if (annotation.size.empty()) annotation.size = of.size;
    annotation.kept = m_info.tracks.size();
    m_info.tracks.push_back(annotation.track);
  }
  m_info.tell("no-video", withoutVideo, messages::dataset::tracksWithoutVideo);
  m_info.tell("boxes", withoutMask, messages::dataset::annotationsWithoutMask);
  m_info.tell("beyond-end", beyond, messages::dataset::entriesBeyondEnd);
  m_info.tell("occlusion-levels", m_levels, messages::dataset::occlusionLevels);
}

/// Results know categories by their numbers only.
void YoutubeVisReader::nameCategories() {
  for (const DatasetTrack& track : m_info.tracks)
    if (track.category && !m_info.category(track.category))
      m_info.categories.push_back({track.category, std::to_string(track.category.value), ""});
}

std::optional<DatasetMask> YoutubeVisReader::maskFrom(const JsonRecord& record,
                                                      const Annotation& annotation,
                                                      std::size_t place) const {
  if (!annotation.kept || record.value().is_null()) return std::nullopt;
  const DatasetTrack& track = m_info.tracks[*annotation.kept];
  const std::vector<DatasetFrame>& frames = m_info.videos[track.video].frames;
  if (place >= frames.size()) return std::nullopt;
  std::optional<Mask> mask = segmentationFrom(record, annotation.size);
  if (!mask || mask->empty()) return std::nullopt;
  DatasetMask out = importedMask(*annotation.kept, place, frames[place].index, std::move(*mask),
                                 static_cast<float>(annotation.score), m_file.filename().string());
  if (place < annotation.occluded.size() && annotation.occluded[place])
    out.record.summary.presence = Presence::Occluded;
  return out;
}

void YoutubeVisReader::read(const MaskSink& sink, const WorkContext& work) {
  std::size_t annotation = 0, place = 0;
  JsonRecords records;
  records.on(annotations() + "/segmentations/*", [&](const JsonRecord& record) {
    if (annotation >= m_annotations.size()) return;
    if (auto mask = maskFrom(record, m_annotations[annotation], place++)) sink(std::move(*mask));
  });
  records.on(annotations(), [&](const JsonRecord&) {
    ++annotation;
    place = 0;
  });
  records.read(m_file, work);
}

fs::path YoutubeVisReader::picture(std::size_t video, std::size_t frame) const {
  const std::string& name = m_info.videos[video].frames[frame].fileName;
  const std::string split = m_file.stem().string();  // "train.json" is about train/JPEGImages
  for (const fs::path& root :
       {m_root / "JPEGImages", m_root / split / "JPEGImages", m_root / split, m_root})
    if (const auto file = fileBelow(root, name)) return *file;
  return {};
}

}  // namespace

std::unique_ptr<DatasetReader> openYoutubeVis(const fs::path& path, const ReadOptions&,
                                              const WorkContext& work) {
  auto [file, root] = jsonDataset(path);
  auto reader = std::make_unique<YoutubeVisReader>(std::move(file), std::move(root));
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
