// SPDX-License-Identifier: Apache-2.0
#include <numeric>

#include "core/dataset/formats/cvat/cvat_sheet.h"
#include "core/dataset/formats/cvat/cvat_writers.h"
#include "core/dataset/io/pictures.h"

namespace maskline {

namespace {

CvatSheet::Frames framesOf(const DatasetVideo& video) {
  CvatSheet::Frames grid;
  if (video.frames.empty()) return grid;
  grid.first = video.frames.front().index.value();
  std::int64_t step = 0;
  for (const DatasetFrame& frame : video.frames)
    step = std::gcd(step, frame.index.value() - grid.first);
  grid.step = std::max<std::int64_t>(step, 1);
  grid.count = (video.frames.back().index.value() - grid.first) / grid.step + 1;
  return grid;
}

/// The masks of one object, each as a track.
class ObjectTracks {
 public:
  ObjectTracks(CvatSheet& sheet, const CvatSheet::Frames& frames, XmlOut::Attributes head)
      : m_sheet(sheet), m_frames(frames), m_head(std::move(head)) {}

  void add(const DatasetMask& mask) {
    if (mask.record.mask.empty()) return;
    const std::int64_t frame = mask.record.summary.frame.value();
    m_sheet.body().open("track", m_head);
    write(mask, frame, false);
    if (frame < m_frames.last()) write(mask, frame + m_frames.step, true);
    m_sheet.body().close();
  }

 private:
  void write(const DatasetMask& mask, std::int64_t frame, bool outside) {
    const bool occluded = mask.record.summary.presence == Presence::Occluded;
    XmlOut::Attributes attributes{{"frame", std::to_string(frame)},
                                  {"keyframe", "1"},
                                  {"outside", outside ? "1" : "0"},
                                  {"occluded", occluded ? "1" : "0"}};
    CvatSheet::addRuns(attributes, mask.record.mask);
    attributes.emplace_back("z_order", m_sheet.layer(mask.track));
    m_sheet.body().open("mask", attributes);
    m_sheet.writeAttributes(mask, /*trackId=*/false);
    m_sheet.body().close();
  }

  CvatSheet& m_sheet;
  const CvatSheet::Frames& m_frames;
  XmlOut::Attributes m_head;
};

/// False when cancelled.
bool writePictures(DatasetContent& content, const CvatSheet& sheet,
                   const std::filesystem::path& folder, const char* ending,
                   const WorkContext& work) {
  const DatasetInfo& info = content.info();
  for (std::size_t video = 0; video < info.videos.size(); ++video)
    for (std::size_t frame = 0; frame < info.videos[video].frames.size(); ++frame) {
      if (work.cancelled()) return false;
      const std::int64_t number = info.videos[video].frames[frame].index.value();
      writePicture(content, video, frame,
                   folder / sheet.pictures(video) / ("frame_" + padded(number, 6) + ending));
    }
  return true;
}

}  // namespace

void CvatVideoWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  CvatSheet sheet(m_folder, info);
  std::vector<CvatSheet::Frames> frames;
  for (const DatasetVideo& video : info.videos) frames.push_back(framesOf(video));
  std::int64_t done = 0;
  for (const std::size_t index : sheet.order()) {
    if (work.cancelled()) return;
    const DatasetTrack& track = info.tracks[index];
    const std::string number = sheet.group(index);
    XmlOut::Attributes head{{"id", number}, {"label", sheet.label(track)}, {"source", "file"}};
    for (auto& one : sheet.belongsTo(track.video)) head.push_back(std::move(one));
    head.emplace_back("group_id", number);
    ObjectTracks tracks(sheet, frames[track.video], std::move(head));
    content.masksOf(index, [&](const DatasetMask& mask) { tracks.add(mask); });
    work.report(++done, static_cast<std::int64_t>(sheet.order().size()));
  }
  if (m_pictures != PictureChoice::None && content.hasPictures() &&
      !writePictures(content, sheet, m_folder, endingOf(m_pictures), work))
    return;
  sheet.finish("interpolation", frames);
}

}  // namespace maskline
