// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/burst/burst_reader.h"

#include <algorithm>
#include <charconv>

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

// The positions of the keys in "/sequences/*/segmentations/*/*".
constexpr std::size_t frameKey = 3, trackKey = 4;

std::int64_t numberFrom(const JsonRecord& record, const std::string& key) {
  std::int64_t number = 0;
  const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), number);
  if (error != std::errc() || end != key.data() + key.size())
    record.refuse(messages::dataset::reasonTrackNumber);
  return number;
}

std::vector<std::string> namesIn(const JsonRecord& record, const char* key) {
  std::vector<std::string> names;
  if (!record.has(key)) return names;
  const JsonRecord list = record.at(key);
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonRecord name = list.item(i);
    if (!name.value().is_string()) name.refuse(messages::dataset::reasonText);
    names.push_back(plainName(name.value().get<std::string>()));
  }
  return names;
}

class BurstReader final : public DatasetReader {
 public:
  BurstReader(fs::path file, fs::path root) : m_file(std::move(file)), m_root(std::move(root)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  /// Masks of the tracks of one sequence.
  using Counts = std::map<std::int64_t, std::int64_t>;

  void addSequence(const JsonRecord& record, Counts counts);
  void addFrames(const JsonRecord& record, DatasetVideo& video);
  void addTracks(const JsonRecord& record, const Counts& counts);
  std::optional<DatasetMask> maskFrom(const JsonRecord& record, std::size_t video) const;

  fs::path m_file, m_root;
  DatasetInfo m_info;
  std::vector<std::string> m_folders;  // of the pictures of videos
  std::map<std::pair<std::size_t, std::int64_t>, std::size_t> m_tracks;  // by video and number
  std::string m_split;
  std::int64_t m_notAnnotated = 0, m_beyondEnd = 0, m_withoutMask = 0, m_aboutCategories = 0;
};

void BurstReader::addFrames(const JsonRecord& record, DatasetVideo& video) {
  const std::vector<std::string> all = namesIn(record, "all_image_paths");
  std::vector<std::string> annotated = namesIn(record, "annotated_image_paths");
  const std::size_t entries =
      record.has("segmentations") ? record.value().at("segmentations").size() : 0;
  if (annotated.empty())
    annotated = all.size() == entries ? all : std::vector<std::string>(entries);
  video.frames = framesInOrder(annotated);
  video.range = rangeOf(video.frames);
  // Names without a number get their place among all pictures, if they lie there in order.
  const std::vector<DatasetFrame> film = framesInOrder(all);
  std::vector<DatasetFrame> placed;
  for (const DatasetFrame& frame : film)
    if (placed.size() < annotated.size() && frame.fileName == annotated[placed.size()])
      placed.push_back(frame);
  if (!film.empty() && placed.size() == annotated.size()) {
    video.frames = placed;
    video.range = rangeOf(film);
    m_notAnnotated += static_cast<std::int64_t>(film.size() - placed.size());
  }
  if (entries > video.frames.size())
    m_beyondEnd += static_cast<std::int64_t>(entries - video.frames.size());
}

void BurstReader::addTracks(const JsonRecord& record, const Counts& counts) {
  std::map<std::int64_t, DatasetTrack> tracks;
  if (record.has("track_category_ids")) {
    const JsonRecord list = record.at("track_category_ids");
    for (const auto& item : list.value().items())
      tracks[numberFrom(list, item.key())].category = CategoryId{list.integer(item.key().c_str())};
  }
  for (const auto& [number, masks] : counts) tracks[number].masks = masks;
  for (auto& [number, track] : tracks) {
    track.id = number;
    track.video = m_info.videos.size() - 1;
    m_tracks.emplace(std::pair(track.video, number), m_info.tracks.size());
    m_info.tracks.push_back(track);
  }
}

void BurstReader::addSequence(const JsonRecord& record, Counts counts) {
  DatasetVideo video;
  video.name = plainName(record.text("seq_name", record.text("id", "")));
  if (video.name.empty()) record.refuse({messages::dataset::reasonLacks, "seq_name"});
  video.size = sizeIn(record);
  video.framesPerSecond = record.number("fps", 0);
  addFrames(record, video);
  const std::string collection = plainName(record.text("dataset", ""));
  m_folders.push_back((collection.empty() ? "" : collection + "/") + video.name + "/");
  m_info.videos.push_back(std::move(video));
  addTracks(record, counts);
  for (const char* key : {"neg_category_ids", "not_exhaustive_category_ids"})
    if (record.has(key)) m_aboutCategories += static_cast<std::int64_t>(record.at(key).size());
}

bool BurstReader::open(const WorkContext& work) {
  Counts counts;
  JsonRecords records;
  records.on("/sequences/*/segmentations/*/*", [&](const JsonRecord& r) {
    std::int64_t& masks = counts[numberFrom(r, r.key(trackKey))];
    (r.has("rle") ? masks : m_withoutMask) += 1;
  });
  records.on("/sequences/*", [&](const JsonRecord& r) {
    addSequence(r, std::move(counts));
    counts.clear();
  });
  records.on("/categories/*",
             [this](const JsonRecord& r) { m_info.categories.push_back(categoryFrom(r)); });
  records.on("/split", [this](const JsonRecord& r) {
    if (r.value().is_string()) m_split = plainName(r.value().get<std::string>());
  });
  if (!records.read(m_file, work)) return false;
  m_info.tell("not-annotated", m_notAnnotated, messages::dataset::picturesNotAnnotated);
  m_info.tell("beyond-end", m_beyondEnd, messages::dataset::entriesBeyondEnd);
  m_info.tell("boxes", m_withoutMask, messages::dataset::annotationsWithoutMask);
  m_info.tell("about-categories", m_aboutCategories, messages::dataset::notesOnCategories);
  return true;
}

std::optional<DatasetMask> BurstReader::maskFrom(const JsonRecord& record,
                                                 std::size_t video) const {
  const auto place = static_cast<std::size_t>(numberFrom(record, record.key(frameKey)));
  const auto track = m_tracks.find({video, numberFrom(record, record.key(trackKey))});
  if (track == m_tracks.end() || !record.has("rle")) return std::nullopt;
  const DatasetVideo& of = m_info.videos[video];
  if (place >= of.frames.size()) return std::nullopt;
  const JsonRecord runs = record.at("rle");
  std::optional<Mask> mask =
      runs.value().is_object() ? segmentationFrom(runs, of.size) : maskFromCounts(runs, of.size);
  if (!mask || mask->empty()) return std::nullopt;
  const bool truth = record.flag("is_gt", !record.has("score"));
  const double score = std::clamp(record.number("score", 1), 0.0, 1.0);
  DatasetMask out = importedMask(track->second, place, of.frames[place].index, std::move(*mask),
                                 static_cast<float>(score), m_file.filename().string());
  out.record.summary.keyframe = truth;
  if (truth) out.record.summary.review = ReviewState::Accepted;
  return out;
}

void BurstReader::read(const MaskSink& sink, const WorkContext& work) {
  std::size_t video = 0;
  JsonRecords records;
  records.on("/sequences/*/segmentations/*/*", [&](const JsonRecord& record) {
    if (auto mask = maskFrom(record, video)) sink(std::move(*mask));
  });
  records.on("/sequences/*", [&](const JsonRecord&) { ++video; });
  records.read(m_file, work);
}

fs::path BurstReader::picture(std::size_t video, std::size_t frame) const {
  const std::string& name = m_info.videos[video].frames[frame].fileName;
  if (name.empty()) return {};
  const std::string below = (m_split.empty() ? "" : m_split + "/") + m_folders[video] + name;
  for (const fs::path& root : {m_root / "images", m_root / "frames", m_root})
    if (const auto file = fileBelow(root, below)) return *file;
  return {};
}

}  // namespace

std::unique_ptr<DatasetReader> openBurst(const fs::path& path, const ReadOptions&,
                                         const WorkContext& work) {
  auto [file, root] = jsonDataset(path);
  auto reader = std::make_unique<BurstReader>(std::move(file), std::move(root));
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
