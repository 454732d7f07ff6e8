// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/youtube_vis/youtube_vis_writer.h"

#include "core/dataset/io/category_list.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/json_out.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/io/sequences.h"
#include "core/dataset/io/track_numbers.h"

namespace maskline {

using Json = JsonOut::Json;

namespace {

std::int64_t videoId(std::size_t video) { return static_cast<std::int64_t>(video) + 1; }

/// The lists of one annotation. The runs go to the file at once; the rest is small.
class TrackLists {
 public:
  TrackLists(JsonOut& out, std::size_t frames) : m_out(out), m_frames(frames) {}

  void add(const DatasetMask& mask) {
    if (mask.record.mask.empty()) return;
    fillTo(mask.frame);
    const bool occluded = mask.record.summary.presence == Presence::Occluded;
    m_size = mask.record.mask.size();
    m_out.item(runsJson(mask.record.mask, /*compressed=*/false));
    m_areas.push_back(mask.record.mask.area());
    m_boxes.push_back(boxJson(mask.record.mask));
    m_occlusion.push_back(occluded ? "slight_occlusion" : "no_occlusion");
    m_anyOccluded = m_anyOccluded || occluded;
  }

  void finish() {
    fillTo(m_frames);
    m_out.endList();
    m_out.member("areas", m_areas);
    m_out.member("bboxes", m_boxes);
    if (m_anyOccluded) m_out.member("occlusion", m_occlusion);
    m_out.member("height", m_size.height);
    m_out.member("width", m_size.width);
  }

  cv::Size size() const { return m_size; }

 private:
  void fillTo(std::size_t frame) {
    while (m_areas.size() < frame) {
      m_out.item(nullptr);
      for (Json* list : {&m_areas, &m_boxes, &m_occlusion}) list->push_back(nullptr);
    }
  }

  JsonOut& m_out;
  std::size_t m_frames;
  cv::Size m_size;
  Json m_areas = Json::array(), m_boxes = Json::array(), m_occlusion = Json::array();
  bool m_anyOccluded = false;
};

void writeVideos(JsonOut& out, const DatasetInfo& info, const std::vector<cv::Size>& sizes,
                 PictureChoice pictures) {
  out.beginList("videos");
  for (std::size_t i = 0; i < info.videos.size(); ++i) {
    Json names = Json::array();
    for (const std::string& name : pictureNames(info.videos[i], pictures))
      names.push_back(safeName(info.videos[i].name) + "/" + name);
    out.item({{"id", videoId(i)},
              {"width", sizes[i].width},
              {"height", sizes[i].height},
              {"length", names.size()},
              {"file_names", names}});
  }
  out.endList();
}

}  // namespace

bool YoutubeVisWriter::writePictures(DatasetContent& content, const WorkContext& work) const {
  const DatasetInfo& info = content.info();
  const std::int64_t total = info.frames() + static_cast<std::int64_t>(info.tracks.size());
  std::int64_t done = 0;
  for (std::size_t video = 0; video < info.videos.size(); ++video) {
    const std::filesystem::path folder =
        m_folder / "JPEGImages" / safeName(info.videos[video].name);
    const std::vector<std::string> names = pictureNames(info.videos[video], m_pictures);
    for (std::size_t frame = 0; frame < names.size(); ++frame) {
      if (work.cancelled()) return false;
      writePicture(content, video, frame, folder / names[frame]);
      work.report(++done, total);
    }
  }
  return true;
}

void YoutubeVisWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  const bool withPictures = m_pictures != PictureChoice::None;
  if (withPictures && !writePictures(content, work)) return;
  const std::int64_t before = withPictures ? info.frames() : 0;
  const auto total = before + static_cast<std::int64_t>(info.tracks.size());

  const std::vector<std::size_t> tracks = visibleTracks(info);
  const CategoryList categories(info, tracks);
  const std::vector<std::int64_t> ids = trackNumbers(
      info, DistinctIn::File, 1, [](const DatasetTrack& track) { return track.visible(); });
  std::vector<cv::Size> sizes;
  for (const DatasetVideo& video : info.videos) sizes.push_back(video.size);
  JsonOut out(m_folder / "annotations.json");
  out.member("info", {{"description", "Exported by Maskline"}, {"version", "1.0"}});
  out.member("licenses", Json::array());
  categories.write(out);
  out.beginList("annotations");
  for (const std::size_t index : tracks) {
    if (work.cancelled()) return;
    const DatasetTrack& track = info.tracks[index];
    out.beginItem();
    out.member("id", ids[index]);
    out.member("video_id", videoId(track.video));
    out.member("category_id", categories.numberOf(track));
    out.member("iscrowd", track.crowd ? 1 : 0);
    out.beginList("segmentations");
    TrackLists lists(out, info.videos[track.video].frames.size());
    content.masksOf(index, [&](const DatasetMask& mask) { lists.add(mask); });
    lists.finish();
    out.endItem();
    if (sizes[track.video].empty()) sizes[track.video] = lists.size();
    work.report(before + static_cast<std::int64_t>(index) + 1, total);
  }
  out.endList();
  writeVideos(out, info, sizes, m_pictures);
  out.finish();
}

}  // namespace maskline
