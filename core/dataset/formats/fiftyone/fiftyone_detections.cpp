// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/fiftyone/fiftyone_detections.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string_view>

#include "core/dataset/formats/fiftyone/numpy_mask.h"
#include "core/dataset/io/base64.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;
using nlohmann::json;

namespace {

constexpr std::array<std::string_view, 16> knownFields{
    "label",           "bounding_box", "mask",       "mask_path", "index",
    "confidence",      "tags",         "attributes", "id",        "name",
    "iscrowd",         "ignore",       "occluded",   "instance",  "frame_attributes",
    "track_attributes"};

std::string classOf(const json& field) {
  if (!field.is_object()) return {};
  const auto name = field.find("_cls");
  return name != field.end() && name->is_string() ? name->get<std::string>() : std::string();
}

/// Base64 as it is, or as extended JSON of MongoDB has it, of which there are two forms.
JsonRecord textOfBinary(const JsonRecord& mask) {
  if (mask.value().is_string()) return mask;
  const JsonRecord binary = mask.at("$binary");
  return binary.value().is_string() ? binary : binary.at("base64");
}

cv::Mat ownMask(const JsonRecord& detection, std::int64_t mostPixels) {
  const JsonRecord text = textOfBinary(detection.at("mask"));
  if (!text.value().is_string()) text.refuse(messages::dataset::reasonText);
  const auto bytes = fromBase64(text.value().get_ref<const std::string&>());
  if (!bytes) text.refuse(messages::dataset::reasonNoBase64);
  const auto bitmap = fromNumpyMask(*bytes, mostPixels);
  if (!bitmap) text.refuse(messages::dataset::reasonNoArray);
  return *bitmap;
}

cv::Mat maskInFile(const fs::path& file) {
  cv::Mat bitmap;
  cv::compare(readLabelPicture(file).values, 0, bitmap, cv::CMP_NE);
  return bitmap;
}

/// In pixels.
cv::Rect boxOf(const JsonRecord& detection, cv::Size size) {
  const JsonRecord list = detection.at("bounding_box");
  std::array<double, 4> sides{};
  if (!list.value().is_array() || list.size() != sides.size())
    list.refuse(messages::dataset::reasonCoordinates);
  for (std::size_t i = 0; i < sides.size(); ++i) {
    if (!list.value()[i].is_number()) list.item(i).refuse(messages::dataset::reasonNumber);
    sides[i] = list.value()[i].get<double>();
    constexpr double farthest = 10;  // pictures
    if (!(std::abs(sides[i]) <= farthest))
      list.item(i).refuse(messages::dataset::reasonPointOutside);
  }
  return {cvRound(sides[0] * size.width), cvRound(sides[1] * size.height),
          cvRound(sides[2] * size.width), cvRound(sides[3] * size.height)};
}

}  // namespace

bool isFiftyoneLabel(const json& field) {
  const std::string name = classOf(field);
  return name == "Detections" || name == "Detection";
}

void forEachDetection(const JsonRecord& sample, const std::string& field,
                      const std::function<void(const JsonRecord&)>& fn) {
  if (!sample.has(field.c_str())) return;
  const JsonRecord label = sample.at(field.c_str());
  if (classOf(label.value()) == "Detection") return fn(label);
  if (!label.has("detections")) return;
  const JsonRecord list = label.at("detections");
  for (std::size_t i = 0; i < list.size(); ++i) fn(list.item(i));
}

bool hasFiftyoneMask(const JsonRecord& detection) {
  return detection.has("mask") || detection.has("mask_path");
}

std::optional<Mask> fiftyoneMask(const JsonRecord& detection, cv::Size size, const fs::path& root) {
  const cv::Rect box = boxOf(detection, size);
  cv::Mat bitmap;
  if (detection.has("mask")) {
    constexpr std::int64_t least = 1 << 20;  // pixels: masks may be finer than the picture
    bitmap = ownMask(detection, std::max(least, 4 * std::int64_t(size.width) * size.height));
  } else {
    const auto file = fileBelow(root, detection.text("mask_path"));
    if (!file) return std::nullopt;
    bitmap = maskInFile(*file);
  }
  const cv::Rect inside = box & cv::Rect({0, 0}, size);
  if (inside.empty() || bitmap.empty()) return Mask(size);
  if (bitmap.size() != box.size())
    cv::resize(bitmap, bitmap, box.size(), 0, 0, cv::INTER_NEAREST_EXACT);
  cv::Mat whole = cv::Mat::zeros(size, CV_8UC1);
  bitmap(inside - box.tl()).copyTo(whole(inside));
  return Mask::fromMat(whole);
}

std::map<std::string, std::string> fiftyoneAttributes(const JsonRecord& detection) {
  std::map<std::string, std::string> out = attributesFrom(detection, "frame_attributes");
  if (detection.has("attributes") && detection.value().at("attributes").is_object())
    for (const auto& [name, attribute] : detection.value().at("attributes").items()) {
      const json& value = attribute.is_object() ? attribute.value("value", json()) : attribute;
      if (!value.is_null()) out[name] = value.is_string() ? value.get<std::string>() : value.dump();
    }
  for (const auto& [name, value] : detection.value().items()) {
    const bool known = std::ranges::find(knownFields, name) != knownFields.end();
    if (known || name.starts_with('_') || value.is_null() || value.is_structured()) continue;
    out[name] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  return out;
}

}  // namespace maskline
