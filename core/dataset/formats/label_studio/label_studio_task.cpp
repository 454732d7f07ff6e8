// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/label_studio/label_studio_task.h"

#include <algorithm>
#include <charconv>
#include <cmath>

#include "core/dataset/formats/label_studio/label_studio_rle.h"
#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/mask/shapes.h"
#include "core/media/images/image_files.h"

namespace maskline {

using nlohmann::json;

namespace {

constexpr double percent = 100;

bool isBrush(const json& value) { return value.contains("rle") && value["rle"].is_array(); }

bool isPolygon(const JsonRecord& result) {
  const std::string type = result.text("type", "");
  const json& value = result.value().at("value");
  return type.starts_with("polygon") && value.contains("points") && value["points"].is_array() &&
         value["points"].size() >= 3;
}

bool isShape(const json& value) {
  for (const char* key : {"rle", "points", "x", "sequence"})
    if (value.contains(key)) return true;
  return false;
}

/// "a, b" of a list, or a single value.
std::string joinedText(const json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (!value.is_array()) return value.dump();
  std::string text;
  for (const json& one : value) text += (text.empty() ? "" : ", ") + joinedText(one);
  return text;
}

std::string labelIn(const json& value) {
  for (const auto& [key, list] : value.items())
    if (key.ends_with("labels") && list.is_array() && !list.empty() && list[0].is_string())
      return list[0].get<std::string>();
  return {};
}

/// The number in an id "track-12", which is how ids are written here.
std::optional<std::int64_t> trackInId(const std::string& id) {
  constexpr std::string_view front = "track-";
  std::int64_t number = 0;
  if (!id.starts_with(front)) return std::nullopt;
  const char* const end = id.data() + id.size();
  const auto [stop, error] = std::from_chars(id.data() + front.size(), end, number);
  return error == std::errc() && stop == end ? std::optional(number) : std::nullopt;
}

void readMeta(const JsonRecord& result, LabelStudioRegion& region) {
  if (!result.has("meta")) return;
  const JsonRecord meta = result.at("meta");
  if (meta.has("track_id")) region.track = meta.integer("track_id");
  if (meta.has("text")) region.name = joinedText(meta.value().at("text"));
  region.occluded = meta.flag("occluded", false);
  region.crowd = meta.flag("crowd", false);
  region.ignore = meta.flag("ignore", false);
  region.attributes.merge(attributesFrom(meta, "attributes"));
  region.trackAttributes = attributesFrom(meta, "track_attributes");
}

std::vector<std::uint8_t> bytesOf(const JsonRecord& list) {
  std::vector<std::uint8_t> bytes;
  bytes.reserve(list.size());
  for (const json& one : list.value()) {
    if (!one.is_number() || one.get<double>() < 0 || one.get<double>() > 255)
      list.refuse(messages::dataset::reasonBytes);
    bytes.push_back(one.get<std::uint8_t>());
  }
  return bytes;
}

Mask polygonOf(const JsonRecord& points, cv::Size size) {
  Ring ring;
  for (std::size_t i = 0; i < points.size(); ++i) {
    const JsonRecord point = points.item(i);
    const json& xy = point.value();
    if (!xy.is_array() || xy.size() < 2 || !xy[0].is_number() || !xy[1].is_number())
      point.refuse(messages::dataset::reasonCoordinates);
    const double x = xy[0].get<double>() / percent, y = xy[1].get<double>() / percent;
    constexpr double farthest = 10;  // pictures
    if (!(std::abs(x) <= farthest && std::abs(y) <= farthest))
      point.refuse(messages::dataset::reasonPointOutside);
    ring.emplace_back(static_cast<float>(x * size.width), static_cast<float>(y * size.height));
  }
  return polygonMask(size, {ring});
}

cv::Size sizeOf(const JsonRecord& result) {
  if (!result.has("original_width") || !result.has("original_height")) return {};
  return checkedSize(result, result.integer("original_width"), result.integer("original_height"));
}

std::string decoded(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned value = 0;
    if (text[i] == '%' && i + 2 < text.size() &&
        std::from_chars(&text[i + 1], &text[i + 1] + 2, value, 16).ptr == &text[i + 1] + 2) {
      out += static_cast<char>(value);
      i += 2;
    } else {
      out += text[i];
    }
  }
  return out;
}

/// The path in an address: "/data/local-files/?d=a/b.jpg", "s3://bucket/a/b.jpg", a plain path.
std::string pathIn(std::string address) {
  if (const auto local = address.find("?d="); local != std::string::npos) {
    address = address.substr(local + 3);
    return plainName(decoded(address.substr(0, address.find('&'))));
  }
  if (const auto scheme = address.find("://"); scheme != std::string::npos) {
    address = address.substr(scheme + 3);
    address = decoded(address.substr(0, address.find('?')));
  }
  return plainName(address);
}

/// Label Studio puts eight hexadecimal digits before the names of files that are uploaded to it.
std::string withoutUpload(const std::string& path) {
  constexpr std::size_t digits = 8;
  const std::size_t slash = path.rfind('/');
  if (slash == std::string::npos || path.find("upload/") == std::string::npos) return path;
  const std::string name = path.substr(slash + 1);
  const bool marked = name.size() > digits + 1 && name[digits] == '-' &&
                      std::all_of(name.begin(), name.begin() + digits, ::isxdigit);
  return marked ? path.substr(0, slash + 1) + name.substr(digits + 1) : path;
}

/// The value of `data` that names the picture, whatever its key is.
std::string addressIn(const json& data) {
  if (const auto image = data.find("image"); image != data.end() && image->is_string())
    return image->get<std::string>();
  std::string first;
  for (const auto& [key, value] : data.items()) {
    if (!value.is_string()) continue;
    const auto text = value.get<std::string>();
    if (isImageFile(pathIn(text))) return text;
    if (first.empty() && key != "sequence") first = text;
  }
  return first;
}

}  // namespace

LabelStudioRegion* LabelStudioResults::region(const std::string& id) {
  const auto found = std::ranges::find(regions, id, &LabelStudioRegion::id);
  return found == regions.end() ? nullptr : &*found;
}

void LabelStudioResults::add(const JsonRecord& result, cv::Size& originalSize) {
  if (!result.has("value")) return;
  const json& value = result.value().at("value");
  if (!value.is_object()) result.at("value").refuse(messages::dataset::reasonObject);
  const std::string id = regionIdOf(result);
  LabelStudioRegion* region = this->region(id);
  if (!region) {
    region = &regions.emplace_back();
    region->id = id;
    region->track = trackInId(id);
  }
  region->shape = region->shape || isShape(value);
  region->mask = region->mask || hasLabelStudioMask(result);
  if (region->label.empty()) region->label = labelIn(value);
  if (result.has("score")) region->score = result.number("score", 1);
  readMeta(result, *region);
  for (const char* answer : {"choices", "text", "number", "rating"})
    if (value.contains(answer) && result.has("from_name"))
      region->attributes[result.text("from_name")] = joinedText(value[answer]);
  if (const cv::Size size = sizeOf(result); originalSize.empty()) originalSize = size;
}

std::string regionIdOf(const JsonRecord& result) {
  const std::string id = result.text("id", "");
  return id.empty() ? result.place() : id;
}

bool hasLabelStudioMask(const JsonRecord& result) {
  if (!result.has("value") || !result.value().at("value").is_object()) return false;
  return isBrush(result.value().at("value")) || isPolygon(result);
}

Mask labelStudioMask(const JsonRecord& result) {
  const cv::Size size = sizeOf(result);
  if (size.empty()) result.refuse(messages::dataset::reasonSizeNotStated);
  const JsonRecord value = result.at("value");
  if (!isBrush(value.value())) return polygonOf(value.at("points"), size);
  const JsonRecord rle = value.at("rle");
  auto mask = fromLabelStudioRle(size, bytesOf(rle));
  if (!mask) rle.refuse({messages::dataset::reasonRunsDoNotFit, size.width, size.height});
  return std::move(*mask);
}

LabelStudioPicture labelStudioPicture(const JsonRecord& data) {
  LabelStudioPicture picture;
  if (!data.value().is_object()) data.refuse(messages::dataset::reasonObject);
  picture.file = withoutUpload(pathIn(addressIn(data.value())));
  picture.sequence = data.text("sequence", "");
  if (data.has("frame_index")) picture.index = data.integer("frame_index");
  if (picture.index && *picture.index < 0) data.refuse(messages::dataset::reasonNegativeFrame);
  picture.size = sizeIn(data);
  return picture;
}

}  // namespace maskline
