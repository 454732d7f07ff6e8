// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_sheet.h"
#include "core/dataset/formats/cvat/cvat_writers.h"
#include "core/dataset/io/pictures.h"

namespace maskline {

void CvatImagesWriter::writeShape(CvatSheet& sheet, const DatasetMask& mask,
                                  const DatasetTrack& track) const {
  const bool occluded = mask.record.summary.presence == Presence::Occluded;
  XmlOut::Attributes attributes{
      {"label", sheet.label(track)}, {"source", "file"}, {"occluded", occluded ? "1" : "0"}};
  CvatSheet::addRuns(attributes, mask.record.mask);
  attributes.emplace_back("z_order", sheet.layer(mask.track));
  const std::string group = sheet.group(mask);
  if (!group.empty()) attributes.emplace_back("group_id", group);
  sheet.body().open("mask", attributes);
  sheet.writeAttributes(mask, /*trackId=*/true);
  sheet.body().close();
}

void CvatImagesWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_pictures = PictureChoice::None;
  const std::string ending = m_pictures == PictureChoice::Png ? ".png" : ".jpg";
  CvatSheet sheet(m_folder, info);
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    std::string name = video.frames[frame.frame].fileName;
    if (m_pictures != PictureChoice::None || name.empty())
      name = "frame_" + padded(frame.index.value(), 6) + ending;
    if (m_pictures != PictureChoice::None)
      writePicture(content, frame.video, frame.frame,
                   m_folder / sheet.pictures(frame.video) / name);
    XmlOut::Attributes attributes{{"id", std::to_string(frame.index.value())}, {"name", name}};
    for (auto& one : sheet.belongsTo(frame.video)) attributes.push_back(std::move(one));
    attributes.emplace_back("width", std::to_string(video.size.width));
    attributes.emplace_back("height", std::to_string(video.size.height));
    sheet.body().open("image", attributes);
    for (const DatasetMask& mask : frame.masks)
      if (!mask.record.mask.empty()) writeShape(sheet, mask, info.tracks[mask.track]);
    sheet.body().close();
  });
  if (!complete) return;
  std::vector<CvatSheet::Frames> frames;
  for (const DatasetVideo& video : info.videos) {
    const auto& list = video.frames;
    frames.push_back(
        {list.empty() ? 0 : list.front().index.value(), 1, static_cast<std::int64_t>(list.size())});
  }
  sheet.finish("annotation", frames);
}

}  // namespace maskline
