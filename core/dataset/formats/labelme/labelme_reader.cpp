// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/labelme/labelme_reader.h"

#include <algorithm>

#include "core/dataset/formats/labelme/labelme_shapes.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/io/json_records.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/picture_size.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int mostLevels = 6;  // of folders below the one that was opened

/// JSON files by folder, folders and files in natural order.
struct Files {
  fs::path folder;
  std::vector<std::string> names;
};

void findFiles(const fs::path& folder, int level, std::vector<Files>& out) {
  if (auto names = filesIn(folder, {".json"}); !names.empty())
    out.push_back({folder, std::move(names)});
  if (level == mostLevels) return;
  for (const std::string& below : foldersIn(folder)) findFiles(folder / below, level + 1, out);
}

fs::path folderOf(const fs::path& file) {
  return file.has_parent_path() ? file.parent_path() : fs::path(".");
}

std::vector<Files> filesAt(const fs::path& path) {
  if (!fs::is_directory(path)) return {{folderOf(path), {path.filename().string()}}};
  std::vector<Files> files;
  findFiles(path, 0, files);
  return files;
}

/// What one file says beside its shapes.
struct Page {
  fs::path file;
  std::string folder;   ///< of the file, seen from the root; "." for the root itself
  std::string picture;  ///< as the file names it
  std::optional<std::int64_t> index;
  bool hasShapes = false;
  cv::Size size = {};
};

std::optional<std::int64_t> groupOf(const JsonRecord& shape) {
  if (!shape.has("group_id")) return std::nullopt;
  return shape.integer("group_id");
}

/// What a shape says of its object on this picture beside the region. Other flags that are set, and
/// a description that is not the name of the track, become attributes.
void readMarks(const JsonRecord& shape, const DatasetTrack& track, DatasetMask& mask) {
  mask.attributes = attributesFrom(shape, "attributes");
  for (const auto& [flag, value] : attributesFrom(shape, "flags")) {
    if (value != "true" || flag == "crowd" || flag == "ignore") continue;
    if (flag == "occluded")
      mask.record.summary.presence = Presence::Occluded;
    else
      mask.attributes[flag] = value;
  }
  if (shape.flag("difficult", false)) mask.attributes["difficult"] = "true";
  const std::string description = shape.text("description", "");
  if (!description.empty() && description != track.name)
    mask.attributes["description"] = description;
}

class LabelmeReader final : public DatasetReader {
 public:
  explicit LabelmeReader(fs::path root) : m_root(std::move(root)) {}

  bool open(const std::vector<Files>& files, const WorkContext& work);
  const DatasetInfo& info() const override { return m_info; }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  bool openVideo(const Files& files, const WorkContext& work);
  Page survey(const fs::path& file, std::size_t video);
  void surveyShape(const JsonRecord& shape);
  void measure(Page& page) const;
  fs::path pictureOf(const Page& page) const;
  std::string nameOf(const fs::path& folder) const;
  void arrangeFrames(DatasetVideo& video, std::vector<Page>& pages) const;
  DatasetMask maskFrom(const JsonRecord& shape, std::size_t video, std::size_t frame);

  fs::path m_root;
  DatasetInfo m_info;
  InstanceTracks m_tracks;
  std::vector<std::vector<Page>> m_pages;  // by video and frame
  std::int64_t m_others = 0;               // JSON files that are none of Labelme's
  std::int64_t m_total = 0, m_done = 0;    // files
  std::int64_t m_withoutRegion = 0;
};

void LabelmeReader::surveyShape(const JsonRecord& shape) {
  if (!isLabelmeRegion(shape)) return;
  const CategoryId category = categoryNamed(m_info, shape.text("label"));
  DatasetTrack& track = m_tracks.add(category, groupOf(shape));
  if (track.name.empty()) track.name = shape.text("description", "");
  if (shape.has("flags")) {
    const JsonRecord flags = shape.at("flags");
    track.crowd = track.crowd || flags.flag("crowd", false);
    track.ignore = track.ignore || flags.flag("ignore", false);
  }
  if (track.attributes.empty()) track.attributes = attributesFrom(shape, "track_attributes");
}

Page LabelmeReader::survey(const fs::path& file, std::size_t video) {
  Page page;
  page.file = file;
  m_tracks.beginPicture(video);
  JsonRecords records;
  records.on("/shapes/*", [&](const JsonRecord& shape) { surveyShape(shape); });
  records.on("/imageData", [](const JsonRecord&) {});  // the picture itself: kept out of memory
  records.on("", [&](const JsonRecord& whole) {
    page.hasShapes = whole.has("shapes");
    page.picture = plainName(whole.text("imagePath", ""));
    if (whole.has("frame_index")) page.index = whole.integer("frame_index");
    if (page.index && *page.index < 0) whole.refuse(messages::dataset::reasonNegativeFrame);
    if (whole.integer("imageWidth", 0) != 0 && whole.integer("imageHeight", 0) != 0)
      page.size = checkedSize(whole, whole.integer("imageWidth"), whole.integer("imageHeight"));
  });
  records.read(file);
  return page;
}

/// The size of a picture whose file does not state it.
void LabelmeReader::measure(Page& page) const {
  if (!page.size.empty()) return;
  if (const fs::path file = pictureOf(page); !file.empty()) page.size = sizeOfPicture(file);
}

fs::path LabelmeReader::pictureOf(const Page& page) const {
  if (page.picture.empty()) return {};
  const fs::path name = (fs::path(page.folder) / page.picture).lexically_normal();
  return fileBelow(m_root, name.generic_string()).value_or(fs::path());
}

std::string LabelmeReader::nameOf(const fs::path& folder) const {
  const std::string below = folder.lexically_relative(m_root).generic_string();
  if (!below.empty() && below != ".") return below;
  const fs::path root = fs::absolute(m_root).lexically_normal();
  return (root.has_filename() ? root : root.parent_path()).filename().string();
}

void LabelmeReader::arrangeFrames(DatasetVideo& video, std::vector<Page>& pages) const {
  std::vector<ListedFrame> listed;
  for (const Page& page : pages) listed.push_back({page.file.filename().string(), page.index});
  std::vector<Page> sorted;
  for (auto& [place, frame] : orderedFrames(listed)) {
    Page& page = pages[place];
    frame.fileName = fs::path(page.picture).filename().string();
    if (frame.fileName.empty()) frame.fileName = page.file.stem().string() + ".jpg";
    if (video.size.empty()) video.size = page.size;
    video.frames.push_back(std::move(frame));
    sorted.push_back(std::move(page));
  }
  pages = std::move(sorted);
  video.range = rangeOf(video.frames);
}

bool LabelmeReader::openVideo(const Files& files, const WorkContext& work) {
  DatasetVideo video;
  video.name = nameOf(files.folder);
  std::vector<Page> pages;
  for (const std::string& name : files.names) {
    if (work.cancelled()) return false;
    Page page = survey(files.folder / name, m_info.videos.size());
    work.report(++m_done, m_total);
    if (!page.hasShapes) {
      ++m_others;
      continue;
    }
    page.folder = files.folder.lexically_relative(m_root).generic_string();
    measure(page);
    pages.push_back(std::move(page));
  }
  if (pages.empty()) return true;
  arrangeFrames(video, pages);
  m_info.videos.push_back(std::move(video));
  m_pages.push_back(std::move(pages));
  return true;
}

bool LabelmeReader::open(const std::vector<Files>& files, const WorkContext& work) {
  for (const Files& some : files) m_total += static_cast<std::int64_t>(some.names.size());
  for (const Files& some : files)
    if (!openVideo(some, work)) return false;
  if (m_pages.empty()) throw Error(messages::dataset::noLabelmeFile, m_root);
  m_tracks.arrange(m_info);
  m_info.tell("other-files", m_others, messages::dataset::otherJsonFiles);
  return true;
}

DatasetMask LabelmeReader::maskFrom(const JsonRecord& shape, std::size_t video, std::size_t frame) {
  const Page& page = m_pages[video][frame];
  const std::size_t track =
      m_tracks.placeOf(categoryNamed(m_info, shape.text("label")), groupOf(shape));
  const cv::Size size = page.size.empty() ? m_info.videos[video].size : page.size;
  if (size.empty()) shape.refuse(messages::dataset::reasonSizeNotStated);
  const double score = shape.number("score", 1);
  DatasetMask out =
      importedMask(track, frame, m_info.videos[video].frames[frame].index,
                   labelmeRegion(shape, size), static_cast<float>(std::clamp(score, 0.0, 1.0)),
                   page.file.lexically_relative(m_root).generic_string());
  readMarks(shape, m_info.tracks[track], out);
  return out;
}

void LabelmeReader::read(const MaskSink& sink, const WorkContext& work) {
  m_done = 0;
  std::int64_t withoutRegion = 0;
  for (std::size_t video = 0; video < m_pages.size(); ++video)
    for (std::size_t frame = 0; frame < m_pages[video].size(); ++frame) {
      if (work.cancelled()) return;
      m_tracks.beginPicture(video);
      JsonRecords records;
      records.on("/shapes/*", [&](const JsonRecord& shape) {
        if (isLabelmeRegion(shape))
          sink(maskFrom(shape, video, frame));
        else
          ++withoutRegion;
      });
      records.read(m_pages[video][frame].file);
      work.report(++m_done, m_total);
    }
  if (m_withoutRegion == 0)
    m_info.tell("boxes", withoutRegion, messages::dataset::annotationsWithoutMask);
  m_withoutRegion = withoutRegion;
}

fs::path LabelmeReader::picture(std::size_t video, std::size_t frame) const {
  return pictureOf(m_pages[video][frame]);
}

}  // namespace

std::unique_ptr<DatasetReader> openLabelme(const fs::path& path, const ReadOptions&,
                                           const WorkContext& work) {
  const std::vector<Files> files = filesAt(path);
  if (files.empty()) throw Error(messages::dataset::noLabelmeFile, path);
  auto reader = std::make_unique<LabelmeReader>(fs::is_directory(path) ? path : folderOf(path));
  if (!reader->open(files, work)) return nullptr;
  return reader;
}

std::optional<fs::path> firstLabelmeFile(const fs::path& folder, int levels) {
  const std::vector<std::string> names = filesIn(folder, {".json"});
  if (!names.empty()) return folder / names.front();
  if (levels == 0) return std::nullopt;
  for (const std::string& below : foldersIn(folder))
    if (const auto file = firstLabelmeFile(folder / below, levels - 1)) return file;
  return std::nullopt;
}

}  // namespace maskline
