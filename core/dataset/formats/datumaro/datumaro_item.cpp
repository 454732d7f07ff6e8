// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/datumaro/datumaro_item.h"

#include <algorithm>
#include <filesystem>

#include "core/dataset/io/coco_masks.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

using Attributes = std::map<std::string, std::string>;

/// Takes an attribute that is true or false out of the others; false if there is none.
bool takeFlag(Attributes& attributes, const char* name) {
  const auto found = attributes.find(name);
  if (found == attributes.end()) return false;
  const std::string& value = found->second;
  const bool on = value == "true" || value == "True" || value == "1";
  if (!on && value != "false" && value != "False" && value != "0") return false;
  attributes.erase(found);
  return on;
}

/// [height, width]
cv::Size sizeFrom(const JsonRecord& owner, const char* key) {
  if (!owner.has(key)) return {};
  const JsonRecord list = owner.at(key);
  const auto& value = list.value();
  if (!value.is_array() || value.size() != 2 || !value[0].is_number() || !value[1].is_number())
    list.refuse(messages::dataset::reasonHeightAndWidth);
  return checkedSize(list, value[1].get<std::int64_t>(), value[0].get<std::int64_t>());
}

/// Which track an annotation without a number belongs to, by its place on the item.
class Counted {
 public:
  std::string trackOf(std::int64_t label, std::int64_t group) {
    std::int64_t& place = m_groups[{label, group}];
    if (group == 0 || place == 0) place = ++m_seen[label];
    return "place " + std::to_string(place) + " " + std::to_string(label);
  }

 private:
  std::map<std::int64_t, std::int64_t> m_seen;  // of a label
  std::map<std::pair<std::int64_t, std::int64_t>, std::int64_t> m_groups;
};

DatumaroAnnotation annotationFrom(const JsonRecord& record, Counted& counted) {
  DatumaroAnnotation out;
  out.label = record.integer("label_id", -1);
  out.layer = record.integer("z_order", 0);
  out.attributes = attributesFrom(record, "attributes");
  const auto id = out.attributes.find("track_id");
  if (id != out.attributes.end()) {
    out.track = "id " + id->second;
    out.attributes.erase(id);
  } else if (record.integer("object_id", -1) >= 0) {
    out.track = "id " + std::to_string(record.integer("object_id"));
  } else {
    out.track = counted.trackOf(out.label, record.integer("group", 0));
    out.counted = true;
  }
  if (takeFlag(out.attributes, "occluded")) out.presence = Presence::Occluded;
  if (takeFlag(out.attributes, "outside")) out.presence = Presence::Outside;
  out.crowd = takeFlag(out.attributes, "is_crowd");
  out.ignore = takeFlag(out.attributes, "ignore");
  takeFlag(out.attributes, "keyframe");
  if (out.attributes.contains("score") && record.at("attributes").value()["score"].is_number()) {
    out.score = std::clamp(record.at("attributes").value()["score"].get<float>(), 0.0f, 1.0f);
    out.attributes.erase("score");
  }
  return out;
}

}  // namespace

DatumaroItem datumaroItem(const JsonRecord& record) {
  DatumaroItem item;
  item.id = plainName(record.text("id"));
  item.video = fs::path(item.id).parent_path().string();
  if (record.has("attr") && record.at("attr").has("frame"))
    item.frame = record.at("attr").integer("frame");
  if (record.has("image") && record.at("image").value().is_object()) {
    const JsonRecord image = record.at("image");
    item.fileName = plainName(image.text("path", ""));
    item.size = sizeFrom(image, "size");
  }
  if (record.has("video_frame")) {
    const JsonRecord frame = record.at("video_frame");
    item.video = plainName(frame.text("video_path", item.video));
    item.frame = frame.integer("frame_index");
  }
  constexpr std::int64_t highest = std::int64_t(1) << 40;
  if (item.frame && *item.frame < 0) record.refuse(messages::dataset::reasonNegativeFrame);
  if (item.frame && *item.frame > highest)
    record.refuse({messages::dataset::reasonFrameNumber, *item.frame});
  if (!item.size.empty() || !record.has("annotations")) return item;
  const JsonRecord list = record.at("annotations");
  for (std::size_t i = 0; i < list.size() && item.size.empty(); ++i)
    if (list.item(i).has("rle")) item.size = sizeFrom(list.item(i).at("rle"), "size");
  return item;
}

std::vector<DatumaroAnnotation> datumaroAnnotations(const JsonRecord& item,
                                                    std::int64_t& withoutMask) {
  std::vector<DatumaroAnnotation> out;
  if (!item.has("annotations")) return out;
  Counted counted;
  const JsonRecord list = item.at("annotations");
  for (std::size_t i = 0; i < list.size(); ++i) {
    const JsonRecord record = list.item(i);
    const std::string type = record.text("type");
    if (type != "mask" && type != "polygon") {
      ++withoutMask;
      continue;
    }
    out.push_back(annotationFrom(record, counted));
    out.back().place = i;
  }
  return out;
}

Mask datumaroMask(const JsonRecord& item, std::size_t annotation, cv::Size size) {
  const JsonRecord record = item.at("annotations").item(annotation);
  const auto mask =
      segmentationFrom(record.at(record.text("type") == "mask" ? "rle" : "points"), size);
  return mask ? *mask : Mask(size);
}

}  // namespace maskline
