// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_meta.h"

#include <charconv>

#include "core/dataset/io/paths.h"
#include "core/dataset/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

using Node = XmlDocument::Node;

constexpr std::int64_t mostFrames = 2'000'000;  // 22 hours of 25 frames a second

cv::Size sizeFrom(const XmlDocument& document, Node node) {
  const auto width = document.childInteger(node, "width");
  const auto height = document.childInteger(node, "height");
  if (!width || !height) return {};
  if (*width < 1 || *height < 1 || *width > mostPicturePixels || *height > mostPicturePixels ||
      *width * *height > mostPicturePixels)
    document.refuse(node, {messages::dataset::reasonPictureSize, *width, *height});
  return {static_cast<int>(*width), static_cast<int>(*height)};
}

/// "step=5"
std::int64_t stepFrom(const XmlDocument& document, Node filter) {
  const std::string text = filter.child_value();
  const std::size_t at = text.find("step=");
  if (at == std::string::npos) return 1;
  const std::size_t from = at + std::string_view("step=").size();
  const auto step =
      wholeNumber(std::string_view(text).substr(from, text.find_first_of("; \n", from) - from));
  if (!step || *step < 1 || *step > mostFrames)
    document.refuse(filter, messages::dataset::reasonFrameStep);
  return *step;
}

CvatTask taskFrom(const XmlDocument& document, Node node) {
  CvatTask task;
  task.id = node.child_value("id");
  task.name = plainName(node.child_value("name"));
  task.subset = node.child_value("subset");
  task.source = plainName(node.child_value("source"));
  task.size = sizeFrom(document, node.child("original_size"));
  task.step = stepFrom(document, node.child("frame_filter"));
  task.first = document.childInteger(node, "start_frame").value_or(0);
  task.frames = document.childInteger(node, "size");
  const auto last = document.childInteger(node, "stop_frame");
  if (!task.frames && last && *last >= task.first)
    task.frames = (*last - task.first) / task.step + 1;
  if (task.first < 0 || task.frames.value_or(0) < 0 || task.frames.value_or(0) > mostFrames ||
      task.first > mostFrames * task.step)
    document.refuse(node, {messages::dataset::reasonFrameCount, mostFrames});
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

CvatLabel labelFrom(Node node) {
  CvatLabel label;
  label.name = node.child_value("name");
  label.colour = colourFrom(node.child_value("color"));
  for (const Node attribute : node.child("attributes").children("attribute")) {
    const std::string mutable_ = attribute.child_value("mutable");
    if (mutable_ == "False" || mutable_ == "false")
      label.fixed.insert(attribute.child_value("name"));
  }
  return label;
}

void readLabels(CvatMeta& meta, Node owner) {
  for (const Node node : owner.child("labels").children("label"))
    meta.labels.push_back(labelFrom(node));
}

}  // namespace

CvatMeta readCvatMeta(const XmlDocument& document) {
  CvatMeta meta;
  const Node root = document.root().child("meta");
  for (const char* kind : {"task", "job"}) {
    const Node node = root.child(kind);
    if (!node) continue;
    meta.tasks.push_back(taskFrom(document, node));
    readLabels(meta, node);
  }
  const Node project = root.child("project");
  for (const Node node : project.child("tasks").children("task")) {
    meta.tasks.push_back(taskFrom(document, node));
    readLabels(meta, node);
  }
  readLabels(meta, project);
  if (meta.tasks.empty()) meta.tasks.emplace_back();
  const cv::Size common = sizeFrom(document, root.child("original_size"));
  for (CvatTask& task : meta.tasks) {
    if (task.size.empty()) task.size = common;
    if (task.source.empty() && meta.tasks.size() == 1)
      task.source = plainName(root.child_value("source"));
  }
  return meta;
}

}  // namespace maskline
