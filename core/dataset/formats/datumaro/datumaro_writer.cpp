// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/datumaro/datumaro_writer.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/scores.h"
#include "core/dataset/io/track_numbers.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

using Json = JsonOut::Json;

Json attributeJson(const std::string& value) {
  if (value == "true" || value == "false") return value == "true";
  return value;
}

/// The labels, and the numbers that a file gives to tracks.
class Numbers {
 public:
  explicit Numbers(const DatasetInfo& info) : tracks(trackNumbers(info, DistinctIn::File)) {
    for (const Category& category : info.categories) placeOf(category);
    std::vector<std::int64_t> next(info.videos.size());
    for (const DatasetTrack& track : info.tracks) {
      const Category* category = info.category(track.category);
      label.push_back(placeOf(category ? *category : Category{{}, "object", ""}));
      layers.push_back(next[track.video]++);
    }
  }

  std::vector<std::int64_t> tracks, layers, label;  // by track
  std::vector<Category> labels;                     // no two of one name
  /// By label, of what was written. Tools leave out what a label does not declare.
  std::map<std::int64_t, std::set<std::string>> attributes;

 private:
  std::int64_t placeOf(const Category& category) {
    const auto known = std::ranges::find(labels, category.name, &Category::name);
    const std::int64_t place = known - labels.begin();
    if (known == labels.end()) labels.push_back(category);
    return place;
  }
};

Json categoriesJson(const Numbers& numbers) {
  Json labels = Json::array(), colours = Json::array();
  for (const Category& category : numbers.labels) {
    const auto used = numbers.attributes.find(std::ssize(labels));
    if (category.colour)
      colours.push_back({{"label_id", labels.size()},
                         {"r", category.colour->r},
                         {"g", category.colour->g},
                         {"b", category.colour->b}});
    labels.push_back(
        {{"name", category.name},
         {"parent", category.supercategory},
         {"attributes", used == numbers.attributes.end() ? Json::array() : Json(used->second)}});
  }
  Json json{{"label",
             {{"labels", labels},
              {"label_groups", Json::array()},
              {"attributes", {"ignore", "is_crowd", "occluded", "outside", "score", "track_id"}}}}};
  if (!colours.empty()) json["mask"] = {{"colormap", colours}};
  return json;
}

Json infosJson(const DatasetInfo& info, const Numbers& numbers,
               const std::vector<std::size_t>& which) {
  Json videos = Json::array(), tracks = Json::array();
  for (const std::size_t i : which) {
    const DatasetVideo& video = info.videos[i];
    const std::string folder = safeName(video.name);
    videos.push_back({{"folder", folder},
                      {"name", video.name},
                      {"file_name", video.fileName},
                      {"width", video.size.width},
                      {"height", video.size.height},
                      {"fps", video.framesPerSecond},
                      {"first_frame", video.range.begin.value()},
                      {"length", video.range.length()}});
    for (std::size_t t = 0; t < info.tracks.size(); ++t) {
      const DatasetTrack& track = info.tracks[t];
      if (track.video != i) continue;
      Json json{{"id", numbers.tracks[t]},
                {"video", folder},
                {"name", track.name},
                {"label_id", numbers.label[t]}};
      if (track.crowd) json["is_crowd"] = true;
      if (track.ignore) json["ignore"] = true;
      for (const auto& [name, value] : track.attributes)
        json["attributes"][name] = attributeJson(value);
      tracks.push_back(std::move(json));
    }
  }
  return {{"videos", videos}, {"tracks", tracks}};
}

Json annotationJson(const DatasetMask& mask, const DatasetInfo& info, Numbers& numbers,
                    std::int64_t id) {
  const DatasetTrack& track = info.tracks[mask.track];
  const FrameSummary& summary = mask.record.summary;
  Json attributes{{"track_id", numbers.tracks[mask.track]},
                  {"occluded", summary.presence == Presence::Occluded}};
  if (summary.presence == Presence::Outside) attributes["outside"] = true;
  if (summary.confidence < 1) attributes["score"] = writtenScore(summary.confidence);
  if (track.crowd) attributes["is_crowd"] = true;
  if (track.ignore) attributes["ignore"] = true;
  for (const auto* values : {&mask.attributes, &track.attributes})
    for (const auto& [name, value] : *values) {
      if (attributes.contains(name)) continue;
      attributes[name] = attributeJson(value);
      numbers.attributes[numbers.label[mask.track]].insert(name);
    }
  return {{"id", id},
          {"type", "mask"},
          {"attributes", attributes},
          {"group", 0},
          {"label_id", numbers.label[mask.track]},
          {"rle", runsJson(mask.record.mask, /*compressed=*/true)},
          {"z_order", numbers.layers[mask.track]}};
}

}  // namespace

void DatumaroWriter::write(DatasetContent& content, const WorkContext& work) {
  if (!content.hasPictures()) m_options.pictures = PictureChoice::None;
  std::map<std::string, std::vector<std::size_t>> subsets;
  const DatasetInfo& info = content.info();
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    const std::string split = m_options.splitOf(info.videos[video].name);
    subsets[split.empty() ? "default" : split].push_back(video);
  }
  if (subsets.empty()) subsets["default"];
  fs::create_directories(m_folder / "annotations");
  for (const auto& [subset, videos] : subsets)
    if (!writeSubset(content, subset, videos, work)) return;
}

bool DatumaroWriter::writeSubset(DatasetContent& content, const std::string& subset,
                                 const std::vector<std::size_t>& videos, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  Numbers numbers(info);
  const std::string ending = m_options.pictures == PictureChoice::Png ? ".png" : ".jpg";
  JsonOut out(m_folder / "annotations" / (subset + ".json"));
  out.member("dm_format_version", "1.0");
  constexpr int images = 2;
  out.member("media_type", images);
  out.member("infos", infosJson(info, numbers, videos));
  out.beginList("items");
  std::int64_t annotations = 0;
  for (const std::size_t video : videos) {
    const DatasetVideo& from = info.videos[video];
    for (std::size_t frame = 0; frame < from.frames.size(); ++frame) {
      if (work.cancelled()) return false;
      const std::int64_t number = from.frames[frame].index.value();
      const std::string id = safeName(from.name) + "/frame_" + padded(number, 6);
      std::string name = from.frames[frame].fileName;
      if (m_options.pictures != PictureChoice::None || name.empty()) name = id + ending;
      if (m_options.pictures != PictureChoice::None)
        writePicture(content, video, frame, m_folder / "images" / subset / name);
      Json list = Json::array();
      for (const DatasetMask& mask : content.masksOn(video, frame))
        list.push_back(annotationJson(mask, info, numbers, ++annotations));
      out.item({{"id", id},
                {"annotations", std::move(list)},
                {"attr", {{"frame", number}}},
                {"image", {{"path", name}, {"size", {from.size.height, from.size.width}}}}});
      work.report(++m_frames, info.frames());
    }
  }
  out.endList();
  out.member("categories", categoriesJson(numbers));
  out.finish();
  return !work.cancelled();
}

}  // namespace maskline
