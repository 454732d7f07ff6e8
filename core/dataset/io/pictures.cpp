// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/pictures.h"

#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <set>

#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int jpegQuality = 95;

bool sameKind(const fs::path& a, const fs::path& b) {
  const auto kind = [](const fs::path& path) {
    const std::string ending = path.extension().string();
    return ending == ".jpeg" ? std::string(".jpg") : ending;
  };
  return kind(a) == kind(b);
}

}  // namespace

const char* endingOf(PictureChoice choice) {
  if (choice == PictureChoice::None) return "";
  return choice == PictureChoice::Jpeg ? ".jpg" : ".png";
}

void writePicture(DatasetContent& content, std::size_t video, std::size_t frame,
                  const fs::path& file) {
  const fs::path source = content.pictureFile(video, frame);
  if (!source.empty() && sameKind(source, file)) {
    fs::create_directories(file.parent_path());
    fs::copy_file(source, file, fs::copy_options::overwrite_existing);
    return;
  }
  const cv::Mat image = content.picture(video, frame);
  if (image.empty()) return;
  fs::create_directories(file.parent_path());
  if (!cv::imwrite(file.string(), image, {cv::IMWRITE_JPEG_QUALITY, jpegQuality}))
    throw Error(messages::dataset::pictureNotWritten, file.filename());
}

std::vector<std::string> labelledPictureNames(const DatasetVideo& video, PictureChoice choice) {
  std::vector<std::string> own, numbered;
  std::set<std::string> stems;
  for (const DatasetFrame& frame : video.frames) {
    const fs::path name = fs::path(plainName(frame.fileName)).filename();
    own.push_back(name.empty() ? std::string() : safeName(name.string()));
    if (!name.empty()) stems.insert(fs::path(own.back()).stem().string());
    const char* ending = choice == PictureChoice::Png ? ".png" : ".jpg";
    numbered.push_back(padded(frame.index.value(), 6) + ending);
  }
  const bool named = choice == PictureChoice::None && stems.size() == video.frames.size();
  return named ? own : numbered;
}

std::string padded(std::int64_t number, int width) {
  char text[40];
  std::snprintf(text, sizeof(text), "%0*lld", width, static_cast<long long>(number));
  return text;
}

}  // namespace maskline
