// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/coco/coco_writer.h"

#include <numeric>

#include "core/dataset/io/category_list.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/scores.h"
#include "core/dataset/io/track_numbers.h"

namespace maskline {

namespace {

using Json = JsonOut::Json;

std::int64_t videoId(std::size_t video) { return static_cast<std::int64_t>(video) + 1; }

/// The numbers and names that the file gives to what the content holds.
class Numbers {
 public:
  Numbers(const DatasetInfo& info, PictureChoice pictures)
      : m_info(info), m_pictures(pictures), m_tracks(trackNumbers(info, DistinctIn::File, 1)) {
    std::int64_t first = 1;
    for (const DatasetVideo& video : info.videos) {
      m_firstImage.push_back(first);
      first += static_cast<std::int64_t>(video.frames.size());
    }
  }

  std::int64_t track(std::size_t track) const { return m_tracks[track]; }
  std::int64_t image(std::size_t video, std::size_t frame) const {
    return m_firstImage[video] + static_cast<std::int64_t>(frame);
  }
  std::string ownName(std::size_t video, std::size_t frame) const {
    const DatasetVideo& from = m_info.videos[video];
    const char* ending = m_pictures == PictureChoice::Png ? ".png" : ".jpg";
    return "images/" + safeName(from.name) + "/" + padded(from.frames[frame].index.value(), 6) +
           ending;
  }
  std::string fileName(std::size_t video, std::size_t frame) const {
    // If no images are written, the dataset refers to the existing ones.
    const std::string& there = m_info.videos[video].frames[frame].fileName;
    const bool own = m_pictures != PictureChoice::None || there.empty();
    return own ? ownName(video, frame) : there;
  }

 private:
  const DatasetInfo& m_info;
  PictureChoice m_pictures;
  std::vector<std::int64_t> m_tracks, m_firstImage;
};

std::vector<std::size_t> allTracks(const DatasetInfo& info) {
  std::vector<std::size_t> places(info.tracks.size());
  std::iota(places.begin(), places.end(), std::size_t(0));
  return places;
}

void writeHead(JsonOut& out, const DatasetInfo& info, const Numbers& numbers,
               const CategoryList& categories) {
  out.member("info", {{"description", "Exported by Maskline"}, {"version", "1.0"}});
  out.member("licenses", Json::array());
  categories.write(out);
  out.beginList("videos");
  for (std::size_t i = 0; i < info.videos.size(); ++i) {
    const DatasetVideo& video = info.videos[i];
    out.item({{"id", videoId(i)},
              {"name", video.name},
              {"file_name", video.fileName},
              {"width", video.size.width},
              {"height", video.size.height},
              {"fps", video.framesPerSecond},
              {"first_frame", video.range.begin.value()},
              {"length", video.range.length()}});
  }
  out.endList();
  out.beginList("tracks");
  for (std::size_t i = 0; i < info.tracks.size(); ++i) {
    const DatasetTrack& track = info.tracks[i];
    Json json{{"id", numbers.track(i)},
              {"name", track.name},
              {"category_id", categories.numberOf(track)},
              {"video_id", videoId(track.video)}};
    if (!track.attributes.empty()) json["attributes"] = track.attributes;
    out.item(json);
  }
  out.endList();
}

Json eventJson(const DatasetEvent& event, const Numbers& numbers) {
  Json json{{"video_id", videoId(event.video)}, {"label", event.label}};
  if (event.track) json["track_id"] = numbers.track(*event.track);
  if (!event.category.empty()) json["category"] = event.category;
  if (event.frames) {
    json["first_frame"] = event.frames->begin.value();
    json["last_frame"] = event.frames->end.value() - 1;
  }
  if (!event.attributes.empty()) json["attributes"] = event.attributes;
  return json;
}

/// Not a part of COCO; left out if there are none.
void writeEvents(JsonOut& out, const DatasetInfo& info, const Numbers& numbers) {
  if (info.events.empty()) return;
  out.beginList("events");
  for (const DatasetEvent& event : info.events) out.item(eventJson(event, numbers));
  out.endList();
}

Json annotationJson(const DatasetMask& mask, const DatasetTrack& track) {
  Json json{{"segmentation", runsJson(mask.record.mask, /*compressed=*/true)},
            {"area", mask.record.mask.area()},
            {"bbox", boxJson(mask.record.mask)},
            {"iscrowd", track.crowd ? 1 : 0}};
  if (track.ignore) json["ignore"] = 1;
  return json;
}

void addProvenance(Json& json, const DatasetMask& mask) {
  const FrameSummary& summary = mask.record.summary;
  json["source"] = toString(summary.source);
  json["score"] = writtenScore(summary.confidence);
  json["review"] = toString(summary.review);
  json["presence"] = toString(summary.presence);
  json["keyframe"] = summary.keyframe;
  if (!mask.record.model.empty()) json["model"] = mask.record.model;
  if (!mask.attributes.empty()) json["attributes"] = mask.attributes;
}

}  // namespace

void CocoWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  const Numbers numbers(info, m_pictures);
  const CategoryList categories(info, allTracks(info));
  JsonOut out(m_folder / "annotations.json");
  writeHead(out, info, numbers, categories);
  writeEvents(out, info, numbers);
  std::int64_t annotations = 0;
  out.beginList("annotations");
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    if (m_pictures != PictureChoice::None)
      writePicture(content, frame.video, frame.frame,
                   m_folder / numbers.ownName(frame.video, frame.frame));
    for (const DatasetMask& mask : frame.masks) {
      if (mask.record.mask.empty()) continue;  // an annotation without area spoils the AP
      const DatasetTrack& track = info.tracks[mask.track];
      Json json{{"id", ++annotations},
                {"image_id", numbers.image(frame.video, frame.frame)},
                {"category_id", categories.numberOf(track)}};
      json.update(annotationJson(mask, track));
      json["track_id"] = numbers.track(mask.track);
      json["video_id"] = videoId(frame.video);
      addProvenance(json, mask);
      out.item(json);
    }
  });
  if (!complete) return;
  out.endList();
  out.beginList("images");
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    for (std::size_t frame = 0; frame < info.videos[video].frames.size(); ++frame)
      out.item({{"id", numbers.image(video, frame)},
                {"width", info.videos[video].size.width},
                {"height", info.videos[video].size.height},
                {"file_name", numbers.fileName(video, frame)},
                {"video_id", videoId(video)},
                {"frame_index", info.videos[video].frames[frame].index.value()}});
  out.endList();
  out.finish();
}

}  // namespace maskline
