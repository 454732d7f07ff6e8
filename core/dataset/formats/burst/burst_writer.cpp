// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/burst/burst_writer.h"

#include <cmath>
#include <map>

#include "core/dataset/io/category_list.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/scores.h"
#include "core/dataset/io/sequences.h"
#include "core/mask/coco_rle.h"

namespace maskline {

using Json = JsonOut::Json;

namespace {

constexpr const char* split = "train";
constexpr const char* collection = "Maskline";

/// Made, corrected or accepted by a person. An imported mask that is not certain is an estimate of
/// another tool.
bool isTruth(const FrameSummary& summary) {
  if (summary.review == ReviewState::Accepted) return true;
  if (summary.source == MaskSource::Imported && summary.confidence < 1) return false;
  return isSettled(summary);
}

Json entryOf(const DatasetMask& mask) {
  const FrameSummary& summary = mask.record.summary;
  const bool truth = isTruth(summary);
  Json json{{"rle", toCocoString(mask.record.mask)}, {"is_gt", truth}};
  if (!truth || summary.confidence < 1) json["score"] = writtenScore(summary.confidence);
  return json;
}

Json rateOf(const DatasetVideo& video) {
  const double whole = std::round(video.framesPerSecond);
  if (whole == video.framesPerSecond) return static_cast<std::int64_t>(whole);
  return video.framesPerSecond;
}

/// The numbers of the tracks of a video, by place. They rise in the order of layers: those of the
/// tracks where that is so.
std::map<std::size_t, std::int64_t> numbersOf(const DatasetInfo& info, std::size_t video) {
  std::map<std::size_t, std::int64_t> numbers;
  std::int64_t last = 0;
  bool rising = true;
  for (const std::size_t track : visibleTracks(info)) {
    if (info.tracks[track].video != video) continue;
    rising = rising && info.tracks[track].id > last;
    last = info.tracks[track].id;
    numbers.emplace(track, last);
  }
  std::int64_t place = 0;
  for (auto& [track, number] : numbers)
    if (++place, !rising) number = place;
  return numbers;
}

/// One sequence, frame by frame.
class SequenceWriter {
 public:
  SequenceWriter(DatasetContent& content, std::size_t video, JsonOut& out)
      : m_content(content),
        m_video(content.info().videos[video]),
        m_index(video),
        m_numbers(numbersOf(content.info(), video)),
        m_size(m_video.size),
        m_out(out) {}

  void begin(const std::string& name, const std::vector<std::string>& pictures,
             const CategoryList& categories) {
    m_out.beginItem();
    m_out.member("id", static_cast<std::int64_t>(m_index) + 1);
    m_out.member("seq_name", name);
    m_out.member("dataset", collection);
    m_out.member("fps", rateOf(m_video));
    m_out.member("all_image_paths", pictures);
    m_out.member("annotated_image_paths", pictures);
    m_out.member("neg_category_ids", Json::array());
    m_out.member("not_exhaustive_category_ids", Json::array());
    Json tracks = Json::object();
    for (const auto& [track, number] : m_numbers)
      tracks[std::to_string(number)] = categories.numberOf(m_content.info().tracks[track]);
    m_out.member("track_category_ids", tracks);
    m_out.beginList("segmentations");
  }

  void add(std::size_t frame) {
    Json entries = Json::object();
    for (const DatasetMask& mask : m_content.masksOn(m_index, frame)) {
      const auto number = m_numbers.find(mask.track);
      if (number == m_numbers.end() || mask.record.mask.empty()) continue;
      if (m_size.empty()) m_size = mask.record.mask.size();
      entries[std::to_string(number->second)] = entryOf(mask);
    }
    m_out.item(entries);
  }

  void end() {
    m_out.endList();
    m_out.member("width", m_size.width);
    m_out.member("height", m_size.height);
    m_out.endItem();
  }

 private:
  DatasetContent& m_content;
  const DatasetVideo& m_video;
  std::size_t m_index;
  std::map<std::size_t, std::int64_t> m_numbers;
  cv::Size m_size;
  JsonOut& m_out;
};

}  // namespace

void BurstWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  const CategoryList categories(info, visibleTracks(info));
  const std::int64_t total = info.frames();
  std::int64_t done = 0;
  JsonOut out(m_folder / "annotations.json");
  out.member("split", split);
  categories.write(out);
  out.beginList("sequences");
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    const std::string folder = safeName(info.videos[video].name);
    const std::vector<std::string> names = pictureNames(info.videos[video], m_pictures);
    SequenceWriter sequence(content, video, out);
    sequence.begin(folder, names, categories);
    for (std::size_t frame = 0; frame < names.size(); ++frame) {
      if (work.cancelled()) return;
      if (m_pictures != PictureChoice::None)
        writePicture(content, video, frame,
                     m_folder / "images" / split / collection / folder / names[frame]);
      sequence.add(frame);
      work.report(++done, total);
    }
    sequence.end();
  }
  out.endList();
  out.finish();
}

}  // namespace maskline
