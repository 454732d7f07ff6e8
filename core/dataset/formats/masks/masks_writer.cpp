// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/masks/masks_writer.h"

#include <set>

#include "core/dataset/formats/masks/name_pattern.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/object_names.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

Rgb colourOf(const DatasetInfo& info, std::size_t track) {
  return info.tracks[track].colour.value_or(objectColour(static_cast<int>(track)));
}

/// B, G, R.
cv::Mat inColours(const ContentFrame& frame, const DatasetInfo& info) {
  cv::Mat picture = cv::Mat::zeros(info.videos[frame.video].size, CV_8UC3);
  for (const DatasetMask& mask : frame.masks) {
    const Rgb c = colourOf(info, mask.track);
    const cv::Rect box = mask.record.mask.boundingBox();
    picture(box).setTo(cv::Scalar(c.b, c.g, c.r), partOf(mask.record.mask, box));
  }
  return picture;
}

void requireColours(const DatasetInfo& info) {
  std::set<std::tuple<std::size_t, int, int, int>> taken;
  for (std::size_t i = 0; i < info.tracks.size(); ++i) {
    const Rgb c = colourOf(info, i);
    const bool black = c == Rgb{};
    if (black || !taken.insert({info.tracks[i].video, c.r, c.g, c.b}).second)
      throw Error(messages::dataset::coloursNotDistinct);
  }
}

void writeLabels(const fs::path& file, const ContentFrame& frame, const DatasetInfo& info,
                 const std::map<std::size_t, int>& numbers, const std::string& pixels) {
  if (pixels == "rgb") return writePng(file, inColours(frame, info));
  const cv::Mat map = labelMapOf(frame, info, numbers, 0);
  cv::Mat labels;
  map.convertTo(labels, pixels == "grey16" ? CV_16U : CV_8U);
  if (pixels != "palette") return writePng(file, labels);
  fs::create_directories(file.parent_path());
  writeLabelMap(file, labels);
}

}  // namespace

MasksWriter::MasksWriter(fs::path folder, WriteOptions options, const char* usualPattern)
    : m_folder(std::move(folder)), m_options(std::move(options)) {
  if (m_options.pattern.empty()) m_options.pattern = usualPattern;
}

void MasksWriter::write(DatasetContent& content, const WorkContext& work) {
  const DatasetInfo& info = content.info();
  NamePattern pattern(m_options.pattern);
  if (info.videos.size() > 1 && !pattern.hasVideo())
    pattern = NamePattern("{video}/" + pattern.text());
  std::string pixels = m_options.pixels;
  if (pixels.empty()) pixels = pattern.hasObject() ? "grey" : "palette";
  const std::set<std::string> known =
      pattern.hasObject() ? std::set<std::string>{"grey", "alpha"}
                          : std::set<std::string>{"palette", "grey", "grey16", "rgb"};
  if (!known.contains(pixels))
    throw Error(messages::dataset::unknownPixels, pixels,
                pattern.hasObject() ? "grey, alpha" : "palette, grey, grey16, rgb");
  if (pixels == "rgb") requireColours(info);
  if (pixels == "alpha" && !content.hasPictures())
    throw Error(messages::dataset::cutOutNeedsFrames);
  std::vector<std::map<std::size_t, int>> numbers;
  for (std::size_t v = 0; v < info.videos.size(); ++v) {
    numbers.push_back(labelNumbers(info, v));
    const std::size_t most = pixels == "grey16" ? 65535 : 255;
    if (!pattern.hasObject() && pixels != "rgb" && numbers.back().size() > most)
      throw Error(messages::dataset::tooManyLabels, most);
  }
  const std::vector<std::string> names = objectNames(info);
  forEachFrame(content, work, [&](const ContentFrame& frame) {
    NamePattern::Match parts{safeName(info.videos[frame.video].name), "",
                             padded(frame.index.value(), 5)};
    if (!pattern.hasObject())
      return writeLabels(m_folder / pattern.name(parts), frame, info, numbers[frame.video], pixels);
    const cv::Mat image = pixels == "alpha" && !frame.masks.empty()
                              ? pictureOf(content, frame.video, frame.frame)
                              : cv::Mat();
    for (const DatasetMask& mask : frame.masks) {
      if (mask.record.mask.empty()) continue;
      parts.object = names[mask.track];
      const cv::Mat set = mask.record.mask.toMat();
      writePng(m_folder / pattern.name(parts), pixels == "alpha" ? cutOut(image, set) : set);
    }
  });
}

}  // namespace maskline
