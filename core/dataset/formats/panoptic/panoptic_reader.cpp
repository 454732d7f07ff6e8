// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/panoptic/panoptic_reader.h"

#include <optional>

#include "core/dataset/formats/panoptic/panoptic_index.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/dataset/probe.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr std::size_t mostSegments = 65536;  // in one picture: more is a photo, no mask

/// Colours as ids: R + 256 G + 65536 B. Pictures with one channel hold ids themselves.
cv::Mat idsIn(const LabelPicture& picture) {
  if (!picture.colours) return picture.values;
  cv::Mat ids(picture.values.size(), CV_32SC1);
  for (int y = 0; y < ids.rows; ++y) {
    const auto* from = picture.values.ptr<std::int32_t>(y);
    auto* to = ids.ptr<std::int32_t>(y);
    for (int x = 0; x < ids.cols; ++x)
      to[x] = from[x] >> 16 | (from[x] & 0xFF00) | (from[x] & 0xFF) << 16;
  }
  return ids;
}

class PanopticReader final : public DatasetReader {
 public:
  PanopticReader(fs::path file, fs::path root)
      : m_index(std::move(file)), m_root(std::move(root)) {}

  bool open(const WorkContext& work);
  const DatasetInfo& info() const override { return m_index.info(); }
  void read(const MaskSink& sink, const WorkContext& work) override;
  fs::path picture(std::size_t video, std::size_t frame) const override;

 private:
  std::vector<fs::path> maskFolders() const;
  std::vector<fs::path> imageFolders() const;
  std::optional<fs::path> found(const std::vector<fs::path>& folders, std::size_t video,
                                const std::string& name) const;
  void findPngs();
  void findSizes();
  std::string videoName(std::size_t video) const { return info().videos[video].name; }

  PanopticIndex m_index;
  fs::path m_root;
  std::vector<fs::path> m_pngs;  // of the pictures of the index
  bool m_told = false;
};

std::vector<fs::path> PanopticReader::maskFolders() const {
  const fs::path beside = m_index.file().parent_path();
  std::vector<fs::path> folders{beside / m_index.file().stem()};
  for (const fs::path& root : {beside, m_root})
    for (const char* name : {"panomasksRGB", "panoptic_masks", "panoptic", "masks"})
      folders.push_back(root / name);
  folders.push_back(beside);
  return folders;
}

std::vector<fs::path> PanopticReader::imageFolders() const {
  std::vector<fs::path> folders{m_root / "images", m_root / "imgs", m_root / "JPEGImages"};
  // panoptic_val2017.json is about the pictures in val2017.
  const std::string stem = m_index.file().stem().string();
  constexpr std::string_view prefix = "panoptic_";
  if (stem.starts_with(prefix)) folders.push_back(m_root / stem.substr(prefix.size()));
  if (!m_index.nested()) folders.push_back(m_root);
  return folders;
}

std::optional<fs::path> PanopticReader::found(const std::vector<fs::path>& folders,
                                              std::size_t video, const std::string& name) const {
  for (const fs::path& folder : folders) {
    if (m_index.nested())
      if (auto file = fileBelow(folder, videoName(video) + "/" + plainName(name))) return file;
    if (!m_index.nested())
      if (auto file = fileBelow(folder, name)) return file;
  }
  return std::nullopt;
}

void PanopticReader::findPngs() {
  const std::vector<fs::path> folders = maskFolders();
  for (const PanopticIndex::Picture& picture : m_index.pictures()) {
    auto file = found(folders, picture.video, picture.fileName);
    if (!file)
      throw Error(messages::dataset::jsonWrong, m_index.file(), picture.place,
                  Message(messages::dataset::reasonPictureMissing, picture.fileName));
    m_pngs.push_back(std::move(*file));
  }
}

/// Of videos whose size the file does not state.
void PanopticReader::findSizes() {
  for (std::size_t i = 0; i < m_pngs.size(); ++i) {
    cv::Size& size = m_index.info().videos[m_index.pictures()[i].video].size;
    if (size.empty()) size = readLabelPicture(m_pngs[i]).values.size();
  }
}

bool PanopticReader::open(const WorkContext& work) {
  if (!m_index.read(work)) return false;
  findPngs();
  findSizes();
  return true;
}

void PanopticReader::read(const MaskSink& sink, const WorkContext& work) {
  std::int64_t withoutPixels = 0, withoutSegment = 0;
  const auto& pictures = m_index.pictures();
  for (std::size_t i = 0; i < pictures.size(); ++i) {
    if (work.cancelled()) return;
    const PanopticIndex::Picture& picture = pictures[i];
    std::map<int, Mask> masks = masksByValue(idsIn(readLabelPicture(m_pngs[i])));
    if (masks.size() > mostSegments) throw Error(messages::dataset::photoNotMask, m_pngs[i]);
    const FrameIndex index = info().videos[picture.video].frames[picture.frame].index;
    const std::string origin = m_pngs[i].lexically_relative(m_root).generic_string();
    for (const PanopticIndex::Segment& segment : picture.segments) {
      auto mask = masks.extract(static_cast<int>(segment.id));
      if (mask.empty()) {
        ++withoutPixels;
        continue;
      }
      sink(importedMask(segment.track, picture.frame, index, std::move(mask.mapped()), 1, origin));
    }
    withoutSegment += static_cast<std::int64_t>(masks.size());
    work.report(static_cast<std::int64_t>(i) + 1, static_cast<std::int64_t>(pictures.size()));
  }
  if (m_told) return;
  m_told = true;
  DatasetInfo& info = m_index.info();
  info.tell("no-pixels", withoutPixels, messages::dataset::segmentsWithoutPixels);
  info.tell("no-segment", withoutSegment, messages::dataset::coloursWithoutSegment);
}

fs::path PanopticReader::picture(std::size_t video, std::size_t frame) const {
  const fs::path name = info().videos[video].frames[frame].fileName;
  // In the form of videos the names of pictures and PNGs are often the same but for their ends.
  for (const fs::path& ending : {name.extension(), fs::path(".jpg"), fs::path(".png")})
    if (const auto file =
            found(imageFolders(), video, fs::path(name).replace_extension(ending).string()))
      return *file;
  return {};
}

}  // namespace

std::unique_ptr<DatasetReader> openPanoptic(const fs::path& path, const ReadOptions&,
                                            const WorkContext& work) {
  auto [file, root] = jsonDataset(path);
  auto reader = std::make_unique<PanopticReader>(std::move(file), std::move(root));
  if (!reader->open(work)) return nullptr;
  return reader;
}

}  // namespace maskline
