// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/coco_writer.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
#include <opencv2/imgcodecs.hpp>

#include "core/dataset/messages.h"
#include "core/mask/coco_rle.h"

namespace maskline {

namespace {

using Json = nlohmann::ordered_json;

constexpr int videoId = 1;
constexpr int jpegQuality = 95;

std::string dumped(const Json& json) {
  // File and object names may hold bytes that are no UTF-8.
  return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

Json boxOf(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return {box.x, box.y, box.width, box.height};
}

Json categoryJson(std::int64_t id, const std::string& name, const std::string& supercategory) {
  return {{"id", id}, {"name", name}, {"supercategory", supercategory}};
}

/// As many digits as an estimate is worth.
double rounded(float confidence) { return std::round(confidence * 1e4) / 1e4; }

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "\n" : ",\n") + line;
  return text + "\n";
}

}  // namespace

CocoWriter::CocoWriter(std::filesystem::path folder, ExportPlan plan, Images images)
    : m_folder(std::move(folder)),
      m_plan(std::move(plan)),
      m_images(images),
      m_json(m_folder / "annotations.json", std::ios::binary) {
  const bool homeless =
      std::ranges::any_of(m_plan.objects, [](const Object& object) { return !object.category; });
  if (homeless) {
    m_otherCategory = 1;
    for (const Category& category : m_plan.categories)
      m_otherCategory = std::max(m_otherCategory, category.id.value + 1);
  }
  if (needsImages()) std::filesystem::create_directory(m_folder / "images");
  writeHead();
}

std::string CocoWriter::imageName(FrameIndex index) const {
  char number[32];
  std::snprintf(number, sizeof(number), "%06lld", static_cast<long long>(index.value()));
  return std::string("images/") + number + (m_images == Images::Png ? ".png" : ".jpg");
}

std::int64_t CocoWriter::categoryOf(ObjectId id) const {
  const auto object = std::ranges::find(m_plan.objects, id, &Object::id);
  return object->category ? object->category.value : m_otherCategory;
}

void CocoWriter::writeHead() {
  std::vector<std::string> categories, tracks;
  for (const Category& category : m_plan.categories)
    categories.push_back(
        dumped(categoryJson(category.id.value, category.name, category.supercategory)));
  if (m_otherCategory) categories.push_back(dumped(categoryJson(m_otherCategory, "object", "")));
  for (const Object& object : m_plan.objects) {
    Json track{{"id", object.id.value},
               {"name", object.name},
               {"category_id", categoryOf(object.id)},
               {"video_id", videoId}};
    const auto attributes = m_plan.attributes.find(object.id);
    if (attributes != m_plan.attributes.end()) track["attributes"] = attributes->second;
    tracks.push_back(dumped(track));
  }
  const Json video{{"id", videoId},
                   {"name", m_plan.sequence},
                   {"file_name", m_plan.fileName},
                   {"width", m_plan.size.width},
                   {"height", m_plan.size.height},
                   {"fps", m_plan.framesPerSecond},
                   {"first_frame", m_plan.range.begin.value()},
                   {"length", m_plan.range.length()}};
  m_json << "{\"info\":" << dumped({{"description", "Exported by Maskline"}, {"version", "1.0"}})
         << ",\n\"licenses\":[],\n\"categories\":[" << joined(categories) << "],\n\"videos\":["
         << joined({dumped(video)}) << "],\n\"tracks\":[" << joined(tracks)
         << "],\n\"annotations\":[";
}

void CocoWriter::add(const ExportFrame& frame) {
  const auto imageId = static_cast<std::int64_t>(m_imageLines.size()) + 1;
  // Without pictures of its own the data set is about those that the clip is made of.
  const bool ofClip = !needsImages() && !frame.fileName.empty();
  const std::string name = ofClip ? frame.fileName : imageName(frame.index);
  if (needsImages() && !cv::imwrite((m_folder / name).string(), frame.image,
                                    {cv::IMWRITE_JPEG_QUALITY, jpegQuality}))
    throw Error(messages::dataset::pictureNotWritten, name);
  m_imageLines.push_back(dumped({{"id", imageId},
                                 {"width", m_plan.size.width},
                                 {"height", m_plan.size.height},
                                 {"file_name", name},
                                 {"video_id", videoId},
                                 {"frame_index", frame.index.value()}}));
  for (const ExportMask& mask : frame.masks) {
    const FrameSummary& summary = mask.record.summary;
    Json segmentation{{"size", {m_plan.size.height, m_plan.size.width}},
                      {"counts", toCocoString(mask.record.mask)}};
    Json annotation{{"id", ++m_annotations},
                    {"image_id", imageId},
                    {"category_id", categoryOf(mask.object)},
                    {"segmentation", std::move(segmentation)},
                    {"area", mask.record.mask.area()},
                    {"bbox", boxOf(mask.record.mask)},
                    {"iscrowd", 0},
                    {"track_id", mask.object.value},
                    {"video_id", videoId},
                    {"source", toString(summary.source)},
                    {"confidence", rounded(summary.confidence)},
                    {"review", toString(summary.review)},
                    {"presence", toString(summary.presence)},
                    {"keyframe", summary.keyframe}};
    if (!mask.record.model.empty()) annotation["model"] = mask.record.model;
    if (!mask.attributes.empty()) annotation["attributes"] = mask.attributes;
    m_json << (m_annotations == 1 ? "\n" : ",\n") << dumped(annotation);
  }
}

void CocoWriter::finish() {
  m_json << "\n],\n\"images\":[" << joined(m_imageLines) << "]}\n";
  m_json.close();
  if (!m_json) throw Error(messages::dataset::annotationsNotWritten);
}

}  // namespace maskline
