// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/lanes/lane_model.h"

#include <algorithm>
#include <chrono>

namespace maskline {

namespace {
// Frames read from the project at a time: a few milliseconds.
constexpr std::int64_t kSlice = 2048;
}  // namespace

void PendingFrames::add(FrameRange range) {
  if (range.empty()) return;
  std::vector<FrameRange> kept;
  for (const FrameRange& r : m_ranges) {
    const bool apart = r.end < range.begin || range.end < r.begin;
    if (apart)
      kept.push_back(r);
    else
      range = range.united(r);
  }
  const auto at = std::find_if(kept.begin(), kept.end(),
                               [&](const FrameRange& r) { return range.begin < r.begin; });
  kept.insert(at, range);
  m_ranges = std::move(kept);
}

FrameRange PendingFrames::take(FrameRange wanted, std::int64_t most) {
  if (m_ranges.empty()) return {};
  const auto seen = std::find_if(m_ranges.begin(), m_ranges.end(), [&](const FrameRange& r) {
    return !r.intersected(wanted).empty();
  });
  const auto from = seen != m_ranges.end() ? seen : m_ranges.begin();
  const FrameRange whole = *from;
  FrameRange taken = seen != m_ranges.end() ? whole.intersected(wanted) : whole;
  if (taken.length() > most) taken.end = taken.begin + most;

  const auto at = m_ranges.erase(from);
  const FrameRange rest[] = {{whole.begin, taken.begin}, {taken.end, whole.end}};
  std::vector<FrameRange> left;
  std::copy_if(std::begin(rest), std::end(rest), std::back_inserter(left),
               [](const FrameRange& r) { return !r.empty(); });
  m_ranges.insert(at, left.begin(), left.end());
  return taken;
}

std::optional<std::size_t> LaneModel::indexOf(ObjectId object) const {
  for (std::size_t i = 0; i < m_lanes.size(); ++i)
    if (m_lanes[i].object.id == object) return i;
  return {};
}

void LaneModel::reload() {
  m_lanes.clear();
  m_all.resize(m_session.hasProject() ? m_session.document().playback.frameCount() : 0);
  objectsChanged();
}

void LaneModel::objectsChanged() {
  std::vector<Lane> before = std::exchange(m_lanes, {});
  if (!m_session.hasProject()) return;
  const FrameRange whole = m_session.document().playback.wholeClip();
  bool removed = false;
  for (const Object& object : m_session.project().objects()) {
    const auto known = std::find_if(before.begin(), before.end(),
                                    [&](const Lane& l) { return l.object.id == object.id; });
    if (known != before.end()) {
      m_lanes.push_back(std::move(*known));
      m_lanes.back().object = object;
      before.erase(known);
      continue;
    }
    Lane lane;
    lane.object = object;
    lane.data.reset(whole.length());
    lane.pending.add(whole);
    m_lanes.push_back(std::move(lane));
  }
  removed = !before.empty();
  if (removed) mergeAll(whole);
}

void LaneModel::masksChanged(ObjectId object, FrameRange frames) {
  if (!m_session.hasProject()) return;
  for (Lane& lane : m_lanes)
    if (!object || lane.object.id == object)
      lane.pending.add(frames.intersected(m_session.document().playback.wholeClip()));
}

bool LaneModel::pending() const {
  return std::any_of(m_lanes.begin(), m_lanes.end(),
                     [](const Lane& lane) { return !lane.pending.empty(); });
}

std::vector<LaneModel::Filled> LaneModel::fill(int milliseconds, std::size_t first,
                                               std::size_t last, FrameRange view) {
  std::vector<Filled> filled;
  if (!m_session.hasProject()) return filled;
  using Clock = std::chrono::steady_clock;
  const auto end = Clock::now() + std::chrono::milliseconds(milliseconds);
  const auto spent = [&] { return Clock::now() >= end; };

  last = std::min(last, m_lanes.size());
  for (std::size_t i = first; i < last; ++i)
    while (fillOne(m_lanes[i], view, filled))
      if (spent()) return filled;
  for (Lane& lane : m_lanes)
    while (fillOne(lane, view, filled))
      if (spent()) return filled;
  return filled;
}

bool LaneModel::fillOne(Lane& lane, FrameRange view, std::vector<Filled>& filled) {
  const FrameRange frames = lane.pending.take(view, kSlice);
  if (frames.empty()) return false;
  const Project& project = m_session.project();
  lane.data.replace(frames, project.summaries(lane.object.id, frames),
                    project.promptFrames(lane.object.id, frames));
  mergeAll(frames);
  filled.push_back({static_cast<std::size_t>(&lane - m_lanes.data()), frames});
  return true;
}

void LaneModel::mergeAll(FrameRange frames) {
  std::vector<std::uint8_t> levels(static_cast<std::size_t>(frames.length()), 0);
  for (const Lane& lane : m_lanes) {
    const auto own = lane.data.heat().frames(frames);
    for (std::size_t i = 0; i < levels.size(); ++i) levels[i] = std::max(levels[i], own[i]);
  }
  m_all.set(frames.begin, levels);
}

}  // namespace maskline
