// SPDX-License-Identifier: Apache-2.0
#include "tests/dataset/listed_content.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <set>
#include <sstream>

namespace maskline::test {

namespace fs = std::filesystem;

std::size_t ListedContent::addVideo(const std::string& name, cv::Size size, int count, int first) {
  DatasetVideo video;
  video.name = name;
  video.size = size;
  video.framesPerSecond = 10;
  video.range = {FrameIndex(first), FrameIndex(first + count)};
  for (int i = 0; i < count; ++i) video.frames.push_back({"", FrameIndex(first + i), true});
  m_info.videos.push_back(std::move(video));
  return m_info.videos.size() - 1;
}

std::size_t ListedContent::addTrack(DatasetTrack track) {
  m_info.tracks.push_back(std::move(track));
  return m_info.tracks.size() - 1;
}

DatasetMask& ListedContent::add(std::size_t track, std::size_t frame, Mask mask, float score) {
  DatasetTrack& of = m_info.tracks[track];
  const FrameIndex index = m_info.videos[of.video].frames[frame].index;
  of.masks += !mask.empty();
  if (!mask.empty()) of.firstSeen = of.firstSeen ? std::min(*of.firstSeen, index) : index;
  masks.push_back(importedMask(track, frame, index, std::move(mask), score, ""));
  return masks.back();
}

std::vector<DatasetMask> ListedContent::masksOn(std::size_t video, std::size_t frame) {
  std::vector<DatasetMask> found;
  for (const DatasetMask& mask : masks)
    if (mask.frame == frame && m_info.tracks[mask.track].video == video) found.push_back(mask);
  std::ranges::stable_sort(found, {}, &DatasetMask::track);
  return found;
}

void ListedContent::masksOf(std::size_t track, const MaskFn& fn) {
  std::vector<const DatasetMask*> found;
  for (const DatasetMask& mask : masks)
    if (mask.track == track) found.push_back(&mask);
  std::ranges::stable_sort(found, {}, &DatasetMask::frame);
  for (const DatasetMask* mask : found) fn(*mask);
}

namespace {

std::string bytesOf(const fs::path& file) {
  std::ifstream stream(file, std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

std::string textOfMask(const DatasetMask& mask, const FormatHolds& holds) {
  std::ostringstream out;
  out << "  " << mask.record.summary.frame.value() << ':';
  for (const std::uint32_t run : mask.record.mask.runs()) out << ' ' << run;
  if (holds.scores) out << " score " << mask.record.summary.confidence;
  if (holds.presence) out << ' ' << toString(mask.record.summary.presence);
  if (holds.attributes)
    for (const auto& [name, value] : mask.attributes) out << ' ' << name << '=' << value;
  return out.str() + "\n";
}

std::string headOf(const DatasetInfo& info, const DatasetTrack& track, const FormatHolds& holds) {
  std::string text = info.videos[track.video].name;
  const bool region = track.ignore && !holds.ignoredApart;
  const Category* category = region ? nullptr : info.category(track.category);
  if (holds.names) text += " " + track.name;
  if (holds.categories) text += " (" + (category ? category->name : "object") + ")";
  if (holds.supercategories && category && !category->supercategory.empty())
    text += " < " + category->supercategory;
  if (holds.attributes)
    for (const auto& [name, value] : track.attributes) text += " " + name + "=" + value;
  if (holds.crowds && track.crowd) text += " crowd";
  if (holds.ignored && track.ignore) text += " ignored";
  return text + "\n";
}

std::string textOf(const DatasetEvent& event, const DatasetInfo& info) {
  std::string text = info.videos[event.video].name + " event " + event.label + " of ";
  if (event.track) text += info.tracks[*event.track].name;
  text += " (" + event.category + ")";
  if (event.frames)
    text += " " + std::to_string(event.frames->begin.value()) + ".." +
            std::to_string(event.frames->end.value());
  for (const auto& [name, value] : event.attributes) text += " " + name + "=" + value;
  return text + "\n";
}

/// The first of the tracks that become one with this one.
std::size_t unitedWith(const DatasetInfo& info, std::size_t track, const FormatHolds& holds) {
  const DatasetTrack& one = info.tracks[track];
  if (one.ignore ? holds.ignoredApart : holds.objectsApart) return track;
  for (std::size_t i = 0; i < track; ++i) {
    const DatasetTrack& other = info.tracks[i];
    if (other.video == one.video && other.ignore == one.ignore &&
        (one.ignore || info.category(other.category) == info.category(one.category)))
      return i;
  }
  return track;
}

}  // namespace

std::string textOf(DatasetContent& content, const FormatHolds& holds) {
  const DatasetInfo& info = content.info();
  std::map<std::pair<std::size_t, std::size_t>, std::string> tracks;  // and frame, if none are held
  forEachFrame(content, {}, [&](const ContentFrame& frame) {
    Mask above;
    std::map<std::size_t, DatasetMask> masks;
    for (auto upper = frame.masks.rbegin(); upper != frame.masks.rend(); ++upper) {
      DatasetMask mask = *upper;
      const bool lost = info.tracks[mask.track].ignore && !holds.ignored;
      if (above.size().empty()) above = Mask(mask.record.mask.size());
      if (!holds.overlaps) {
        const Mask whole = mask.record.mask;
        mask.record.mask = subtract(whole, above);
        if (!lost) above = unite(above, whole);
      }
      if (lost || (mask.record.mask.empty() && !holds.absences)) continue;
      const auto [at, isNew] = masks.emplace(unitedWith(info, mask.track, holds), mask);
      if (!isNew) at->second.record.mask = unite(at->second.record.mask, mask.record.mask);
    }
    for (const auto& [track, mask] : masks)
      tracks[{track, holds.tracks ? 0 : mask.frame}] += textOfMask(mask, holds);
  });
  std::multiset<std::string> sorted;
  for (const auto& [track, lines] : tracks)
    sorted.insert(headOf(info, info.tracks[track.first], holds) + lines);
  if (holds.events)
    for (const DatasetEvent& event : info.events) sorted.insert(textOf(event, info));
  std::string text;
  for (const std::string& one : sorted) text += one;
  if (holds.emptyFrames)
    for (const DatasetVideo& video : info.videos) {
      text += video.name + " frames:";
      for (const DatasetFrame& frame : video.frames)
        text += " " + std::to_string(frame.index.value());
      text += "\n";
    }
  return text;
}

void writeAs(const Format& format, DatasetContent& content, const fs::path& folder,
             const WriteOptions& options) {
  fs::create_directories(folder);
  format.create(folder, options)->write(content, {});
}

std::string difference(const fs::path& a, const fs::path& b) {
  std::map<std::string, std::string> files[2];
  for (int i = 0; i < 2; ++i) {
    const fs::path& root = i == 0 ? a : b;
    for (const auto& entry : fs::recursive_directory_iterator(root))
      if (entry.is_regular_file())
        files[i][entry.path().lexically_relative(root).generic_string()] = bytesOf(entry.path());
  }
  for (int i = 0; i < 2; ++i)
    for (const auto& [name, text] : files[i])
      if (!files[1 - i].contains(name)) return name + " is in one of them only";
  for (const auto& [name, text] : files[0])
    if (files[1].at(name) != text) return name + " differs";
  return {};
}

}  // namespace maskline::test
