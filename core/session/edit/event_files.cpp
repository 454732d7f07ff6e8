// SPDX-License-Identifier: Apache-2.0
#include "core/session/edit/event_files.h"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace maskline {
namespace {

using Seconds = std::function<double(FrameIndex)>;
using Json = nlohmann::ordered_json;

double milliseconds(double seconds) { return std::round(seconds * 1000) / 1000; }

/// The times at which a range begins and ends; beyond the last frame there is no frame to ask.
std::pair<double, double> times(const Project& project, FrameRange frames, const Seconds& seconds) {
  const ClipInfo& info = project.clip().info;
  const bool toEnd = frames.end.value() >= info.frameCount;
  const double last = info.framesPerSecond > 0 ? 1 / info.framesPerSecond : 0;
  const double end = toEnd ? seconds(frames.end - 1) + last : seconds(frames.end);
  return {milliseconds(seconds(frames.begin)), milliseconds(end)};
}

std::string nameOf(const Project& project, ObjectId id) {
  const auto object = id ? project.object(id) : std::nullopt;
  return object ? object->name : std::string();
}

std::string quoted(const std::string& field) {
  if (field.find_first_of(",\"\r\n") == std::string::npos) return field;
  std::string out = "\"";
  for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
  return out + "\"";
}

Json annotation(const Project& project, const ClipEvent& event, const Seconds& seconds) {
  Json out{{"label", event.label}};
  if (event.frames) {
    const auto [start, end] = times(project, *event.frames, seconds);
    out["segment"] = {start, end};
    out["frames"] = {event.frames->begin.value(), event.frames->end.value() - 1};
  }
  if (!event.category.empty()) out["category"] = event.category;
  if (event.object) out["object"] = nameOf(project, event.object);
  if (!event.attributes.empty()) out["attributes"] = event.attributes;
  return out;
}

/// The root, below it the categories, below these the labels. Labels without a category are below
/// the root.
Json taxonomy(const std::vector<ClipEvent>& events) {
  std::map<std::string, std::set<std::string>> tree;
  for (const ClipEvent& event : events) tree[event.category].insert(event.label);
  Json nodes = Json::array();
  const auto add = [&](const std::string& name, const Json& parentName, const Json& parent) {
    const std::size_t id = nodes.size();
    nodes.push_back(
        {{"nodeName", name}, {"nodeId", id}, {"parentName", parentName}, {"parentId", parent}});
    return id;
  };
  add("Root", nullptr, nullptr);
  for (const auto& [category, labels] : tree) {
    const std::string parent = category.empty() ? "Root" : category;
    const std::size_t id = category.empty() ? 0 : add(category, "Root", 0);
    for (const std::string& label : labels) add(label, parent, id);
  }
  return nodes;
}

}  // namespace

std::string eventsAsCsv(const Project& project, const Seconds& seconds) {
  const std::string clip = quoted(project.clip().path.filename().string());
  std::string out =
      "clip,category,label,object,first_frame,last_frame,start_seconds,end_seconds,attributes\r\n";
  for (const ClipEvent& event : project.events()) {
    out += clip + "," + quoted(event.category) + "," + quoted(event.label) + "," +
           quoted(nameOf(project, event.object)) + ",";
    if (event.frames) {
      const auto [start, end] = times(project, *event.frames, seconds);
      out += std::to_string(event.frames->begin.value()) + "," +
             std::to_string(event.frames->end.value() - 1) + "," + Json(start).dump() + "," +
             Json(end).dump() + ",";
    } else {
      out += ",,,,";
    }
    out += event.attributes.empty() ? "\r\n" : quoted(Json(event.attributes).dump()) + "\r\n";
  }
  return out;
}

std::string eventsAsActivityNet(const Project& project, const Seconds& seconds) {
  const ClipInfo& info = project.clip().info;
  const std::vector<ClipEvent> events = project.events();
  const FrameRange whole{FrameIndex(0), FrameIndex(info.frameCount)};
  Json clip{
      {"duration", whole.empty() ? 0.0 : times(project, whole, seconds).second},
      {"subset", "unlabelled"},
      {"resolution", std::to_string(info.size.width) + "x" + std::to_string(info.size.height)},
      {"fps", info.framesPerSecond},
      {"annotations", Json::array()},
      {"tags", Json::array()}};
  for (const ClipEvent& event : events)
    clip[event.frames ? "annotations" : "tags"].push_back(annotation(project, event, seconds));
  const Json out{{"version", "Maskline events 1"},
                 {"taxonomy", taxonomy(events)},
                 {"database", {{project.clip().path.stem().string(), clip}}}};
  return out.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace maskline
