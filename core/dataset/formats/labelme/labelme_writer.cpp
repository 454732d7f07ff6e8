// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/labelme/labelme_writer.h"

#include <opencv2/imgcodecs.hpp>

#include "core/dataset/io/base64.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/scores.h"
#include "core/dataset/io/track_numbers.h"
#include "core/dataset/messages.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

std::string boxPicture(const Mask& mask, const cv::Rect& box) {
  std::vector<std::uint8_t> bytes;
  if (!cv::imencode(".png", partOf(mask, box, 1), bytes))
    throw Error(messages::dataset::pictureNotWritten, "PNG");
  return toBase64(bytes);
}

Json flagsJson(const DatasetMask& mask, const DatasetTrack& track) {
  Json flags = Json::object();
  if (mask.record.summary.presence == Presence::Occluded) flags["occluded"] = true;
  if (track.crowd) flags["crowd"] = true;
  if (track.ignore) flags["ignore"] = true;
  return flags;
}

Json shapeJson(const DatasetMask& mask, const DatasetTrack& track, const std::string& label,
               std::int64_t number) {
  const cv::Rect box = mask.record.mask.boundingBox();
  Json json{{"label", label},
            {"points", {{box.x, box.y}, {box.x + box.width - 1, box.y + box.height - 1}}},
            {"group_id", number},
            {"description", track.name},
            {"shape_type", "mask"},
            {"flags", flagsJson(mask, track)},
            {"mask", boxPicture(mask.record.mask, box)}};
  const float score = mask.record.summary.confidence;
  if (score < 1) json["score"] = writtenScore(score);
  if (!mask.attributes.empty()) json["attributes"] = mask.attributes;
  if (!track.attributes.empty()) json["track_attributes"] = track.attributes;
  return json;
}

}  // namespace

void LabelmeWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  const std::vector<std::int64_t> numbers = trackNumbers(info, DistinctIn::Video);
  std::vector<std::vector<std::string>> names;
  for (const DatasetVideo& video : info.videos) {
    names.push_back(labelledPictureNames(video, m_pictures));
    fs::create_directories(m_folder / safeName(video.name));
  }
  forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    const fs::path picture = m_folder / safeName(video.name) / names[frame.video][frame.frame];
    if (m_pictures != PictureChoice::None) writePicture(content, frame.video, frame.frame, picture);
    JsonOut out(fs::path(picture).replace_extension(".json"));
    out.member("version", "5.5.0");
    out.member("flags", Json::object());
    out.beginList("shapes");
    for (const DatasetMask& mask : frame.masks) {
      const DatasetTrack& track = info.tracks[mask.track];
      if (!mask.record.mask.empty())
        out.item(shapeJson(mask, track, categoryNameOf(info, track), numbers[mask.track]));
    }
    out.endList();
    out.member("imagePath", picture.filename().string());
    out.member("imageData", nullptr);
    out.member("imageHeight", video.size.height);
    out.member("imageWidth", video.size.width);
    out.member("frame_index", frame.index.value());
    out.finish();
  });
}

}  // namespace maskline
