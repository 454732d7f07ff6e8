// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_match.h"

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>

#include "core/base/error.h"
#include "core/dataset/io/instances.h"
#include "core/dataset/messages.h"

namespace maskline {

namespace {

using Places = std::vector<std::optional<std::size_t>>;

/// For each frame of the truth, the predicted frame with the same key.
template <class Key>
Places matchedBy(const DatasetVideo& truth, const DatasetVideo& predicted, Key key) {
  std::map<decltype(key(DatasetFrame())), std::size_t> known;
  for (std::size_t i = 0; i < predicted.frames.size(); ++i)
    known.emplace(key(predicted.frames[i]), i);
  Places places;
  for (const DatasetFrame& frame : truth.frames) {
    const auto found = known.find(key(frame));
    places.push_back(found == known.end() ? std::nullopt : std::optional(found->second));
  }
  return places;
}

bool numbersStated(const DatasetVideo& video) {
  return std::ranges::all_of(video.frames, &DatasetFrame::indexKnown);
}

bool allNamed(const DatasetVideo& video) {
  return std::ranges::none_of(video.frames,
                              [](const DatasetFrame& frame) { return frame.fileName.empty(); });
}

}  // namespace

// ---- categories ---------------------------------------------------------------------------------

SceneCategories::SceneCategories(const DatasetInfo& truth, const DatasetInfo& predicted) {
  add(truth);
  const std::size_t known = m_all.size();
  add(predicted);
  std::set<std::size_t> used;
  const std::vector<SceneSegment> segments = segmentsOf(predicted);
  for (std::size_t number = 1; number < segments.size(); ++number)
    if (segments[number].category >= known) used.insert(segments[number].category);
  m_onlyPredicted = static_cast<std::int64_t>(used.size());
}

void SceneCategories::add(const DatasetInfo& info) {
  for (const Category& category : info.categories) placeOf(category.name, category.stuff);
  for (const DatasetTrack& track : info.tracks)
    if (!info.category(track.category)) placeOf(categoryNameOf(info, track), false);
}

std::size_t SceneCategories::placeOf(const std::string& name, bool stuff) {
  const auto found = std::ranges::find(m_all, name, &One::name);
  if (found != m_all.end()) return static_cast<std::size_t>(found - m_all.begin());
  m_all.push_back({name, stuff});
  return m_all.size() - 1;
}

std::vector<SceneSegment> SceneCategories::segmentsOf(const DatasetInfo& info) const {
  std::map<std::string, std::size_t> places;
  for (std::size_t i = 0; i < m_all.size(); ++i) places[m_all[i].name] = i;
  std::vector<SceneSegment> segments(1);
  for (const DatasetTrack& track : info.tracks) {
    const std::size_t category = places.at(categoryNameOf(info, track));
    segments.push_back({category, m_all[category].stuff, track.crowd});
  }
  return segments;
}

// ---- videos and frames --------------------------------------------------------------------------

Places matchVideos(const DatasetInfo& truth, const DatasetInfo& predicted) {
  if (truth.videos.size() == 1 && predicted.videos.size() == 1) return {std::size_t(0)};
  Places places;
  for (const DatasetVideo& video : truth.videos) {
    const auto found = std::ranges::find(predicted.videos, video.name, &DatasetVideo::name);
    places.push_back(found == predicted.videos.end()
                         ? std::nullopt
                         : std::optional(std::size_t(found - predicted.videos.begin())));
  }
  if (std::ranges::none_of(places, [](const auto& place) { return place.has_value(); }))
    throw Error(messages::dataset::noCommonVideo);
  return places;
}

Places matchSceneFrames(const DatasetVideo& truth, const DatasetVideo& predicted) {
  const auto byNumber = [](const DatasetFrame& frame) { return frame.index; };
  const auto byName = [](const DatasetFrame& frame) {
    return std::filesystem::path(frame.fileName).stem().string();
  };
  const bool numbers = numbersStated(truth) && numbersStated(predicted);
  if (!numbers && allNamed(truth) && allNamed(predicted)) {
    Places places = matchedBy(truth, predicted, byName);
    if (std::ranges::any_of(places, [](const auto& place) { return place.has_value(); }))
      return places;
  }
  return matchedBy(truth, predicted, byNumber);
}

}  // namespace maskline
