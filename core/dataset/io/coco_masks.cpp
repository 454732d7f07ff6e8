// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/coco_masks.h"

#include "core/base/failure.h"
#include "core/dataset/messages.h"
#include "core/mask/coco_polygon.h"
#include "core/mask/coco_rle.h"

namespace maskline {

using Json = JsonOut::Json;

namespace {

constexpr std::int64_t mostPixels = std::int64_t(1) << 28;  // as of pictures

std::vector<std::uint32_t> countsIn(const JsonRecord& list) {
  std::vector<std::uint32_t> counts;
  for (std::size_t i = 0; i < list.size(); ++i) {
    const auto& value = list.value()[i];
    if (!value.is_number() || value.get<double>() < 0 || value.get<double>() > double(mostPixels))
      list.item(i).refuse(messages::dataset::reasonRunLength);
    counts.push_back(value.get<std::uint32_t>());
  }
  return counts;
}

std::vector<cv::Point2d> ringFrom(const JsonRecord& list) {
  std::vector<cv::Point2d> ring;
  if (!list.value().is_array()) list.refuse(messages::dataset::reasonCoordinates);
  for (std::size_t i = 0; i + 1 < list.size(); i += 2) {
    if (!list.value()[i].is_number() || !list.value()[i + 1].is_number())
      list.item(i).refuse(messages::dataset::reasonNumber);
    ring.emplace_back(list.value()[i].get<double>(), list.value()[i + 1].get<double>());
  }
  return ring;
}

Mask ringMask(const JsonRecord& record, cv::Size size) {
  const std::vector<cv::Point2d> ring = ringFrom(record);
  Mask mask;
  const auto failure = failureIn([&] { mask = cocoPolygonMask(size, ring); });
  if (!failure) return mask;
  if (failure->kind() != ErrorKind::BadInput) throw Error(failure->message);
  record.refuse(messages::dataset::reasonPointOutside);
}

}  // namespace

cv::Size checkedSize(const JsonRecord& record, std::int64_t width, std::int64_t height) {
  if (width <= 0 || height <= 0 || width > mostPixels || height > mostPixels ||
      width * height > mostPixels)
    record.refuse({messages::dataset::reasonPictureSize, width, height});
  return {static_cast<int>(width), static_cast<int>(height)};
}

cv::Size sizeIn(const JsonRecord& record) {
  if (!record.has("width") || !record.has("height")) return {};
  const std::int64_t width = record.integer("width"), height = record.integer("height");
  if (width == 0 || height == 0) return {};
  return checkedSize(record, width, height);
}

cv::Size sizeOfRuns(const JsonRecord& record) {
  if (!record.has("size")) return {};
  const JsonRecord stated = record.at("size");
  if (!stated.value().is_array() || stated.size() != 2 || !stated.value()[0].is_number() ||
      !stated.value()[1].is_number())
    stated.refuse(messages::dataset::reasonHeightAndWidth);
  return checkedSize(stated, stated.value()[1].get<std::int64_t>(),
                     stated.value()[0].get<std::int64_t>());
}

Mask maskFromCounts(const JsonRecord& counts, cv::Size size) {
  if (!counts.value().is_string() && !counts.value().is_array())
    counts.refuse(messages::dataset::reasonRuns);
  Mask mask;
  const auto failure = failureIn([&] {
    mask = counts.value().is_string()
               ? fromCocoString(size, counts.value().get_ref<const std::string&>())
               : fromCocoCounts(size, countsIn(counts));
  });
  if (!failure) return mask;
  if (failure->kind() != ErrorKind::Corrupt) throw Error(failure->message);
  counts.refuse({messages::dataset::reasonRunsDoNotFit, size.width, size.height});
}

std::optional<Mask> segmentationFrom(const JsonRecord& record, cv::Size size) {
  if (record.value().is_object()) {
    const cv::Size stated = sizeOfRuns(record);
    return maskFromCounts(record.at("counts"), stated.empty() ? size : stated);
  }
  if (!record.value().is_array()) record.refuse(messages::dataset::reasonRunsOrPolygons);
  if (record.value().empty()) return std::nullopt;
  if (size.empty()) record.refuse(messages::dataset::reasonSizeNotStated);
  Mask mask(size);
  // One ring without a list around it is what some tools write.
  if (record.value()[0].is_number()) return ringMask(record, size);
  for (std::size_t i = 0; i < record.size(); ++i)
    mask = unite(mask, ringMask(record.item(i), size));
  return mask;
}

Json runsJson(const Mask& mask, bool compressed) {
  Json json{{"size", {mask.size().height, mask.size().width}}};
  if (compressed)
    json["counts"] = toCocoString(mask);
  else
    json["counts"] = toCocoCounts(mask);
  return json;
}

Json boxJson(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return {box.x, box.y, box.width, box.height};
}

Category categoryFrom(const JsonRecord& record) {
  Category category{CategoryId{record.integer("id")}, record.text("name", ""),
                    record.text("supercategory", "")};
  category.stuff = !record.flag("isthing", true);
  if (!record.has("color")) return category;
  const auto& colour = record.value().at("color");
  if (colour.is_array() && colour.size() == 3 && colour[0].is_number() && colour[1].is_number() &&
      colour[2].is_number())
    category.colour = Rgb{colour[0].get<std::uint8_t>(), colour[1].get<std::uint8_t>(),
                          colour[2].get<std::uint8_t>()};
  return category;
}

Json categoryJson(const Category& category) {
  Json json{{"id", category.id.value},
            {"name", category.name},
            {"supercategory", category.supercategory}};
  if (category.stuff) json["isthing"] = 0;
  if (category.colour) json["color"] = {category.colour->r, category.colour->g, category.colour->b};
  return json;
}

std::map<std::string, std::string> attributesFrom(const JsonRecord& record, const char* key) {
  std::map<std::string, std::string> out;
  if (!record.has(key) || !record.value().at(key).is_object()) return out;
  for (const auto& [name, value] : record.value().at(key).items()) {
    if (value.is_null()) continue;
    out[name] = value.is_string() ? value.get<std::string>() : value.dump();
  }
  return out;
}

}  // namespace maskline
