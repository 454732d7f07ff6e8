// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/label_reader.h"

#include <algorithm>
#include <cstdio>

#include "core/dataset/io/frame_order.h"
#include "core/dataset/io/label_pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"
#include "core/mask/messages.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

constexpr int mostObjects = 65536;  // in one picture: more is a photo, no mask

/// A track that pictures show in one colour, 0xRRGGBB, is named by it.
void nameByColour(DatasetTrack& track) {
  const auto value = static_cast<std::uint32_t>(track.id);
  char text[16];
  std::snprintf(text, sizeof(text), "#%06x", value);
  track.name = text;
  track.colour = Rgb{static_cast<std::uint8_t>(value >> 16), static_cast<std::uint8_t>(value >> 8),
                     static_cast<std::uint8_t>(value)};
}

/// Whether many pixels of a lossy image are neither dark nor bright: a mask has few of them, at its
/// edge.
bool isPhoto(const LabelPicture& picture) {
  constexpr int dark = 64, bright = 192, most = 10;  // percent
  std::int64_t between = 0;
  for (int y = 0; y < picture.values.rows; ++y) {
    const auto* row = picture.values.ptr<std::int32_t>(y);
    for (int x = 0; x < picture.values.cols; ++x) {
      const int value = brightnessOf(row[x], picture.colours);
      between += value > dark && value < bright;
    }
  }
  return between * 100 > most * static_cast<std::int64_t>(picture.values.total());
}

/// Labels for PASCAL VOC colours; throws for a colour that is none.
cv::Mat numbersOfColours(const LabelPicture& picture, const fs::path& file) {
  static const std::map<int, int> labels = [] {
    std::map<int, int> out;
    for (int label = 0; label < 256; ++label) {
      const cv::Vec3b c = labelColour(label);
      out.emplace(c[0] << 16 | c[1] << 8 | c[2], label);
    }
    return out;
  }();
  cv::Mat numbers = picture.values.clone();
  for (int y = 0; y < numbers.rows; ++y)
    for (int x = 0; x < numbers.cols; ++x) {
      auto& value = numbers.at<std::int32_t>(y, x);
      const auto found = labels.find(value);
      if (found == labels.end()) throw Error(messages::mask::foreignColours, file);
      value = found->second;
    }
  return numbers;
}

}  // namespace

LabelReader::Masks LabelReader::masksIn(const Picture& picture) const {
  LabelPicture labels = readLabelPicture(picture.file);
  if (m_rules.translate) m_rules.translate(labels, picture.file);
  if (labels.lossy && isPhoto(labels)) throw Error(messages::dataset::photoNotMask, picture.file);
  if (!picture.object.empty() || labels.lossy || m_rules.oneObject) {
    Masks one;
    if (Mask mask = objectIn(labels); !mask.empty()) one.byValue.emplace(1, std::move(mask));
    return one;
  }
  const bool numbered = labels.colours && m_rules.vocColours;
  if (numbered) labels.values = numbersOfColours(labels, picture.file);
  Masks found{masksByValue(labels.values), labels.colours && !numbered};
  std::map<int, Mask>& masks = found.byValue;
  if (masks.size() > mostObjects) throw Error(messages::dataset::photoNotMask, picture.file);
  if (m_rules.hasVoid && masks.size() == 1 && masks.begin()->first == voidLabel) {
    auto node = masks.extract(masks.begin());
    node.key() = 1;
    masks.insert(std::move(node));
  }
  return found;
}

std::size_t LabelReader::trackOf(std::size_t video, const Picture& picture, int value) {
  const bool named = !picture.object.empty();
  const auto add = [&](auto& tracks, const auto& key) {
    const auto [found, isNew] = tracks.emplace(std::pair(video, key), m_info.tracks.size());
    if (!isNew) return found->second;
    DatasetTrack track;
    track.video = video;
    track.id = value;
    if (named) {
      track.name = picture.object;
      track.id = static_cast<std::int64_t>(tracks.size());
    } else if (m_rules.hasVoid && value == voidLabel) {
      track.name = "void";
      track.ignore = true;
    }
    m_info.tracks.push_back(std::move(track));
    return found->second;
  };
  return named ? add(m_byName, picture.object) : add(m_byValue, value);
}

bool LabelReader::open(const WorkContext& work) {
  std::int64_t total = 0, done = 0, otherSize = 0;
  for (const Video& video : m_videos) total += static_cast<std::int64_t>(video.pictures.size());
  for (std::size_t v = 0; v < m_videos.size(); ++v) {
    Video& video = m_videos[v];
    const std::size_t before = m_info.tracks.size();
    for (const Picture& picture : video.pictures) {
      if (work.cancelled()) return false;
      const Masks masks = masksIn(picture);
      for (const auto& [value, mask] : masks.byValue) {
        DatasetTrack& track = m_info.tracks[trackOf(v, picture, value)];
        if (masks.colours && track.name.empty()) nameByColour(track);
        ++track.masks;
        const FrameIndex index = video.info.frames[picture.frame].index;
        track.firstSeen = track.firstSeen ? std::min(*track.firstSeen, index) : index;
        if (video.info.size.empty()) video.info.size = mask.size();
      }
      otherSize +=
          !masks.byValue.empty() && masks.byValue.begin()->second.size() != video.info.size;
      // A folder without any mask is still an object.
      if (!picture.object.empty() && masks.byValue.empty()) trackOf(v, picture, 1);
      if (video.info.size.empty()) video.info.size = readLabelPicture(picture.file).values.size();
      work.report(++done, total);
    }
    // The tracks are sorted by number.
    const auto begin = m_info.tracks.begin() + static_cast<std::ptrdiff_t>(before);
    std::stable_sort(begin, m_info.tracks.end(),
                     [](const auto& a, const auto& b) { return a.id < b.id; });
    for (std::size_t i = before; i < m_info.tracks.size(); ++i) {
      DatasetTrack& track = m_info.tracks[i];
      if (const auto one = m_byName.find({v, track.name}); one != m_byName.end() && !track.ignore)
        one->second = i;
      else
        m_byValue[{v, static_cast<int>(track.id)}] = i;
    }
    video.info.range = rangeOf(video.info.frames);
    m_info.videos.push_back(video.info);
  }
  m_info.tell("sizes", otherSize, messages::dataset::picturesOfOtherSize);
  return true;
}

void LabelReader::read(const MaskSink& sink, const WorkContext& work) {
  std::int64_t total = 0, done = 0;
  for (const Video& video : m_videos) total += static_cast<std::int64_t>(video.pictures.size());
  for (std::size_t v = 0; v < m_videos.size(); ++v)
    for (const Picture& picture : m_videos[v].pictures) {
      if (work.cancelled()) return;
      const std::string origin = picture.file.lexically_relative(m_root).generic_string();
      const FrameIndex index = m_videos[v].info.frames[picture.frame].index;
      for (auto& [value, mask] : masksIn(picture).byValue)
        sink(importedMask(trackOf(v, picture, value), picture.frame, index, std::move(mask), 1,
                          origin));
      work.report(++done, total);
    }
}

fs::path LabelReader::picture(std::size_t video, std::size_t frame) const {
  const auto& images = m_videos[video].images;
  return frame < images.size() ? images[frame] : fs::path();
}

}  // namespace maskline
