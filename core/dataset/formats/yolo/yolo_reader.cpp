// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/yolo/yolo_reader.h"

#include <algorithm>

#include "core/dataset/formats/yolo/yolo_config.h"
#include "core/dataset/formats/yolo/yolo_labels.h"
#include "core/dataset/formats/yolo/yolo_pages.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/numbered_lines.h"
#include "core/dataset/io/picture_size.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// An image with its position.
struct Frame {
  YoloPage page;
  std::size_t video = 0;
  std::size_t frame = 0;
  FrameIndex index;
  cv::Size size;
};

class YoloReader final : public DatasetReader {
 public:
  explicit YoloReader(fs::path root) : m_root(std::move(root)) {}

  bool open(const std::optional<fs::path>& config, const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  void readClasses(const std::optional<fs::path>& config);
  bool arrangePages(std::vector<YoloPage> pages, const WorkContext& work);
  void addVideo(std::vector<YoloPage> pages);
  bool survey(const WorkContext& work);
  std::string rootName() const;
  CategoryId categoryOf(const YoloRow& row);

  fs::path m_root;
  YoloConfig m_config;
  DatasetInfo m_info;
  InstanceTracks m_tracks;
  std::vector<Frame> m_frames;
  std::vector<std::size_t> m_firstFrames;  // by video, places in m_frames
};

/// From data.yaml, or from classes.txt, which labelling tools write.
void YoloReader::readClasses(const std::optional<fs::path>& config) {
  if (config) m_config = readYoloConfig(*config);
  for (const char* list : {"classes.txt", "labels/classes.txt"})
    if (m_config.names.empty() && fs::is_regular_file(m_root / list))
      m_config.names = linesOf(m_root / list);
  for (std::size_t i = 0; i < m_config.names.size(); ++i) {
    const std::string& name = m_config.names[i];
    m_info.categories.push_back(
        {CategoryId{std::int64_t(i) + 1}, name.empty() ? std::to_string(i) : name, ""});
  }
}

/// Classes without names are called by their numbers.
CategoryId YoloReader::categoryOf(const YoloRow& row) {
  const CategoryId id{static_cast<std::int64_t>(row.category) + 1};
  if (!m_info.category(id)) m_info.categories.push_back({id, std::to_string(row.category), ""});
  return id;
}

std::string YoloReader::rootName() const {
  const fs::path root = fs::absolute(m_root).lexically_normal();
  return (root.has_filename() ? root : root.parent_path()).filename().string();
}

void YoloReader::addVideo(std::vector<YoloPage> pages) {
  DatasetVideo video;
  video.name = pages.front().video.empty() ? rootName() : pages.front().video;
  if (const auto stated = m_config.sizes.find(video.name); stated != m_config.sizes.end())
    video.size = stated->second;
  std::vector<ListedFrame> listed;
  for (const YoloPage& page : pages) listed.push_back({page.stem, std::nullopt});
  m_firstFrames.push_back(m_frames.size());
  for (auto& [place, frame] : orderedFrames(listed)) {
    YoloPage& page = pages[place];
    const cv::Size size = page.picture.empty() ? cv::Size() : sizeOfPicture(page.picture);
    if (video.size.empty()) video.size = size;
    frame.fileName = page.picture.empty() ? page.stem + ".jpg" : page.picture.filename().string();
    m_frames.push_back(
        {std::move(page), m_info.videos.size(), video.frames.size(), frame.index, size});
    video.frames.push_back(std::move(frame));
  }
  // Labels without a picture take the size of the others.
  for (std::size_t i = m_firstFrames.back(); i < m_frames.size(); ++i)
    if (m_frames[i].size.empty()) m_frames[i].size = video.size;
  video.range = rangeOf(video.frames);
  m_info.videos.push_back(std::move(video));
}

bool YoloReader::arrangePages(std::vector<YoloPage> pages, const WorkContext& work) {
  std::vector<YoloPage> some;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    some.push_back(pages[i]);
    if (i + 1 < pages.size() && pages[i + 1].video == pages[i].video) continue;
    if (work.cancelled()) return false;
    addVideo(std::move(some));
    some.clear();
  }
  return true;
}

/// Finds the objects and reads every line, so that errors are reported before anything is changed.
bool YoloReader::survey(const WorkContext& work) {
  std::int64_t boxes = 0, withoutSize = 0, done = 0;
  for (const Frame& frame : m_frames) {
    if (work.cancelled()) return false;
    m_tracks.beginPicture(frame.video);
    if (!frame.page.labels.empty())
      readYoloLabels(frame.page.labels, m_config.names.size(), [&](const YoloRow& row) {
        if (row.box)
          ++boxes;
        else if (frame.size.empty())
          ++withoutSize;
        else
          m_tracks.add(categoryOf(row), std::nullopt);
      });
    work.report(++done, std::int64_t(m_frames.size()));
  }
  m_tracks.arrange(m_info);
  if (withoutSize > 0 && m_info.tracks.empty())
    throw Error(messages::dataset::noYoloPictures, m_root);
  m_info.tell("boxes", boxes, messages::dataset::annotationsWithoutMask);
  m_info.tell("no-size", withoutSize, messages::dataset::masksWithoutPicture);
  if (m_config.names.empty() && !m_info.categories.empty())
    m_info.tell("no-names", std::int64_t(m_info.categories.size()),
                messages::dataset::classesWithoutNames);
  return true;
}

bool YoloReader::open(const std::optional<fs::path>& config, const WorkContext& work) {
  readClasses(config);
  std::vector<YoloPage> pages = yoloPages(m_root, m_config.splits);
  if (pages.empty()) throw Error(messages::dataset::noYoloLabels, m_root);
  return arrangePages(std::move(pages), work) && survey(work);
}

void YoloReader::read(const MaskSink& sink, const WorkContext& work) {
  std::int64_t done = 0;
  for (const Frame& frame : m_frames) {
    if (work.cancelled()) return;
    m_tracks.beginPicture(frame.video);
    const std::string origin = frame.page.labels.lexically_relative(m_root).generic_string();
    if (!frame.page.labels.empty() && !frame.size.empty())
      readYoloLabels(frame.page.labels, m_config.names.size(), [&](const YoloRow& row) {
        if (row.box) return;
        const std::size_t track = m_tracks.placeOf(categoryOf(row), std::nullopt);
        sink(importedMask(track, frame.frame, frame.index, yoloMask(row, frame.size), row.score,
                          origin));
      });
    work.report(++done, std::int64_t(m_frames.size()));
  }
}

fs::path YoloReader::picture(std::size_t video, std::size_t frame) const {
  return m_frames[m_firstFrames[video] + frame].page.picture;
}

}  // namespace

std::unique_ptr<DatasetReader> openYolo(const fs::path& path, const ReadOptions&,
                                        const WorkContext& work) {
  const bool folder = fs::is_directory(path);
  fs::path root = folder ? path : path.parent_path();
  if (root.empty()) root = ".";
  auto reader = std::make_unique<YoloReader>(root);
  if (!reader->open(folder ? yoloConfigIn(path) : std::optional(path), work)) return nullptr;
  return reader;
}

}  // namespace maskline
