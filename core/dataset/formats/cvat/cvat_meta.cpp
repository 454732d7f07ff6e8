// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_meta.h"

#include <charconv>

#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

cv::Size sizeFrom(const XmlFile& xml, const XmlElement& node) {
  const auto width = xml.childInteger(node, "width");
  const auto height = xml.childInteger(node, "height");
  if (!width || !height) return {};
  if (*width < 1 || *height < 1 || *width > mostPicturePixels || *height > mostPicturePixels ||
      *width * *height > mostPicturePixels)
    xml.refuse(node, {messages::dataset::reasonPictureSize, *width, *height});
  return {static_cast<int>(*width), static_cast<int>(*height)};
}

/// "step=5"
std::int64_t stepFrom(const XmlFile& xml, const XmlElement& filter) {
  const std::string text = filter.text;
  const std::size_t at = text.find("step=");
  if (at == std::string::npos) return 1;
  const std::size_t from = at + std::string_view("step=").size();
  const auto step =
      wholeNumber(std::string_view(text).substr(from, text.find_first_of("; \n", from) - from));
  if (!step || *step < 1 || *step > mostCvatFrames)
    xml.refuse(filter, messages::dataset::reasonFrameStep);
  return *step;
}

CvatTask taskFrom(const XmlFile& xml, const XmlElement& node) {
  CvatTask task;
  task.id = node.childText("id");
  task.name = plainName(node.childText("name"));
  task.subset = node.childText("subset");
  task.source = plainName(node.childText("source"));
  task.size = sizeFrom(xml, node.child("original_size"));
  task.step = stepFrom(xml, node.child("frame_filter"));
  task.first = xml.childInteger(node, "start_frame").value_or(0);
  task.frames = xml.childInteger(node, "size");
  const auto last = xml.childInteger(node, "stop_frame");
  if (!task.frames && last && *last >= task.first)
    task.frames = (*last - task.first) / task.step + 1;
  if (task.first < 0 || task.frames.value_or(0) < 0 || task.frames.value_or(0) > mostCvatFrames ||
      task.first > mostCvatFrames * task.step)
    xml.refuse(node, {messages::dataset::reasonFrameCount, mostCvatFrames});
  return task;
}

std::optional<Rgb> colourFrom(const std::string& text) {
  constexpr std::size_t length = 7;  // "#fa3253"
  std::uint32_t number = 0;
  const char* const last = text.data() + text.size();
  if (text.size() != length || text[0] != '#') return std::nullopt;
  const auto [end, error] = std::from_chars(text.data() + 1, last, number, 16);
  if (error != std::errc() || end != last) return std::nullopt;
  return Rgb{std::uint8_t(number >> 16), std::uint8_t(number >> 8), std::uint8_t(number)};
}

CvatLabel labelFrom(const XmlElement& node) {
  CvatLabel label;
  label.name = node.childText("name");
  label.colour = colourFrom(node.childText("color"));
  node.child("attributes").forEach("attribute", [&](const XmlElement& attribute) {
    const std::string& changes = attribute.childText("mutable");
    if (changes == "False" || changes == "false") label.fixed.insert(attribute.childText("name"));
  });
  return label;
}

void readLabels(CvatMeta& meta, const XmlElement& owner) {
  owner.child("labels").forEach(
      "label", [&](const XmlElement& node) { meta.labels.push_back(labelFrom(node)); });
}

XmlElement metaElement(const XmlFile& xml, const WorkContext& work) {
  XmlElement found;
  xml.forEachElement([&](const XmlElement& element) {
    if (element.name == "meta") found = element;
    return element.name != "meta" && !work.cancelled();
  });
  return found;
}

}  // namespace

CvatMeta readCvatMeta(const XmlFile& xml, const WorkContext& work) {
  CvatMeta meta;
  const XmlElement root = metaElement(xml, work);
  for (const char* kind : {"task", "job"}) {
    const XmlElement& node = root.child(kind);
    if (node.name.empty()) continue;
    meta.tasks.push_back(taskFrom(xml, node));
    readLabels(meta, node);
  }
  const XmlElement& project = root.child("project");
  project.child("tasks").forEach("task", [&](const XmlElement& node) {
    meta.tasks.push_back(taskFrom(xml, node));
    readLabels(meta, node);
  });
  readLabels(meta, project);
  if (meta.tasks.empty()) meta.tasks.emplace_back();
  const cv::Size common = sizeFrom(xml, root.child("original_size"));
  for (CvatTask& task : meta.tasks) {
    if (task.size.empty()) task.size = common;
    if (task.source.empty() && meta.tasks.size() == 1)
      task.source = plainName(root.childText("source"));
  }
  return meta;
}

}  // namespace maskline
