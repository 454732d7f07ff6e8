// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cutouts/cutouts_writer.h"

#include <fstream>
#include <optional>

#include "core/dataset/io/object_names.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// A field of a CSV file (RFC 4180).
std::string field(const std::string& text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  std::string quoted = "\"";
  for (const char c : text) quoted.append(c == '"' ? 2 : 1, c);
  return quoted + '"';
}

/// boxes.csv of one video.
class BoxList {
 public:
  BoxList(const fs::path& folder, const DatasetVideo& video) : m_video(video) {
    fs::create_directories(folder);
    m_out.open(folder / "boxes.csv", std::ios::binary);
    m_out << "file,object,frame,x,y,width,height,frame_width,frame_height\n";
  }
  void add(const std::string& file, const std::string& object, FrameIndex frame,
           const cv::Rect& box) {
    m_out << field(file) << ',' << field(object) << ',' << frame.value() << ',' << box.x << ','
          << box.y << ',' << box.width << ',' << box.height << ',' << m_video.size.width << ','
          << m_video.size.height << '\n';
  }
  void finish() {
    m_out.close();
    if (!m_out) throw Error(messages::dataset::fileNotWritten, "boxes.csv");
  }

 private:
  const DatasetVideo& m_video;
  std::ofstream m_out;
};

}  // namespace

CutoutsWriter::CutoutsWriter(fs::path folder, const std::string& pixels)
    : m_folder(std::move(folder)), m_cropped(pixels != "whole") {
  if (!pixels.empty() && pixels != "whole" && pixels != "cropped")
    throw Error(messages::dataset::unknownPixels, pixels, "cropped, whole");
}

void CutoutsWriter::write(DatasetContent& content, const WorkContext& work) {
  if (!content.hasPictures()) throw Error(messages::dataset::cutOutNeedsFrames);
  const DatasetInfo& info = content.info();
  const std::vector<std::string> names = objectNames(info);
  std::optional<BoxList> list;  // of the video that is written
  forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    const fs::path folder = m_folder / safeName(video.name);
    if (frame.frame == 0) {
      if (list) list->finish();
      list.emplace(folder, video);
    }
    cv::Mat image;
    for (const DatasetMask& mask : frame.masks) {
      if (mask.record.mask.empty()) continue;
      if (image.empty()) image = pictureOf(content, frame.video, frame.frame);
      const cv::Rect box = mask.record.mask.boundingBox();
      const std::string file = names[mask.track] + "/" + padded(frame.index.value(), 5) + ".png";
      const cv::Rect part = m_cropped ? box : cv::Rect({}, image.size());
      writePng(folder / file, cutOut(image(part), partOf(mask.record.mask, part)));
      list->add(file, info.tracks[mask.track].name, frame.index, box);
    }
  });
  if (list) list->finish();
}

}  // namespace maskline
