// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/selected_content.h"

#include <algorithm>

#include "core/dataset/messages.h"

namespace maskline {

namespace {

bool names(const std::vector<std::string>& list, const std::string& name) {
  return list.empty() || std::ranges::count(list, name) > 0;
}

/// Throws for a wanted name that nothing has.
template <class Things, class NameFn>
void requireKnown(const std::vector<std::string>& wanted, const Things& things, NameFn nameFn) {
  for (const std::string& name : wanted)
    if (std::ranges::none_of(things, [&](const auto& thing) { return nameFn(thing) == name; }))
      throw Error(messages::dataset::nothingNamed, name);
}

}  // namespace

SelectedContent::SelectedContent(DatasetContent& whole, const DatasetSelection& selection)
    : m_whole(whole) {
  const DatasetInfo& all = whole.info();
  if (selection.every < 1) throw Error(messages::dataset::badStep);
  requireKnown(selection.videos, all.videos, [](const DatasetVideo& video) { return video.name; });
  requireKnown(selection.objects, all.tracks,
               [](const DatasetTrack& track) { return track.title(); });
  requireKnown(selection.categories, all.categories,
               [](const Category& category) { return category.name; });
  m_info.categories = all.categories;
  m_info.findings = all.findings;
  chooseVideos(selection);
  chooseTracks(selection);
  chooseEvents(selection);
  if (m_info.frames() == 0) throw Error(messages::dataset::nothingSelected);
  if (m_info.videos.size() == 1 && !selection.sequence.empty())
    m_info.videos[0].name = selection.sequence;
}

void SelectedContent::chooseVideos(const DatasetSelection& selection) {
  const DatasetInfo& all = m_whole.info();
  m_videoHere.resize(all.videos.size());
  m_frameHere.resize(all.videos.size());
  for (std::size_t v = 0; v < all.videos.size(); ++v) {
    const DatasetVideo& from = all.videos[v];
    m_frameHere[v].resize(from.frames.size());
    if (!names(selection.videos, from.name)) continue;
    DatasetVideo video = from;
    video.frames.clear();
    std::vector<std::size_t> places;
    std::int64_t inRange = 0;
    for (std::size_t f = 0; f < from.frames.size(); ++f) {
      if (selection.range && !selection.range->contains(from.frames[f].index)) continue;
      if (inRange++ % selection.every != 0) continue;
      m_frameHere[v][f] = places.size();
      places.push_back(f);
      video.frames.push_back(from.frames[f]);
    }
    if (selection.range) video.range = video.range.intersected(*selection.range);
    m_videoHere[v] = m_videos.size();
    m_videos.push_back(v);
    m_frames.push_back(std::move(places));
    m_info.videos.push_back(std::move(video));
  }
}

void SelectedContent::chooseTracks(const DatasetSelection& selection) {
  const DatasetInfo& all = m_whole.info();
  m_trackHere.resize(all.tracks.size());
  for (std::size_t t = 0; t < all.tracks.size(); ++t) {
    const DatasetTrack& from = all.tracks[t];
    if (!m_videoHere[from.video] || !names(selection.objects, from.title()) ||
        !names(selection.categories, all.categoryName(from)))
      continue;
    DatasetTrack track = from;
    track.video = *m_videoHere[from.video];
    track.masks = 0;
    track.firstSeen.reset();
    m_whole.recordsOf(t, [&](const DatasetMask& mask) {
      if (!m_frameHere[from.video][mask.frame] || mask.record.summary.area == 0) return;
      ++track.masks;
      if (!track.firstSeen) track.firstSeen = mask.record.summary.frame;
    });
    m_trackHere[t] = m_tracks.size();
    m_tracks.push_back(t);
    m_info.tracks.push_back(std::move(track));
  }
}

void SelectedContent::chooseEvents(const DatasetSelection& selection) {
  for (DatasetEvent event : m_whole.info().events) {
    if (!m_videoHere[event.video] || (event.track && !m_trackHere[*event.track])) continue;
    if (event.frames && selection.range) event.frames = event.frames->intersected(*selection.range);
    if (event.frames && event.frames->empty()) continue;
    event.video = *m_videoHere[event.video];
    if (event.track) event.track = m_trackHere[*event.track];
    m_info.events.push_back(std::move(event));
  }
}

std::optional<DatasetMask> SelectedContent::taken(DatasetMask mask) const {
  const auto track = m_trackHere[mask.track];
  const auto frame = m_frameHere[m_whole.info().tracks[mask.track].video][mask.frame];
  if (!track || !frame) return std::nullopt;
  mask.track = *track;
  mask.frame = *frame;
  return mask;
}

std::vector<DatasetMask> SelectedContent::masksOn(std::size_t video, std::size_t frame) {
  std::vector<DatasetMask> masks;
  for (DatasetMask& mask : m_whole.masksOn(m_videos[video], m_frames[video][frame]))
    if (auto mine = taken(std::move(mask))) masks.push_back(std::move(*mine));
  return masks;
}

void SelectedContent::masksOf(std::size_t track, const MaskFn& fn) {
  m_whole.masksOf(m_tracks[track], [&](const DatasetMask& mask) {
    if (const auto mine = taken(mask)) fn(*mine);
  });
}

void SelectedContent::recordsOf(std::size_t track, const MaskFn& fn) {
  m_whole.recordsOf(m_tracks[track], [&](const DatasetMask& mask) {
    if (const auto mine = taken(mask)) fn(*mine);
  });
}

cv::Mat SelectedContent::picture(std::size_t video, std::size_t frame) {
  return m_whole.picture(m_videos[video], m_frames[video][frame]);
}

std::filesystem::path SelectedContent::pictureFile(std::size_t video, std::size_t frame) const {
  return m_whole.pictureFile(m_videos[video], m_frames[video][frame]);
}

}  // namespace maskline
