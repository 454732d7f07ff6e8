// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/fiftyone/fiftyone_writer.h"

#include <algorithm>

#include "core/dataset/formats/fiftyone/numpy_mask.h"
#include "core/dataset/io/base64.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/scores.h"
#include "core/dataset/io/track_numbers.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

/// A thousandth of a pixel to the right and down: FiftyOne truncates to integers, and 0.333333 of
/// 12 pixels is less than 4.
Json boxOf(const cv::Rect& box, cv::Size size) {
  constexpr double little = 0.001;
  return Json::array({(box.x + little) / size.width, (box.y + little) / size.height,
                      double(box.width) / size.width, double(box.height) / size.height});
}

Json detectionJson(const DatasetMask& mask, const DatasetTrack& track, const std::string& label,
                   std::int64_t number) {
  const Mask& pixels = mask.record.mask;
  const cv::Rect box = pixels.boundingBox();
  const std::string bytes = toBase64(toNumpyMask(partOf(pixels, box, 1)));
  Json json{{"_cls", "Detection"},
            {"tags", Json::array()},
            {"label", label},
            {"bounding_box", boxOf(box, pixels.size())},
            {"mask", {{"$binary", {{"base64", bytes}, {"subType", "00"}}}}},
            {"index", number}};
  const float score = mask.record.summary.confidence;
  if (score < 1) json["confidence"] = writtenScore(score);
  if (!track.name.empty()) json["name"] = track.name;
  if (mask.record.summary.presence == Presence::Occluded) json["occluded"] = true;
  if (track.crowd) json["iscrowd"] = true;
  if (track.ignore) json["ignore"] = true;
  if (!mask.attributes.empty()) json["frame_attributes"] = mask.attributes;
  if (!track.attributes.empty()) json["track_attributes"] = track.attributes;
  return json;
}

}  // namespace

void FiftyoneWriter::writeMetadata(const DatasetInfo& info) const {
  Json classes = Json::array();
  for (const Category& category : info.categories) classes.push_back(category.name);
  const bool uncategorised = std::ranges::any_of(
      info.tracks, [&](const DatasetTrack& track) { return !info.category(track.category); });
  if (uncategorised && std::ranges::count(classes, Json("object")) == 0)
    classes.push_back("object");
  JsonOut out(m_folder / "metadata.json");
  out.member("name", "maskline");
  out.member("media_type", "image");
  out.member("info", {{"default_classes", classes}});
  out.finish();
}

void FiftyoneWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  const PictureChoice choice = content.hasPictures() ? m_options.pictures : PictureChoice::None;
  const std::vector<std::int64_t> numbers = trackNumbers(info, DistinctIn::Video);
  std::vector<std::vector<std::string>> names;
  for (const DatasetVideo& video : info.videos)
    names.push_back(labelledPictureNames(video, choice));
  JsonOut out(m_folder / "samples.json");
  out.beginList("samples");
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    const std::string picture =
        "data/" + safeName(video.name) + "/" + names[frame.video][frame.frame];
    if (choice != PictureChoice::None)
      writePicture(content, frame.video, frame.frame, m_folder / picture);
    Json detections = Json::array();
    for (const DatasetMask& mask : frame.masks) {
      const DatasetTrack& track = info.tracks[mask.track];
      if (!mask.record.mask.empty())
        detections.push_back(
            detectionJson(mask, track, categoryNameOf(info, track), numbers[mask.track]));
    }
    const std::string split = m_options.splitOf(video.name);
    Json metadata{
        {"_cls", "ImageMetadata"}, {"width", video.size.width}, {"height", video.size.height}};
    out.item({{"filepath", picture},
              {"tags", split.empty() ? Json::array() : Json::array({split})},
              {"metadata", std::move(metadata)},
              {"video_id", video.name},
              {"frame_number", frame.index.value() + 1},
              {"ground_truth", {{"_cls", "Detections"}, {"detections", std::move(detections)}}}});
  });
  if (!complete) return;
  out.endList();
  out.finish();
  writeMetadata(info);
}

}  // namespace maskline
