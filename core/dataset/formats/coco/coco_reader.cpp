// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/coco/coco_reader.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/dataset/probe.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

struct Image {
  std::int64_t id = 0;
  std::optional<std::int64_t> video;  // as the file numbers them
  std::string fileName;
  std::optional<std::int64_t> frame;
  cv::Size size;
};

struct Place {
  std::size_t video = 0;
  std::size_t frame = 0;
  cv::Size size = {};  // of the picture
};

/// The track information of one annotation.
struct TrackKey {
  std::size_t video = 0;
  std::int64_t id = 0;        // a track id; without one the place among those of its category
  std::int64_t category = 0;  // only without a track id
  friend auto operator<=>(const TrackKey&, const TrackKey&) = default;
};

std::optional<std::int64_t> trackIdIn(const JsonRecord& record) {
  for (const char* key : {"track_id", "instance_id"})
    if (record.has(key)) return record.integer(key);
  if (record.has("attributes") && record.at("attributes").has("track_id"))
    return record.at("attributes").integer("track_id");
  return std::nullopt;
}

Presence presenceIn(const JsonRecord& record) {
  const std::string word = record.text("presence", "");
  if (word == toString(Presence::Occluded)) return Presence::Occluded;
  if (word == toString(Presence::Outside)) return Presence::Outside;
  const bool hidden = record.has("attributes") && record.at("attributes").flag("occluded", false);
  return hidden ? Presence::Occluded : Presence::Visible;
}

class CocoReader final : public DatasetReader {
 public:
  explicit CocoReader(fs::path file, fs::path root)
      : m_file(std::move(file)), m_root(std::move(root)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  void addImage(const JsonRecord& record);
  void addVideo(const JsonRecord& record);
  void addTrack(const JsonRecord& record);
  void addEvent(const JsonRecord& record);
  void survey(const JsonRecord& record);
  void arrangeImages();
  void addFrames(std::size_t video, std::vector<const Image*>& images);
  std::size_t videoOf(const Image& image);
  void arrangeTracks();
  void arrangeEvents();
  TrackKey keyOf(const JsonRecord& record, const Place& place,
                 std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>& seen) const;

  fs::path m_file, m_root;
  DatasetInfo m_info;
  std::vector<Image> m_images;
  std::unordered_map<std::int64_t, Place> m_places;             // of images
  std::map<std::int64_t, std::size_t> m_videos;                 // by the file's number
  std::map<std::string, std::size_t> m_videosByFolder;          // where the file has none
  std::vector<std::pair<std::int64_t, DatasetTrack>> m_listed;  // video number and track
  struct ListedEvent {
    std::int64_t video = 0;
    std::optional<std::int64_t> track;
    DatasetEvent event;
  };
  std::vector<ListedEvent> m_events;
  struct Seen {
    std::int64_t image = 0, category = 0;
    std::optional<std::int64_t> track;
    bool crowd = false, ignore = false;
  };
  std::vector<Seen> m_seen;  // of annotations, until the tracks are known
  std::map<TrackKey, std::size_t> m_tracks;
  std::int64_t m_withoutMask = 0, m_withoutImage = 0;
};

void CocoReader::addImage(const JsonRecord& record) {
  Image image;
  image.id = record.integer("id");
  if (record.has("video_id")) image.video = record.integer("video_id");
  image.fileName = plainName(record.text("file_name", ""));
  for (const char* key : {"frame_index", "frame_id"})
    if (!image.frame && record.has(key)) image.frame = record.integer(key);
  if (image.frame && *image.frame < 0) record.refuse(messages::dataset::reasonNegativeFrame);
  image.size = sizeIn(record);
  m_images.push_back(std::move(image));
}

void CocoReader::addVideo(const JsonRecord& record) {
  DatasetVideo video;
  video.name = plainName(record.text("name", record.text("file_name", "")));
  if (video.name.empty()) video.name = std::to_string(record.integer("id"));
  video.fileName = plainName(record.text("file_name", ""));
  video.size = sizeIn(record);
  video.framesPerSecond = record.number("fps", 0);
  const std::int64_t first = record.integer("first_frame", 0), length = record.integer("length", 0);
  video.range = {FrameIndex(first), FrameIndex(first) + length};
  m_videos.emplace(record.integer("id"), m_info.videos.size());
  m_info.videos.push_back(std::move(video));
}

void CocoReader::addTrack(const JsonRecord& record) {
  DatasetTrack track;
  track.id = record.integer("id");
  track.name = record.text("name", "");
  track.category = CategoryId{record.integer("category_id", 0)};
  track.attributes = attributesFrom(record, "attributes");
  m_listed.emplace_back(record.integer("video_id", 0), std::move(track));
}

void CocoReader::addEvent(const JsonRecord& record) {
  ListedEvent listed{record.integer("video_id", 0), {}, {}};
  if (record.has("track_id")) listed.track = record.integer("track_id");
  DatasetEvent& event = listed.event;
  event.label = record.text("label");
  event.category = record.text("category", "");
  event.attributes = attributesFrom(record, "attributes");
  if (record.has("first_frame")) {
    const FrameIndex first(record.integer("first_frame"));
    event.frames = FrameRange{first, FrameIndex(record.integer("last_frame")) + 1};
    if (first < FrameIndex(0)) record.refuse(messages::dataset::reasonNegativeFrame);
  }
  if (event.label.empty() || (event.frames && event.frames->empty())) return;
  m_events.push_back(std::move(listed));
}

void CocoReader::survey(const JsonRecord& record) {
  Seen seen;
  seen.image = record.integer("image_id");
  seen.category = record.integer("category_id", 0);
  seen.track = trackIdIn(record);
  seen.crowd = record.flag("iscrowd", false);
  seen.ignore = record.flag("ignore", false);
  m_seen.push_back(seen);
}

bool CocoReader::open(const WorkContext& work) {
  JsonRecords records;
  records.on("/images/*", [this](const JsonRecord& r) { addImage(r); });
  records.on("/videos/*", [this](const JsonRecord& r) { addVideo(r); });
  records.on("/tracks/*", [this](const JsonRecord& r) { addTrack(r); });
  records.on("/categories/*",
             [this](const JsonRecord& r) { m_info.categories.push_back(categoryFrom(r)); });
  records.on("/annotations/*", [this](const JsonRecord& r) { survey(r); });
  records.on("/events/*", [this](const JsonRecord& r) { addEvent(r); });
  if (!records.read(m_file, work)) return false;
  arrangeImages();
  arrangeTracks();
  arrangeEvents();
  return true;
}

std::size_t CocoReader::videoOf(const Image& image) {
  if (image.video) {
    const auto [found, isNew] = m_videos.emplace(*image.video, m_info.videos.size());
    if (isNew) m_info.videos.push_back({std::to_string(*image.video), "", image.size, 0, {}, {}});
    return found->second;
  }
  if (m_videos.size() == 1) return m_videos.begin()->second;
  const fs::path folder = fs::path(image.fileName).parent_path();
  const auto [found, isNew] = m_videosByFolder.emplace(folder.string(), m_info.videos.size());
  if (isNew) {
    const std::string name = folder.filename().string();
    m_info.videos.push_back(
        {name.empty() ? m_file.stem().string() : name, "", image.size, 0, {}, {}});
  }
  return found->second;
}

/// By the stated numbers if each image has one and no two are the same, else in the order given.
void CocoReader::addFrames(std::size_t index, std::vector<const Image*>& images) {
  DatasetVideo& video = m_info.videos[index];
  std::set<std::int64_t> numbers;
  for (const Image* image : images)
    if (image->frame) numbers.insert(*image->frame);
  const bool stated = numbers.size() == images.size();
  if (stated) std::ranges::sort(images, {}, [](const Image* image) { return *image->frame; });
  for (const Image* image : images) {
    if (video.size.empty()) video.size = image->size;
    const std::size_t place = video.frames.size();
    const FrameIndex frame(stated ? *image->frame : static_cast<std::int64_t>(place));
    m_places[image->id] = {index, place, image->size.empty() ? video.size : image->size};
    video.frames.push_back({image->fileName, frame, stated});
  }
}

void CocoReader::arrangeImages() {
  std::ranges::stable_sort(
      m_images, [](const Image& a, const Image& b) { return naturalLess(a.fileName, b.fileName); });
  std::map<std::size_t, std::vector<const Image*>> imagesOf;  // by video
  for (const Image& image : m_images) imagesOf[videoOf(image)].push_back(&image);
  for (auto& [index, images] : imagesOf) addFrames(index, images);
  for (DatasetVideo& video : m_info.videos)
    if (video.range.empty()) video.range = rangeOf(video.frames);
}

void CocoReader::arrangeTracks() {
  for (auto& [number, track] : m_listed) {
    const auto video = m_videos.find(number);
    if (video == m_videos.end() && m_info.videos.size() != 1) continue;
    track.video = video == m_videos.end() ? 0 : video->second;
    if (m_tracks.emplace(TrackKey{track.video, track.id, 0}, m_info.tracks.size()).second)
      m_info.tracks.push_back(track);
  }
  m_listed.clear();
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> seen;  // image, category: how many
  std::int64_t numbered = 0;
  for (const Seen& one : m_seen) {
    const auto place = m_places.find(one.image);
    if (place == m_places.end()) {
      ++m_withoutImage;
      continue;
    }
    TrackKey key{place->second.video, 0, 0};
    if (one.track)
      key.id = *one.track;
    else
      key = {place->second.video, ++seen[{one.image, one.category}], one.category};
    numbered += !one.track;
    const auto [found, isNew] = m_tracks.emplace(key, m_info.tracks.size());
    if (isNew) {
      DatasetTrack track;
      track.id = one.track ? *one.track : static_cast<std::int64_t>(m_info.tracks.size()) + 1;
      track.video = key.video;
      track.category = CategoryId{one.category};
      m_info.tracks.push_back(std::move(track));
    }
    DatasetTrack& track = m_info.tracks[found->second];
    ++track.masks;
    track.crowd = track.crowd || one.crowd;
    track.ignore = track.ignore || one.ignore;
  }
  m_seen = {};
  m_info.tell("no-tracks", numbered, messages::dataset::noTrackIds);
  m_info.tell("no-image", m_withoutImage, messages::dataset::annotationsWithoutPicture);
}

/// Events of videos or tracks that the file does not list are left out.
void CocoReader::arrangeEvents() {
  for (ListedEvent& listed : m_events) {
    const auto video = m_videos.find(listed.video);
    if (video == m_videos.end()) continue;
    listed.event.video = video->second;
    if (listed.track) {
      const auto track = m_tracks.find(TrackKey{video->second, *listed.track, 0});
      if (track == m_tracks.end()) continue;
      listed.event.track = track->second;
    }
    m_info.events.push_back(std::move(listed.event));
  }
  m_events = {};
}

TrackKey CocoReader::keyOf(
    const JsonRecord& record, const Place& place,
    std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t>& seen) const {
  if (const auto id = trackIdIn(record)) return {place.video, *id, 0};
  const std::int64_t image = record.integer("image_id");
  const std::int64_t category = record.integer("category_id", 0);
  return {place.video, ++seen[{image, category}], category};
}

void CocoReader::read(const MaskSink& sink, const WorkContext& work) {
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> seen;
  std::int64_t withoutMask = 0;
  const std::string origin = m_file.filename().string();
  JsonRecords records;
  records.on("/annotations/*", [&](const JsonRecord& record) {
    const auto place = m_places.find(record.integer("image_id"));
    if (place == m_places.end()) return;
    const std::size_t track = m_tracks.at(keyOf(record, place->second, seen));
    const DatasetVideo& video = m_info.videos[place->second.video];
    const DatasetFrame& frame = video.frames[place->second.frame];
    std::optional<Mask> mask;
    if (record.has("segmentation"))
      mask = segmentationFrom(record.at("segmentation"), place->second.size);
    if (!mask) {
      ++withoutMask;
      return;
    }
    const double score = record.number("score", record.number("confidence", 1));
    DatasetMask out = importedMask(track, place->second.frame, frame.index, std::move(*mask),
                                   static_cast<float>(std::clamp(score, 0.0, 1.0)), origin);
    out.record.summary.presence = presenceIn(record);
    out.attributes = attributesFrom(record, "attributes");
    for (const char* known : {"occluded", "track_id", "keyframe"}) out.attributes.erase(known);
    sink(std::move(out));
  });
  records.read(m_file, work);
  if (withoutMask > 0 && m_withoutMask == 0)
    m_info.tell("boxes", withoutMask, messages::dataset::annotationsWithoutMask);
  m_withoutMask = withoutMask;
}

fs::path CocoReader::picture(std::size_t video, std::size_t frame) const {
  const std::string& name = m_info.videos[video].frames[frame].fileName;
  for (const fs::path& root : {m_root, m_root / "images"})
    if (const auto file = fileBelow(root, name)) return *file;
  return {};
}

}  // namespace

std::unique_ptr<DatasetReader> openCoco(const fs::path& path, const ReadOptions&,
                                        const WorkContext& work) {
  auto [file, root] = jsonDataset(path);
  auto reader = std::make_unique<CocoReader>(std::move(file), std::move(root));
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
