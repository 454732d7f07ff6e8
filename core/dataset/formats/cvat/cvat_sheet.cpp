// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/cvat/cvat_sheet.h"

#include <algorithm>
#include <cstdio>

#include "core/dataset/formats/cvat/cvat_shapes.h"
#include "core/dataset/io/paths.h"
#include "core/dataset/io/track_numbers.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

std::string colourText(Rgb colour) {
  char text[8];
  std::snprintf(text, sizeof(text), "#%02x%02x%02x", colour.r, colour.g, colour.b);
  return text;
}

bool written(const DatasetTrack& track) { return track.firstSeen.has_value(); }

}  // namespace

CvatSheet::CvatSheet(const fs::path& folder, const DatasetInfo& info)
    : m_info(info),
      m_file(folder / "annotations.xml"),
      m_part(folder / "annotations.xml.part"),
      m_body(m_part, 1),
      m_ids(trackNumbers(info, DistinctIn::File, 0, written)) {
  std::vector<std::int64_t> next(info.videos.size());
  for (std::size_t i = 0; i < info.tracks.size(); ++i) {
    const DatasetTrack& track = info.tracks[i];
    m_layers.push_back(next[track.video]);
    if (!written(track)) continue;
    ++next[track.video];
    m_order.push_back(i);
    if (m_ids[i] == 0) m_shift = 1;
  }
  std::ranges::stable_sort(m_order, {}, [&](std::size_t i) { return info.tracks[i].video; });
}

const std::string& CvatSheet::label(const DatasetTrack& track) const {
  const Category* category = m_info.category(track.category);
  return category && !category->name.empty() ? category->name : m_defaultLabel;
}

std::string CvatSheet::group(const DatasetMask& mask) const {
  for (const auto* values : {&mask.attributes, &m_info.tracks[mask.track].attributes}) {
    const auto found = values->find("group_id");
    if (found == values->end() || found->second.empty()) continue;
    if (std::ranges::all_of(found->second, [](char c) { return c >= '0' && c <= '9'; }))
      return found->second;
  }
  return {};
}

XmlOut::Attributes CvatSheet::belongsTo(std::size_t video) const {
  if (m_info.videos.size() == 1) return {};
  return {{"subset", safeName(m_info.videos[video].name)}, {"task_id", std::to_string(video + 1)}};
}

std::string CvatSheet::pictures(std::size_t video) const {
  return m_info.videos.size() == 1 ? "images" : "images/" + safeName(m_info.videos[video].name);
}

void CvatSheet::note(const DatasetTrack& track, const std::string& name, const std::string& value,
                     bool changes) {
  Use& use = m_uses[label(track)][name];
  use.changes = use.changes || changes;
  use.marks = use.marks && (value == "true" || value == "false");
}

void CvatSheet::writeAttributes(const DatasetMask& mask, bool trackId) {
  const DatasetTrack& track = m_info.tracks[mask.track];
  std::map<std::string, std::string> values = track.attributes;
  if (!track.name.empty()) values["name"] = track.name;
  if (track.crowd) values["crowd"] = "true";
  if (track.ignore) values["ignore"] = "true";
  if (trackId) values["track_id"] = id(mask.track);
  for (const auto& [name, value] : mask.attributes) values[name] = value;
  if (trackId && !group(mask).empty()) values.erase("group_id");
  for (const auto& [name, value] : values) {
    note(track, name, value, mask.attributes.contains(name));
    m_body.element("attribute", value, {{"name", name}});
  }
}

void CvatSheet::addRuns(XmlOut::Attributes& to, const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  to.emplace_back("rle", cvatRuns(mask, box));
  to.emplace_back("left", std::to_string(box.x));
  to.emplace_back("top", std::to_string(box.y));
  to.emplace_back("width", std::to_string(box.width));
  to.emplace_back("height", std::to_string(box.height));
}

void CvatSheet::writeLabels(XmlOut& out) const {
  std::vector<std::string> names;
  std::map<std::string, Rgb> colours;
  const auto add = [&](const std::string& name) {
    if (!name.empty() && std::ranges::count(names, name) == 0) names.push_back(name);
  };
  for (const Category& category : m_info.categories) {
    add(category.name);
    if (category.colour) colours.emplace(category.name, *category.colour);
  }
  for (const std::size_t track : m_order) add(label(m_info.tracks[track]));
  out.open("labels");
  for (const std::string& name : names) {
    out.open("label");
    out.element("name", name);
    if (colours.contains(name)) out.element("color", colourText(colours.at(name)));
    out.element("type", "any");
    out.open("attributes");
    const auto uses = m_uses.find(name);
    if (uses != m_uses.end())
      for (const auto& [attribute, use] : uses->second) {
        out.open("attribute");
        out.element("name", attribute);
        out.element("mutable", use.changes ? "True" : "False");
        out.element("input_type", use.marks ? "checkbox" : "text");
        out.element("default_value", use.marks ? "false" : "");
        out.element("values", use.marks ? "false" : "");
        out.close();
      }
    out.close();
    out.close();
  }
  out.close();
}

void CvatSheet::writeTask(XmlOut& out, std::size_t video, const char* mode,
                          const Frames& frames) const {
  const DatasetVideo& from = m_info.videos[video];
  const bool several = m_info.videos.size() > 1;
  out.open("task");
  out.element("id", std::to_string(video + 1));
  out.element("name", from.name);
  out.element("size", std::to_string(frames.count));
  out.element("mode", mode);
  out.element("overlap", "0");
  out.element("subset", several ? safeName(from.name) : "");
  out.element("start_frame", std::to_string(frames.first));
  out.element("stop_frame", std::to_string(std::max(frames.first, frames.last())));
  out.element("frame_filter", frames.step > 1 ? "step=" + std::to_string(frames.step) : "");
  if (!several) writeLabels(out);
  out.open("original_size");
  out.element("width", std::to_string(from.size.width));
  out.element("height", std::to_string(from.size.height));
  out.close();
  if (!from.fileName.empty()) out.element("source", from.fileName);
  out.close();
}

void CvatSheet::finish(const char* mode, const std::vector<Frames>& frames) {
  m_body.finish();
  XmlOut out(m_file);
  out.open("annotations");
  out.element("version", "1.1");
  out.open("meta");
  if (frames.size() == 1) {
    writeTask(out, 0, mode, frames[0]);
  } else {
    out.open("project");
    out.open("tasks");
    for (std::size_t video = 0; video < frames.size(); ++video)
      writeTask(out, video, mode, frames[video]);
    out.close();
    writeLabels(out);
    out.close();
  }
  out.close();
  out.append(m_part);
  out.close();
  out.finish();
  fs::remove(m_part);
}

}  // namespace maskline
