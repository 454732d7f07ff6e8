// SPDX-License-Identifier: Apache-2.0
#include "core/media/images/image_source.h"

#include <algorithm>
#include <bit>
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/media/images/image_files.h"
#include "core/media/images/image_reader.h"
#include "core/media/images/image_table.h"
#include "core/media/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// Images carry no time; a common film rate makes them play.
constexpr double imagesPerSecond = 24;

std::string sizeText(cv::Size size) {
  return std::to_string(size.width) + " × " + std::to_string(size.height);
}

void checkSize(const fs::path& path, cv::Size size, cv::Size wanted) {
  if (size == wanted) return;
  throw Error(messages::media::imageSizesDiffer, path.filename(), size.width, size.height,
              wanted.width, wanted.height);
}

/// The values that pictures of 16 bits hold.
struct ValuesSeen {
  double least = 65535, most = 0;
  bool any = false;

  void add(const cv::Mat& picture) {
    if (picture.depth() != CV_16U) return;
    double low = 0, high = 0;
    cv::minMaxLoc(picture.reshape(1), &low, &high);
    least = any ? std::min(least, low) : low;
    most = any ? std::max(most, high) : high;
    any = true;
  }
  /// What black and white stand for: the whole range of the bits in use, or where the values fill
  /// little of that (as those of a thermal camera do) from the least to the most.
  ValueRange range() const {
    const auto top = static_cast<int>(most);
    const int all = (1 << std::max(8, static_cast<int>(std::bit_width(unsigned(top))))) - 1;
    if ((most - least) * 4 >= all) return {0, all};
    return {static_cast<int>(least), std::max(top, static_cast<int>(least) + 1)};
  }
};

class ImageSource final : public FrameSource {
 public:
  ImageSource(std::vector<fs::path> files, std::string name, const SourceOptions& options)
      : m_files(std::move(files)), m_name(std::move(name)), m_options(options) {}

  const ClipInfo& info() const override { return m_info; }
  Counters counters() const override { return m_counters; }
  double seconds(FrameIndex index) const override {
    return static_cast<double>(index.value()) / m_info.framesPerSecond;
  }
  std::string fileName(FrameIndex index) const override {
    const auto at = static_cast<std::size_t>(index.value());
    return at < m_files.size() ? m_files[at].filename().string() : std::string();
  }
  std::vector<std::uint8_t> savedIndex() const override { return saveTable(m_table); }
  std::vector<Message> notes() const override { return m_notes; }

  cv::Mat frame(FrameIndex index) override {
    if (index.value() < 0 || index.value() >= m_info.frameCount)
      throw Error(messages::media::noFrame, index.value(), m_info.frameCount - 1);
    if (index == m_lastIndex) return m_last;
    const fs::path& file = m_files[static_cast<std::size_t>(index.value())];
    const cv::Mat image = decodeImage(readImageBytes(file), file);
    checkSize(file, image.size(), m_info.size);
    ++m_counters.decoded;
    m_last = shown(image);
    m_lastIndex = index;
    return m_last;
  }

  /// Looks at all files, or only at those that `saved` does not know. False when cancelled.
  bool open(const WorkContext& work, const std::optional<ImageTable>& saved) {
    if (!list(work, saved)) return false;
    std::set<std::pair<std::uint64_t, std::uint64_t>> known;
    for (const ImageTable::File& file : saved ? saved->files : std::vector<ImageTable::File>())
      known.insert({file.size, file.content});
    const bool same = saved && saved->files == m_table.files;
    const cv::Mat first = decodeImage(readImageBytes(m_files.front()), m_files.front());
    describe(first.size());
    ValuesSeen values;
    for (std::size_t i = 0; !same && i < m_files.size(); ++i) {
      if (work.cancelled()) return false;
      const ImageTable::File& file = m_table.files[i];
      if (!known.contains({file.size, file.content})) check(m_files[i], values);
      work.report(static_cast<std::int64_t>(i) + 1, m_info.frameCount);
    }
    chooseRange(values, saved);
    m_last = shown(first);
    m_lastIndex = FrameIndex(0);
    m_counters.decoded = 1;
    return true;
  }

  void addNote(Message note) { m_notes.push_back(std::move(note)); }

 private:
  /// Fills the table; contents are taken from `saved` where names and sizes are the same and nobody
  /// wants to know better.
  bool list(const WorkContext& work, const std::optional<ImageTable>& saved) {
    bool same = saved && saved->files.size() == m_files.size() && !m_options.checkContent;
    for (std::size_t i = 0; i < m_files.size(); ++i) {
      m_table.files.push_back({m_files[i].filename().string(), fs::file_size(m_files[i]), 0});
      if (same)
        same = saved->files[i].name == m_table.files[i].name &&
               saved->files[i].size == m_table.files[i].size;
    }
    for (std::size_t i = 0; i < m_files.size(); ++i) {
      if (work.cancelled()) return false;
      m_table.files[i].content = same ? saved->files[i].content : contentOf(m_files[i]);
    }
    return true;
  }

  void describe(cv::Size size) {
    m_info.size = size;
    m_info.frameCount = static_cast<std::int64_t>(m_files.size());
    m_info.framesPerSecond = imagesPerSecond;
    m_info.codec = "images";
    m_info.description =
        m_name + ": " + sizeText(size) + ", " + std::to_string(m_files.size()) + " images";
  }

  /// As much as is needed to know that the picture is whole, of the right size and how bright.
  void check(const fs::path& file, ValuesSeen& values) const {
    const ImageBytes image = readImageBytes(file);
    const bool plain = !image.head.size.empty() && image.head.bits <= 8 && !image.head.turned;
    if (plain && image.head.size == m_info.size) return;
    const cv::Mat picture = decodeImage(image, file);
    checkSize(file, picture.size(), m_info.size);
    values.add(picture);
  }

  void chooseRange(const ValuesSeen& values, const std::optional<ImageTable>& saved) {
    ValueRange range;
    if (saved && saved->high > 0)
      range = {saved->low, saved->high};
    else if (values.any)
      range = m_options.range ? *m_options.range : values.range();
    m_table.low = range.low;
    m_table.high = range.high;
    if (range.high == 0 || range == ValueRange{0, 65535}) return;
    addNote({messages::media::sixteenBits, 16, range.low, range.high});
  }

  cv::Mat shown(const cv::Mat& image) const {
    if (image.depth() == CV_8U) return image;
    const ValueRange range =
        m_table.high > 0 ? ValueRange{m_table.low, m_table.high} : ValueRange{0, 65535};
    const double scale = 255.0 / (range.high - range.low);
    cv::Mat bytes;
    image.convertTo(bytes, CV_8U, scale, -scale * range.low);
    return bytes;
  }

  std::vector<fs::path> m_files;
  std::string m_name;
  SourceOptions m_options;
  ImageTable m_table;
  std::vector<Message> m_notes;
  ClipInfo m_info;
  Counters m_counters;
  FrameIndex m_lastIndex{-1};
  cv::Mat m_last;
};

void noteLeftOut(ImageSource& source, const ClipImages& images) {
  if (images.leftOut > 0) source.addNote({messages::media::leftOut, images.leftOut});
  if (images.gaps > 0) source.addNote({messages::media::skippedNumbers, images.gaps});
}

}  // namespace

std::unique_ptr<FrameSource> openImageSource(const fs::path& path, const WorkContext& work,
                                             const std::vector<std::uint8_t>& savedIndex,
                                             const SourceOptions& options) {
  const ClipImages images = findClipImages(path);
  if (images.files.empty()) throw Error(messages::media::noImages, path.filename());
  auto source = std::make_unique<ImageSource>(images.files, path.filename().string(), options);
  noteLeftOut(*source, images);
  if (!source->open(work, loadImageTable(savedIndex))) return nullptr;
  return source;
}

}  // namespace maskline
