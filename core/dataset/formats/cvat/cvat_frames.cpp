// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_frames.h"

#include <algorithm>
#include <utility>

#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

cv::Size sizeOf(const XmlFile& xml, const XmlElement& image) {
  const std::int64_t width = xml.integer(image, "width", 0);
  const std::int64_t height = xml.integer(image, "height", 0);
  if (width == 0 || height == 0) return {};
  if (width < 0 || height < 0 || width > mostPicturePixels || height > mostPicturePixels ||
      width * height > mostPicturePixels)
    xml.refuse(image, {messages::dataset::reasonPictureSize, width, height});
  return {static_cast<int>(width), static_cast<int>(height)};
}

std::int64_t numberOf(const XmlFile& xml, const XmlElement& node, const char* attribute) {
  const std::int64_t number = xml.integer(node, attribute);
  constexpr std::int64_t highest = std::int64_t(1) << 40;
  if (number < 0) xml.refuse(node, messages::dataset::reasonNegativeFrame);
  if (number > highest) xml.refuse(node, {messages::dataset::reasonFrameNumber, number});
  return number;
}

}  // namespace

CvatFrames::CvatFrames(const CvatMeta& meta, const CvatFile& file, std::int64_t most)
    : m_file(file),
      m_meta(meta),
      m_most(most),
      m_used(meta.tasks.size()),
      m_places(meta.tasks.size()) {
  const bool packed = !file.xml.entry.empty();
  const fs::path own = packed || file.xml.file.stem() != "annotations" ? file.xml.file.stem()
                                                                       : file.folder.filename();
  for (const CvatTask& task : meta.tasks) {
    const std::string name = task.name.empty() ? own.string() : task.name;
    m_videos.push_back({name, task.source, task.size, 0, {}, {}});
    m_subsets.push_back(meta.tasks.size() > 1 ? task.subset : std::string());
  }
}

void CvatFrames::add(const XmlElement& owner) {
  const std::size_t video = cvatTaskOf(m_meta, owner);
  if (owner.name == "image") addImage(video, owner);
  if (owner.name == "track") addTrack(video, owner);
}

void CvatFrames::addImage(std::size_t video, const XmlElement& image) {
  const XmlFile& xml = m_file.xml;
  if (std::ssize(m_stated) == m_most) xml.refuse(image, {messages::dataset::reasonTooMany, m_most});
  m_stated.push_back({video, numberOf(xml, image, "id"), plainName(image.attribute("name")),
                      sizeOf(xml, image), m_stated.size()});
}

void CvatFrames::addTrack(std::size_t video, const XmlElement& track) {
  const XmlFile& xml = m_file.xml;
  if (++m_tracks > m_most) xml.refuse(track, {messages::dataset::reasonTooMany, m_most});
  for (const XmlElement& shape : track.children) {
    if (!hasCvatMask(shape) || shape.flag("outside")) continue;
    m_used[video].insert(numberOf(xml, shape, "frame"));
    if (std::ssize(m_used[video]) > m_most)
      xml.refuse(shape, {messages::dataset::reasonFrameCount, m_most});
  }
}

void CvatFrames::arrange() {
  arrangeImages();
  for (std::size_t video = 0; video < m_videos.size(); ++video) {
    if (m_videos[video].frames.empty()) arrangeGrid(video);
    m_videos[video].range = rangeOf(m_videos[video].frames);
  }
}

void CvatFrames::arrangeImages() {
  std::vector<Image> images = std::exchange(m_stated, {});
  m_images.resize(images.size());
  std::ranges::stable_sort(images, {}, [](const Image& i) { return std::pair(i.video, i.number); });
  // The numbers are those of the film where the names say the same.
  std::vector<bool> known(m_videos.size(), true);
  for (const Image& image : images)
    if (numberIn(image.name) != image.number) known[image.video] = false;
  for (const Image& image : images) {
    DatasetVideo& video = m_videos[image.video];
    const cv::Size size = image.size.empty() ? video.size : image.size;
    if (video.size.empty()) video.size = size;
    const bool isNew = video.frames.empty() || video.frames.back().index.value() < image.number;
    m_places[image.video].emplace(image.number, video.frames.size());
    m_images[image.order] = {video.frames.size(), size};
    // Two of the same number: the later one is the next frame.
    const std::int64_t next = isNew ? image.number : video.frames.back().index.value() + 1;
    video.frames.push_back({image.name, FrameIndex(next), known[image.video] && isNew});
  }
}

/// The frames that the task states, and others that tracks use.
void CvatFrames::arrangeGrid(std::size_t video) {
  auto& frames = m_videos[video].frames;
  const CvatTask& task = m_meta.tasks[video];
  for (std::int64_t i = 0; i < task.frames.value_or(0); ++i)
    frames.push_back({"", FrameIndex(task.first + i * task.step), true});
  const std::size_t stated = frames.size();
  for (const std::int64_t number : m_used[video]) {
    const std::int64_t from = number - task.first;
    const bool there =
        from >= 0 && from % task.step == 0 && from / task.step < static_cast<std::int64_t>(stated);
    if (!there) frames.push_back({"", FrameIndex(number), true});
  }
  std::ranges::sort(frames, {}, &DatasetFrame::index);
  for (std::size_t i = 0; i < frames.size(); ++i)
    m_places[video].emplace_hint(m_places[video].end(), frames[i].index.value(), i);
  findPictures(video);
}

/// Frames of a film have pictures named by their number: "images/frame_000012.png".
void CvatFrames::findPictures(std::size_t video) {
  const std::string below = "images/" + (m_subsets[video].empty() ? "" : m_subsets[video] + "/");
  if (!m_file.xml.entry.empty() || below.find("..") != std::string::npos) return;
  for (const std::string& name : filesIn(m_file.folder / below, {".png", ".jpg", ".jpeg"})) {
    const auto number = numberIn(name);
    const auto place = number ? m_places[video].find(*number) : m_places[video].end();
    if (place != m_places[video].end()) m_videos[video].frames[place->second].fileName = name;
  }
}

std::optional<CvatFrames::Place> CvatFrames::placeOf(const CvatShape& shape) const {
  if (!shape.tracked) {
    const std::size_t frames = m_videos[shape.video].frames.size();
    if (shape.image >= m_images.size() || m_images[shape.image].frame >= frames)
      throw Error(messages::dataset::fileChanged, m_file.xml.name());
    return m_images[shape.image];
  }
  const auto& places = m_places[shape.video];
  const auto found = places.find(numberOf(m_file.xml, *shape.node, "frame"));
  if (found == places.end()) return std::nullopt;
  return Place{found->second, m_videos[shape.video].size};
}

fs::path CvatFrames::picture(std::size_t video, std::size_t frame) const {
  const std::string& name = m_videos[video].frames[frame].fileName;
  if (name.empty() || !m_file.xml.entry.empty()) return {};
  const std::string& subset = m_subsets[video];
  for (const std::string& below : {"images/" + subset + "/" + name, "images/" + name, name})
    if (const auto file = fileBelow(m_file.folder, below)) return *file;
  return {};
}

}  // namespace maskline
