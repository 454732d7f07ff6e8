// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/panoptic/panoptic_index.h"

#include <algorithm>
#include <set>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t largestId = 0xFFFFFF;  // what a colour holds

}  // namespace

// ---- pieces of the file -------------------------------------------------------------------------

void PanopticIndex::addVideo(const JsonRecord& record) {
  DatasetVideo video;
  const bool nested = record.has("video_id");
  const std::string id = record.text(nested ? "video_id" : "id");
  if (nested) m_videoLists[record.key(1)] = id;
  m_nested = m_nested || nested;
  video.name = plainName(record.text("name", id));
  video.fileName = plainName(record.text("file_name", ""));
  video.size = sizeIn(record);
  video.framesPerSecond = record.number("fps", 0);
  if (m_videos.emplace(id, m_info.videos.size()).second) m_info.videos.push_back(std::move(video));
}

void PanopticIndex::addImage(const JsonRecord& record, const std::string& list) {
  Image image;
  image.list = list;
  image.fileName = plainName(record.text("file_name", ""));
  image.id = record.text("id", fs::path(image.fileName).stem().string());
  if (record.has("video_id")) image.video = record.text("video_id");
  for (const char* key : {"frame_index", "frame_id"})
    if (!image.frame && record.has(key)) image.frame = record.integer(key);
  if (image.frame && *image.frame < 0) record.refuse(messages::dataset::reasonNegativeFrame);
  image.size = sizeIn(record);
  m_images.push_back(std::move(image));
}

void PanopticIndex::addTrack(const JsonRecord& record) {
  ListedTrack listed;
  listed.video = record.text("video_id", "");
  listed.track.id = record.integer("id");
  listed.track.name = record.text("name", "");
  listed.track.category = CategoryId{record.integer("category_id", 0)};
  m_listed.push_back(std::move(listed));
}

PanopticIndex::SeenSegment PanopticIndex::segmentFrom(const JsonRecord& record) const {
  SeenSegment segment;
  const std::int64_t id = record.integer("id");
  if (id < 0 || id > largestId)
    record.at("id").refuse({messages::dataset::reasonSegmentId, largestId});
  segment.id = static_cast<std::uint32_t>(id);
  segment.category = record.integer("category_id", 0);
  if (record.has("track_id")) segment.track = record.integer("track_id");
  segment.crowd = record.flag("iscrowd", false);
  return segment;
}

void PanopticIndex::addAnnotation(const JsonRecord& record, const std::string& list) {
  Annotation annotation;
  annotation.image = record.text("image_id");
  annotation.list = list;
  annotation.fileName = record.text("file_name", annotation.image + ".png");
  annotation.place = record.place();
  const JsonRecord segments = record.at("segments_info");
  if (!segments.value().is_array()) segments.refuse(messages::dataset::reasonSegmentList);
  for (std::size_t i = 0; i < segments.size(); ++i)
    annotation.segments.push_back(segmentFrom(segments.item(i)));
  m_annotations.push_back(std::move(annotation));
}

bool PanopticIndex::read(const WorkContext& work) {
  JsonRecords records;
  records.on("/categories/*",
             [this](const JsonRecord& r) { m_info.categories.push_back(categoryFrom(r)); });
  records.on("/videos/*", [this](const JsonRecord& r) { addVideo(r); });
  records.on("/videos/*/images/*", [this](const JsonRecord& r) { addImage(r, r.key(1)); });
  records.on("/images/*", [this](const JsonRecord& r) { addImage(r, ""); });
  records.on("/tracks/*", [this](const JsonRecord& r) { addTrack(r); });
  records.on("/annotations/*/annotations/*",
             [this](const JsonRecord& r) { addAnnotation(r, r.key(1)); });
  records.on("/annotations/*", [this](const JsonRecord& r) {
    if (r.has("image_id")) return addAnnotation(r, "");
    m_nested = true;
    m_annotationLists[r.key(1)] = r.text("video_id");
  });
  if (!records.read(m_file, work)) return false;
  arrangeImages();
  arrangeTracks();
  return true;
}

// ---- videos and frames --------------------------------------------------------------------------

std::size_t PanopticIndex::videoOf(const Image& image) {
  const std::optional<std::string> id = m_nested ? m_videoLists[image.list] : image.video;
  if (id) {
    const auto [found, isNew] = m_videos.emplace(*id, m_info.videos.size());
    if (isNew) m_info.videos.push_back({*id, "", image.size, 0, {}, {}});
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

/// Ids of images are given once in a file, or in the nested form once in a video.
std::string PanopticIndex::imageKey(const std::string& video, const std::string& image) const {
  return m_nested ? video + "/" + image : image;
}

void PanopticIndex::arrangeImages() {
  std::map<std::size_t, std::vector<const Image*>> imagesOf;  // by video
  for (const Image& image : m_images) imagesOf[videoOf(image)].push_back(&image);
  std::int64_t otherSize = 0;
  for (auto& [index, images] : imagesOf) {
    DatasetVideo& video = m_info.videos[index];
    std::vector<ListedFrame> listed;
    for (const Image* image : images) listed.push_back({image->fileName, image->frame});
    for (auto& [place, frame] : orderedFrames(listed)) {
      const Image& image = *images[place];
      if (video.size.empty()) video.size = image.size;
      otherSize += !image.size.empty() && image.size != video.size;
      m_places[imageKey(m_nested ? m_videoLists[image.list] : "", image.id)] = {
          index, video.frames.size()};
      video.frames.push_back(std::move(frame));
    }
    video.range = rangeOf(video.frames);
  }
  m_images = {};
  m_info.tell("sizes", otherSize, messages::dataset::picturesOfOtherSize);
}

// ---- tracks -------------------------------------------------------------------------------------

std::size_t PanopticIndex::trackOf(std::size_t video, const SeenSegment& segment) {
  const auto added = [&](std::int64_t id) {
    DatasetTrack track;
    track.id = id;
    track.video = video;
    track.category = CategoryId{segment.category};
    m_info.tracks.push_back(std::move(track));
    return m_info.tracks.size() - 1;
  };
  // In images without tracks each segment is one of its own.
  if (!m_nested && !segment.track)
    return added(static_cast<std::int64_t>(m_info.tracks.size()) + 1);
  const std::int64_t id = segment.track.value_or(segment.id);
  const auto found = m_tracks.find({video, id});
  if (found != m_tracks.end()) return found->second;
  const std::size_t track = added(id);
  m_tracks[{video, id}] = track;
  return track;
}

void PanopticIndex::arrangeTracks() {
  for (ListedTrack& listed : m_listed) {
    const auto video = m_videos.find(listed.video);
    if (video == m_videos.end()) continue;
    listed.track.video = video->second;
    if (m_tracks.emplace(std::pair(video->second, listed.track.id), m_info.tracks.size()).second)
      m_info.tracks.push_back(std::move(listed.track));
  }
  m_listed = {};
  std::int64_t withoutImage = 0, withoutTrack = 0, withoutCategory = 0;
  std::set<std::int64_t> categories;
  for (const Category& category : m_info.categories) categories.insert(category.id.value);
  for (Annotation& annotation : m_annotations) {
    const auto place =
        m_places.find(imageKey(m_annotationLists[annotation.list], annotation.image));
    if (place == m_places.end()) {
      ++withoutImage;
      continue;
    }
    Picture picture{std::move(annotation.fileName),
                    std::move(annotation.place),
                    place->second.first,
                    place->second.second,
                    {}};
    for (const SeenSegment& segment : annotation.segments) {
      const std::size_t index = trackOf(picture.video, segment);
      DatasetTrack& track = m_info.tracks[index];
      ++track.masks;
      track.crowd = track.crowd || segment.crowd;
      withoutTrack += !m_nested && !segment.track;
      withoutCategory += !categories.contains(segment.category);
      picture.segments.push_back({segment.id, static_cast<std::uint32_t>(index)});
    }
    m_pictures.push_back(std::move(picture));
  }
  m_annotations = {};
  m_info.tell("no-image", withoutImage, messages::dataset::annotationsWithoutPicture);
  m_info.tell("no-tracks", withoutTrack, messages::dataset::segmentsWithoutTrack);
  m_info.tell("no-category", withoutCategory, messages::dataset::segmentsWithoutCategory);
}

}  // namespace maskline
