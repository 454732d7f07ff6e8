// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/label_studio/label_studio_writer.h"

#include <fstream>
#include <set>

#include "core/base/markup.h"
#include "core/dataset/formats/label_studio/label_studio_rle.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/scores.h"
#include "core/dataset/io/track_numbers.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;
using Json = JsonOut::Json;

namespace {

Json metaJson(const DatasetMask& mask, const DatasetTrack& track, std::int64_t number) {
  Json meta = Json::object();
  if (!track.name.empty()) meta["text"] = Json::array({track.name});
  meta["track_id"] = number;
  if (mask.record.summary.presence == Presence::Occluded) meta["occluded"] = true;
  if (track.crowd) meta["crowd"] = true;
  if (track.ignore) meta["ignore"] = true;
  if (!mask.attributes.empty()) meta["attributes"] = mask.attributes;
  if (!track.attributes.empty()) meta["track_attributes"] = track.attributes;
  return meta;
}

Json regionJson(const DatasetMask& mask, const DatasetTrack& track, const std::string& label,
                std::int64_t number) {
  const cv::Size size = mask.record.mask.size();
  Json json{{"id", "track-" + std::to_string(number)},
            {"from_name", "label"},
            {"to_name", "image"},
            {"type", "brushlabels"},
            {"original_width", size.width},
            {"original_height", size.height},
            {"image_rotation", 0},
            {"value",
             {{"format", "rle"},
              {"rle", toLabelStudioRle(mask.record.mask)},
              {"brushlabels", Json::array({label})}}},
            {"meta", metaJson(mask, track, number)}};
  const float score = mask.record.summary.confidence;
  if (score < 1) json["score"] = writtenScore(score);
  return json;
}

}  // namespace

/// With the labels that occur, by name.
void LabelStudioWriter::writeInterface(const DatasetInfo& info) const {
  std::set<std::string> labels;
  for (const DatasetTrack& track : info.tracks)
    if (track.firstSeen) labels.insert(categoryNameOf(info, track));
  const fs::path file = m_folder / "label_config.xml";
  std::ofstream out(file, std::ios::binary);
  out << "<View>\n  <Image name=\"image\" value=\"$image\" zoom=\"true\"/>\n"
         "  <BrushLabels name=\"label\" toName=\"image\">\n";
  for (const std::string& label : labels)
    out << "    <Label value=\"" << escapedMarkup(label) << "\"/>\n";
  out << "  </BrushLabels>\n</View>\n";
  out.close();
  if (!out) throw Error(messages::dataset::fileNotWritten, file.filename());
}

void LabelStudioWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  const std::vector<std::int64_t> numbers = trackNumbers(info, DistinctIn::Video);
  std::vector<std::vector<std::string>> names;
  for (const DatasetVideo& video : info.videos)
    names.push_back(labelledPictureNames(video, m_pictures));
  const fs::path file = m_folder / "tasks.json";
  std::ofstream out(file, std::ios::binary);
  std::int64_t tasks = 0;
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    const std::string picture =
        "images/" + safeName(video.name) + "/" + names[frame.video][frame.frame];
    if (m_pictures != PictureChoice::None)
      writePicture(content, frame.video, frame.frame, m_folder / picture);
    Json regions = Json::array();
    for (const DatasetMask& mask : frame.masks) {
      const DatasetTrack& track = info.tracks[mask.track];
      if (!mask.record.mask.empty())
        regions.push_back(
            regionJson(mask, track, categoryNameOf(info, track), numbers[mask.track]));
    }
    out << (tasks == 0 ? "[\n" : ",\n");
    out << JsonOut::dumped({{"id", ++tasks},
                            {"data",
                             {{"image", "/data/local-files/?d=" + picture},
                              {"sequence", video.name},
                              {"frame_index", frame.index.value()},
                              {"width", video.size.width},
                              {"height", video.size.height}}},
                            {"annotations", Json::array({{{"result", std::move(regions)}}})}});
  });
  if (!complete) return;
  out << (tasks == 0 ? "[]\n" : "\n]\n");
  out.close();
  if (!out) throw Error(messages::dataset::fileNotWritten, file.filename());
  writeInterface(info);
}

}  // namespace maskline
