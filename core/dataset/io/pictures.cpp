// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/pictures.h"

#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>
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

cv::Mat pictureOf(DatasetContent& content, std::size_t video, std::size_t frame) {
  const DatasetVideo& of = content.info().videos[video];
  cv::Mat image = content.picture(video, frame);
  if (image.empty()) throw Error(messages::dataset::noPicture, of.frames[frame].index.value());
  if (image.size() != of.size) cv::resize(image, image, of.size, 0, 0, cv::INTER_AREA);
  return image;
}

cv::Mat withAlpha(const cv::Mat& image, const cv::Mat& alpha) {
  cv::Mat picture;
  cv::cvtColor(image, picture, cv::COLOR_BGR2BGRA);
  cv::insertChannel(alpha, picture, 3);
  return picture;
}

cv::Mat cutOut(const cv::Mat& image, const cv::Mat& alpha) {
  cv::Mat picture = withAlpha(image, alpha);
  picture.setTo(cv::Scalar::all(0), alpha == 0);
  return picture;
}

void writePng(const fs::path& file, const cv::Mat& picture) {
  fs::create_directories(file.parent_path());
  if (!cv::imwrite(file.string(), picture))
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
