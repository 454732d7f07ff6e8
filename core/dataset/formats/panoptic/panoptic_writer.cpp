// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/panoptic/panoptic_writer.h"

#include <algorithm>
#include <opencv2/imgcodecs.hpp>
#include <set>

#include "core/annotation/category_colour.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::int64_t largestId = 0xFFFFFF;  // what a colour holds

/// The ids of tracks where they can be those of segments, else numbers.
std::map<std::size_t, int> segmentIds(const DatasetInfo& info, std::size_t video) {
  std::map<std::size_t, int> ids = labelNumbers(info, video);
  std::set<std::int64_t> taken;
  const bool keep = std::ranges::all_of(ids, [&](const auto& one) {
    const std::int64_t id = info.tracks[one.first].id;
    return id > 0 && id <= largestId && taken.insert(id).second;
  });
  if (keep)
    for (auto& [track, id] : ids) id = static_cast<int>(info.tracks[track].id);
  return ids;
}

/// Regions that are not to be judged have no segment, and hide nothing.
ContentFrame withoutIgnored(const ContentFrame& frame, const DatasetInfo& info) {
  ContentFrame rest{frame.video, frame.frame, frame.index, {}};
  for (const DatasetMask& mask : frame.masks)
    if (!info.tracks[mask.track].ignore) rest.masks.push_back(mask);
  return rest;
}

void writeIds(const fs::path& file, const cv::Mat& ids) {
  cv::Mat picture(ids.size(), CV_8UC3);
  for (int y = 0; y < ids.rows; ++y) {
    const auto* from = ids.ptr<std::int32_t>(y);
    auto* to = picture.ptr<cv::Vec3b>(y);
    for (int x = 0; x < ids.cols; ++x)  // B, G, R
      to[x] = {static_cast<std::uint8_t>(from[x] >> 16), static_cast<std::uint8_t>(from[x] >> 8),
               static_cast<std::uint8_t>(from[x])};
  }
  fs::create_directories(file.parent_path());
  if (!cv::imwrite(file.string(), picture))
    throw Error(messages::dataset::pictureNotWritten, file.filename());
}

/// Opens an item of a list that is a video with a list of its own.
void beginVideo(JsonOut& out, const JsonOut::Json& id, const char* list) {
  out.beginItem();
  out.member("video_id", id);
  out.beginList(list);
}

void endVideo(JsonOut& out) {
  out.endList();
  out.endItem();
}

}  // namespace

void PanopticWriter::prepare(const DatasetInfo& info) {
  for (const Category& category : info.categories)
    m_otherCategory = std::max(m_otherCategory, category.id.value + 1);
  m_hasUncategorised = std::ranges::any_of(info.tracks, [&](const DatasetTrack& track) {
    return !track.ignore && !info.category(track.category);
  });
  std::int64_t next = 1;
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    if (info.videos[video].size.empty() && !info.videos[video].frames.empty())
      throw Error(messages::dataset::sizeNotKnown, info.videos[video].name);
    m_ids.push_back(segmentIds(info, video));
    m_firstImage.push_back(next);
    next += static_cast<std::int64_t>(info.videos[video].frames.size());
  }
}

std::int64_t PanopticWriter::categoryOf(const DatasetInfo& info, std::size_t track) const {
  const CategoryId id = info.tracks[track].category;
  return info.category(id) ? id.value : m_otherCategory;
}

PanopticWriter::Json PanopticWriter::videoId(const DatasetInfo& info, std::size_t video) const {
  if (m_form == Form::Videos) return safeName(info.videos[video].name);
  return static_cast<std::int64_t>(video) + 1;
}

PanopticWriter::Json PanopticWriter::imageId(const DatasetInfo& info, std::size_t video,
                                             std::size_t frame) const {
  if (m_form == Form::Videos) return padded(info.videos[video].frames[frame].index.value(), 8);
  return m_firstImage[video] + static_cast<std::int64_t>(frame);
}

std::string PanopticWriter::nameOf(const DatasetInfo& info, std::size_t video,
                                   std::size_t frame) const {
  const DatasetVideo& of = info.videos[video];
  if (m_form == Form::Videos)
    return safeName(of.name) + "/" + padded(of.frames[frame].index.value(), 8);
  const std::string folder = info.videos.size() > 1 ? safeName(of.name) + "/" : "";
  return folder + padded(of.frames[frame].index.value(), 6);
}

std::string PanopticWriter::pictureName(const DatasetInfo& info, std::size_t video,
                                        std::size_t frame) const {
  const char* ending = m_pictures == PictureChoice::Png ? ".png" : ".jpg";
  return "images/" + nameOf(info, video, frame) + ending;
}

PanopticWriter::Json PanopticWriter::imageJson(const DatasetInfo& info, std::size_t video,
                                               std::size_t frame) const {
  const DatasetVideo& of = info.videos[video];
  // If no images are written, the dataset refers to the existing ones.
  const std::string& there = of.frames[frame].fileName;
  const bool own = m_pictures != PictureChoice::None || there.empty();
  std::string name = own ? pictureName(info, video, frame) : there;
  // The evaluator of VIPSeg opens this name among the masks.
  if (m_form == Form::Videos)
    name = fs::path(nameOf(info, video, frame)).filename().string() + ".png";
  Json json{{"id", imageId(info, video, frame)},
            {"width", of.size.width},
            {"height", of.size.height},
            {"file_name", name}};
  if (m_form == Form::Videos) return json;
  json["video_id"] = videoId(info, video);
  json["frame_index"] = of.frames[frame].index.value();
  return json;
}

PanopticWriter::Json PanopticWriter::annotationJson(const DatasetInfo& info,
                                                    const ContentFrame& frame) const {
  const std::map<std::size_t, int>& ids = m_ids[frame.video];
  const cv::Mat picture = labelMapOf(withoutIgnored(frame, info), info, ids, 0);
  const std::string name = nameOf(info, frame.video, frame.frame) + ".png";
  const bool videos = m_form == Form::Videos;
  writeIds(m_folder / (videos ? "panomasksRGB" : "panoptic") / name, picture);
  std::map<int, std::size_t> trackOf;
  for (const auto& [track, id] : ids) trackOf[id] = track;
  Json segments = Json::array();
  for (const auto& [id, mask] : masksByValue(picture)) {
    const std::size_t track = trackOf.at(id);
    Json segment{{"id", id},
                 {"category_id", categoryOf(info, track)},
                 {"area", mask.area()},
                 {"bbox", boxJson(mask)},
                 {"iscrowd", info.tracks[track].crowd ? 1 : 0}};
    if (!videos) segment["track_id"] = id;
    segments.push_back(std::move(segment));
  }
  return {{"image_id", imageId(info, frame.video, frame.frame)},
          {"file_name", videos ? fs::path(name).filename().string() : name},
          {"segments_info", std::move(segments)}};
}

void PanopticWriter::writeCategories(JsonOut& out, const DatasetInfo& info) const {
  std::vector<Category> categories = info.categories;
  // Tools of the format need a colour for each of them.
  const std::vector<Rgb> colours = categoryColours(categories);
  for (std::size_t i = 0; i < categories.size(); ++i) categories[i].colour = colours[i];
  if (m_hasUncategorised)
    categories.push_back({CategoryId{m_otherCategory}, "object", "", colourWithoutCategory});
  out.beginList("categories");
  for (const Category& category : categories) {
    Json json = categoryJson(category);
    json["isthing"] = category.stuff ? 0 : 1;
    out.item(json);
  }
  out.endList();
}

void PanopticWriter::writeTracks(JsonOut& out, const DatasetInfo& info) const {
  out.beginList("tracks");
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    std::map<int, std::size_t> byId;
    for (const auto& [track, id] : m_ids[video]) byId[id] = track;
    for (const auto& [id, track] : byId)
      out.item({{"id", id},
                {"name", info.tracks[track].name},
                {"category_id", categoryOf(info, track)},
                {"video_id", videoId(info, video)}});
  }
  out.endList();
}

void PanopticWriter::writeImages(JsonOut& out, const DatasetInfo& info) const {
  const bool nested = m_form == Form::Videos;
  out.beginList("videos");
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    const DatasetVideo& of = info.videos[video];
    if (!nested) {
      out.item({{"id", videoId(info, video)},
                {"name", of.name},
                {"file_name", of.fileName},
                {"width", of.size.width},
                {"height", of.size.height},
                {"fps", of.framesPerSecond}});
      continue;
    }
    beginVideo(out, videoId(info, video), "images");
    for (std::size_t frame = 0; frame < of.frames.size(); ++frame)
      out.item(imageJson(info, video, frame));
    endVideo(out);
  }
  out.endList();
  if (nested) return;
  out.beginList("images");
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    for (std::size_t frame = 0; frame < info.videos[video].frames.size(); ++frame)
      out.item(imageJson(info, video, frame));
  out.endList();
}

bool PanopticWriter::writeAnnotations(JsonOut& out, DatasetContent& content,
                                      const WorkContext& work) const {
  const DatasetInfo& info = content.info();
  std::optional<std::size_t> video;  // whose item is open
  out.beginList("annotations");
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    if (m_pictures != PictureChoice::None)
      writePicture(content, frame.video, frame.frame,
                   m_folder / pictureName(info, frame.video, frame.frame));
    const Json json = annotationJson(info, frame);
    if (m_form == Form::Images) return out.item(json);
    if (video != frame.video) {
      if (video) endVideo(out);
      video = frame.video;
      beginVideo(out, videoId(info, frame.video), "annotations");
    }
    out.item(json);
  });
  if (video) endVideo(out);
  out.endList();
  return complete;
}

void PanopticWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  prepare(info);
  const char* name = m_form == Form::Videos ? "panoptic_video.json" : "panoptic.json";
  JsonOut out(m_folder / name);
  out.member("info", {{"description", "Exported by Maskline"}, {"version", "1.0"}});
  writeCategories(out, info);
  writeTracks(out, info);
  writeImages(out, info);
  if (writeAnnotations(out, content, work)) out.finish();
}

}  // namespace maskline
