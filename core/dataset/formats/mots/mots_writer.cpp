// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/mots/mots_writer.h"

#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/formats/mots/mots_classes.h"
#include "core/dataset/formats/mots/sequence_lists.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/coco_rle.h"

namespace maskline {

namespace fs = std::filesystem;

fs::path MotsWriter::masksOf(const DatasetVideo& video) const {
  const std::string name = safeName(video.name);
  if (!m_text) return m_folder / "instances" / name;
  if (m_numbering == MotsNumbering::Challenge) return m_folder / name / "gt" / "gt.txt";
  return m_folder / "instances_txt" / (name + ".txt");
}

fs::path MotsWriter::imagesOf(const DatasetVideo& video) const {
  const std::string name = safeName(video.name);
  const bool inSequence = m_text && m_numbering == MotsNumbering::Challenge;
  return inSequence ? m_folder / name / "img1" : m_folder / "images" / name;
}

std::string MotsWriter::nameOf(FrameIndex index) const {
  return padded(index.value() + firstNumber(m_numbering), 6);
}

void MotsWriter::writePictures(const fs::path& folder, FrameIndex index, const cv::Mat& map) const {
  cv::Mat instances;
  map.convertTo(instances, CV_16U);
  const fs::path file = folder / (nameOf(index) + ".png");
  if (!cv::imwrite(file.string(), instances))
    throw Error(messages::dataset::pictureNotWritten, file.filename());
}

void MotsWriter::writeLines(std::ofstream& out, FrameIndex index, const cv::Mat& map) const {
  for (const auto& [value, mask] : masksByValue(map))
    out << index.value() + firstNumber(m_numbering) << ' ' << value << ' ' << value / motsClassStep
        << ' ' << map.rows << ' ' << map.cols << ' ' << toCocoString(mask) << '\n';
}

void MotsWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  if (!content.hasPictures()) m_options.pictures = PictureChoice::None;
  const MotsNumbers numbers(info);
  const std::string ending = endingOf(m_options.pictures);
  for (const DatasetVideo& video : info.videos) {
    if (!m_text && video.size.empty()) throw Error(messages::dataset::sizeNotKnown, video.name);
    const fs::path masks = masksOf(video);
    fs::create_directories(m_text ? masks.parent_path() : masks);
    if (m_text) std::ofstream(masks, std::ios::binary);
    if (m_text && m_numbering == MotsNumbering::Challenge)
      writeSequenceInfo(masks.parent_path().parent_path() / "seqinfo.ini", video,
                        ending.empty() ? ".jpg" : ending.c_str());
  }
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    const DatasetVideo& video = info.videos[frame.video];
    if (m_options.pictures != PictureChoice::None)
      writePicture(content, frame.video, frame.frame,
                   imagesOf(video) / (nameOf(frame.index) + ending));
    const cv::Mat map = labelMapOf(frame, info, numbers.objects(frame.video), motsIgnored);
    if (!m_text) return writePictures(masksOf(video), frame.index, map);
    std::ofstream out(masksOf(video), std::ios::binary | std::ios::app);
    writeLines(out, frame.index, map);
    out.close();
    if (!out) throw Error(messages::dataset::fileNotWritten, masksOf(video).filename());
  });
  if (!complete) return;
  writeMotsClasses(m_folder / motsClassFile, numbers.classes());
  writeSequenceLists(m_folder, info, m_options, m_numbering);
}

}  // namespace maskline
