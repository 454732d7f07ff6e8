// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/frame_matching.h"

#include <algorithm>
#include <filesystem>
#include <unordered_map>

#include "core/dataset/messages.h"

namespace maskline {

namespace {

using Frames = std::vector<std::optional<FrameIndex>>;

std::string stemOf(const std::string& name) { return std::filesystem::path(name).stem().string(); }

/// The numbers that the dataset gives, moved by `shift`.
Frames byNumber(const DatasetVideo& video, std::int64_t count, std::int64_t shift) {
  Frames frames;
  for (const DatasetFrame& frame : video.frames) {
    const std::int64_t number = frame.index.value() + shift;
    frames.push_back(number >= 0 && number < count ? std::optional(FrameIndex(number))
                                                   : std::nullopt);
  }
  return frames;
}

Frames inOrder(const DatasetVideo& video, std::int64_t count, std::int64_t first) {
  Frames frames;
  for (std::size_t i = 0; i < video.frames.size(); ++i) {
    const std::int64_t number = first + static_cast<std::int64_t>(i);
    frames.push_back(number >= 0 && number < count ? std::optional(FrameIndex(number))
                                                   : std::nullopt);
  }
  return frames;
}

/// All of them, or none.
std::optional<Frames> byName(const DatasetVideo& video, const std::vector<std::string>& names) {
  std::unordered_map<std::string, std::int64_t> places;
  for (std::size_t i = 0; i < names.size(); ++i)
    places.emplace(stemOf(names[i]), static_cast<std::int64_t>(i));
  Frames frames;
  for (const DatasetFrame& frame : video.frames) {
    const auto found = places.find(stemOf(frame.fileName));
    if (found == places.end()) return std::nullopt;
    frames.emplace_back(FrameIndex(found->second));
  }
  return frames;
}

}  // namespace

Frames matchFrames(const DatasetVideo& video, const ClipReference& clip,
                   const std::vector<std::string>& clipNames,
                   std::optional<std::int64_t> firstFrame, std::vector<DatasetFinding>& findings) {
  const std::int64_t count = clip.info.frameCount;
  Frames frames;
  const auto known = [](const DatasetFrame& frame) { return frame.indexKnown; };
  // If the last number is the number of frames of the clip, they are numbered from 1. Of numbers
  // that the dataset states, the first one must be 1 as well.
  const auto numbered = [&](bool stated) {
    const std::int64_t first = video.frames.empty() ? 0 : video.frames.front().index.value();
    const std::int64_t last = video.frames.empty() ? 0 : video.frames.back().index.value();
    const bool fromOne = last == count && (stated ? first == 1 : first > 0);
    if (fromOne) findings.push_back({"from-one", 1, messages::dataset::countedFromOne});
    return byNumber(video, count, fromOne ? -1 : 0);
  };
  const auto named = firstFrame ? std::nullopt : byName(video, clipNames);
  if (firstFrame) {
    frames = inOrder(video, count, *firstFrame);
  } else if (std::ranges::all_of(video.frames, known)) {
    frames = numbered(/*stated=*/true);
  } else if (named) {
    frames = *named;
  } else if (static_cast<std::int64_t>(video.frames.size()) == count) {
    frames = inOrder(video, count, 0);
  } else {
    frames = numbered(/*stated=*/false);
  }
  const bool any = std::ranges::any_of(frames, [](const auto& frame) { return bool(frame); });
  if (!any && !frames.empty()) throw Error(messages::dataset::noFrameMatches);
  return frames;
}

}  // namespace maskline
