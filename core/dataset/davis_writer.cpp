// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/davis_writer.h"

#include <algorithm>
#include <cstdio>
#include <fstream>
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/messages.h"
#include "core/mask/label_map.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr const char* resolution = "480p";
constexpr int jpegQuality = 95;

void writeLine(const fs::path& path, const std::string& line) {
  std::ofstream file(path, std::ios::binary);
  file << line << "\n";
  file.close();
  if (!file) throw Error(messages::dataset::listNotWritten, path);
}

}  // namespace

DavisWriter::DavisWriter(fs::path folder, ExportPlan plan)
    : m_folder(std::move(folder)), m_plan(std::move(plan)), m_labels(labels(m_plan)) {
  if (m_labels.size() >= static_cast<std::size_t>(voidLabel))
    throw Error(messages::dataset::tooManyObjects);
  fs::create_directories(m_folder / "JPEGImages" / resolution / m_plan.sequence);
  fs::create_directories(m_folder / "Annotations" / resolution / m_plan.sequence);
  fs::create_directories(m_folder / "ImageSets" / "2017");
}

std::map<ObjectId, int> DavisWriter::labels(const ExportPlan& plan) {
  std::vector<std::pair<FrameIndex, ObjectId>> order;
  for (const auto& [object, frame] : plan.firstSeen) order.emplace_back(frame, object);
  std::sort(order.begin(), order.end());
  std::map<ObjectId, int> result;
  for (const auto& [frame, object] : order) result[object] = static_cast<int>(result.size()) + 1;
  return result;
}

std::vector<Message> DavisWriter::warnings(const ExportPlan& plan) {
  std::vector<Message> warnings;
  for (const Object& object : plan.objects) {
    const auto seen = plan.firstSeen.find(object.id);
    if (seen == plan.firstSeen.end() || seen->second == plan.firstFrame) continue;
    warnings.push_back({messages::dataset::appearsLate, object.name, seen->second.value()});
  }
  return warnings;
}

cv::Mat DavisWriter::labelMap(const ExportFrame& frame, cv::Size size,
                              const std::map<ObjectId, int>& labels) {
  cv::Mat map = cv::Mat::zeros(size, CV_8UC1);
  for (const ExportMask& mask : frame.masks)
    mask.record.mask.paintInto(map, static_cast<std::uint8_t>(labels.at(mask.object)));
  return map;
}

fs::path DavisWriter::file(const char* branch, FrameIndex index, const char* ending) const {
  char name[40];
  std::snprintf(name, sizeof(name), "%05lld%s", static_cast<long long>(index.value()), ending);
  return m_folder / branch / resolution / m_plan.sequence / name;
}

void DavisWriter::add(const ExportFrame& frame) {
  const fs::path picture = file("JPEGImages", frame.index, ".jpg");
  if (!cv::imwrite(picture.string(), frame.image, {cv::IMWRITE_JPEG_QUALITY, jpegQuality}))
    throw Error(messages::dataset::pictureNotWritten, picture.filename());
  writeLabelMap(file("Annotations", frame.index, ".png"), labelMap(frame, m_plan.size, m_labels));
}

void DavisWriter::finish() {
  for (const std::string& list : lists()) writeLine(m_folder / list, m_plan.sequence);
}

std::vector<std::string> DavisWriter::lists() {
  return {"ImageSets/2017/train.txt", "ImageSets/2017/val.txt"};
}

}  // namespace maskline
