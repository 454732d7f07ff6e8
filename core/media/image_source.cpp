// SPDX-License-Identifier: Apache-2.0
#include "core/media/image_source.h"

#include <opencv2/imgcodecs.hpp>

#include "core/base/error.h"
#include "core/base/quoted.h"
#include "core/media/image_files.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// Images carry no time; a common film rate makes them play.
constexpr double imagesPerSecond = 24;

std::string sizeText(cv::Size size) {
  return std::to_string(size.width) + " × " + std::to_string(size.height);
}

cv::Mat readImage(const fs::path& path) {
  cv::Mat image;
  try {
    image = cv::imread(path.string(), cv::IMREAD_COLOR);
  } catch (const cv::Exception&) {
    image.release();
  }
  if (image.empty())
    throw Error(Error::Kind::Corrupt,
                "The image " + quotedName(path) + " cannot be read; replace or remove it.");
  return image;
}

void checkSize(const fs::path& path, cv::Size size, cv::Size wanted) {
  if (size == wanted) return;
  throw Error(Error::Kind::BadInput, "The image " + quotedName(path) + " has " + sizeText(size) +
                                         " pixels but the first one has " + sizeText(wanted) +
                                         "; a clip needs images of one size.");
}

class ImageSource final : public FrameSource {
 public:
  ImageSource(std::vector<fs::path> files, const std::string& name) : m_files(std::move(files)) {
    m_last = readImage(m_files.front());
    m_lastIndex = FrameIndex(0);
    m_counters.decoded = 1;
    m_info.size = m_last.size();
    m_info.frameCount = static_cast<std::int64_t>(m_files.size());
    m_info.framesPerSecond = imagesPerSecond;
    m_info.codec = "images";
    m_info.description =
        name + ": " + sizeText(m_info.size) + ", " + std::to_string(m_files.size()) + " images";
  }

  const ClipInfo& info() const override { return m_info; }
  Counters counters() const override { return m_counters; }
  double seconds(FrameIndex index) const override {
    return static_cast<double>(index.value()) / m_info.framesPerSecond;
  }

  cv::Mat frame(FrameIndex index) override {
    if (index.value() < 0 || index.value() >= m_info.frameCount)
      throw Error(Error::Kind::NotFound, "There is no frame " + std::to_string(index.value()) +
                                             "; this clip has frames 0 to " +
                                             std::to_string(m_info.frameCount - 1) + ".");
    if (index == m_lastIndex) return m_last;
    const fs::path& file = m_files[static_cast<std::size_t>(index.value())];
    cv::Mat image = readImage(file);
    checkSize(file, image.size(), m_info.size);
    ++m_counters.decoded;
    m_last = image;
    m_lastIndex = index;
    return m_last;
  }

  /// False when cancelled.
  bool checkHeaders(const WorkContext& work) const {
    const auto total = static_cast<std::int64_t>(m_files.size());
    for (std::int64_t i = 0; i < total; ++i) {
      if (work.cancelled()) return false;
      const fs::path& file = m_files[static_cast<std::size_t>(i)];
      const cv::Size size = imageSizeFromHeader(file);
      // A camera may store a picture lying down and ask for it to be turned.
      const bool turned = size == cv::Size(m_info.size.height, m_info.size.width);
      if (!size.empty() && !turned) checkSize(file, size, m_info.size);
      work.report(i + 1, total);
    }
    return true;
  }

 private:
  std::vector<fs::path> m_files;
  ClipInfo m_info;
  Counters m_counters;
  FrameIndex m_lastIndex;
  cv::Mat m_last;
};

}  // namespace

std::unique_ptr<FrameSource> openImageSource(const fs::path& path, const WorkContext& work) {
  std::vector<fs::path> files = imagesOfClip(path);
  if (files.empty())
    throw Error(Error::Kind::BadInput, "The folder " + quotedName(path) +
                                           " has no images (.jpg, .png, .bmp, .webp, .tif).");
  const std::string name = path.filename().string();
  auto source = std::make_unique<ImageSource>(std::move(files), name);
  if (!source->checkHeaders(work)) return nullptr;
  return source;
}

}  // namespace maskline
