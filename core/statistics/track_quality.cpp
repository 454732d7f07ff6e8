// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/track_quality.h"

#include <algorithm>

#include "core/project/project.h"

namespace maskline {
namespace {

MaskChange meanOf(std::span<const FrameChange> changes) {
  MaskChange mean;
  if (changes.empty()) return mean;
  for (const FrameChange& c : changes) {
    mean.instability += c.change.instability;
    mean.velocity += c.change.velocity;
    mean.flicker += c.change.flicker;
  }
  const auto count = static_cast<double>(changes.size());
  return {mean.instability / count, mean.velocity / count, mean.flicker / count};
}

/// All stretches of that many pairs without a gap between them.
std::vector<QualityStretch> stretchesOf(std::span<const FrameChange> changes, std::size_t length) {
  std::vector<QualityStretch> stretches;
  for (std::size_t i = 0; length > 0 && i + length <= changes.size(); ++i) {
    const std::span<const FrameChange> part = changes.subspan(i, length);
    const std::int64_t apart = part.back().frame - part.front().frame;
    if (apart == static_cast<std::int64_t>(length) - 1)
      stretches.push_back({{part.front().frame - 1, part.back().frame + 1}, meanOf(part)});
  }
  return stretches;
}

std::vector<QualityStretch> worstOf(std::vector<QualityStretch> stretches) {
  std::ranges::stable_sort(stretches, std::ranges::greater(),
                           [](const QualityStretch& s) { return s.mean.instability; });
  std::vector<QualityStretch> worst;
  for (const QualityStretch& stretch : stretches) {
    if (worst.size() == mostStretches) break;
    const bool overlaps = std::ranges::any_of(worst, [&](const QualityStretch& other) {
      return !stretch.frames.intersected(other.frames).empty();
    });
    if (!overlaps && stretch.mean.instability > 0) worst.push_back(stretch);
  }
  return worst;
}

/// Compares the masks of one object as they are read.
class Comparison {
 public:
  Comparison(const Project& project, ObjectId object)
      : m_project(project), m_object(object), m_cuts(project.shots()) {}

  void add(const FrameSummary& s) {
    if (s.area == 0 || s.presence != Presence::Visible) return;
    Mask mask = m_project.mask(m_object, s.frame);
    const bool isCut =
        std::ranges::any_of(m_cuts, [&](const ShotCut& c) { return c.frame == s.frame; });
    if (!m_last.empty() && !mask.empty() && m_frame + 1 == s.frame && !isCut)
      m_changes.push_back({s.frame, *changeBetween(m_last, mask)});
    m_frame = s.frame;
    m_last = std::move(mask);
  }
  const std::vector<FrameChange>& changes() const { return m_changes; }

 private:
  const Project& m_project;
  const ObjectId m_object;
  const std::vector<ShotCut> m_cuts;
  FrameIndex m_frame;
  Mask m_last;
  std::vector<FrameChange> m_changes;
};

}  // namespace

TrackQuality qualityOf(std::string name, std::span<const FrameChange> changes) {
  const std::size_t length = std::min(stretchPairs, changes.size());
  return {std::move(name), static_cast<std::int64_t>(changes.size()), meanOf(changes),
          worstOf(stretchesOf(changes, length))};
}

std::optional<std::vector<TrackQuality>> trackQuality(const std::filesystem::path& file,
                                                      std::vector<ObjectId> objects,
                                                      std::optional<FrameRange> range,
                                                      const WorkContext& work) {
  const auto project = Project::open(file, /*readOnly=*/true);
  if (objects.empty())
    for (const Object& object : project->objects()) objects.push_back(object.id);
  const FrameRange clip{FrameIndex(0), FrameIndex(project->clip().info.frameCount)};
  std::vector<std::vector<FrameSummary>> summaries;
  std::int64_t total = 0, done = 0;
  for (const ObjectId object : objects) {
    summaries.push_back(project->summaries(object, range.value_or(clip)));
    total += static_cast<std::int64_t>(summaries.back().size());
  }
  std::vector<TrackQuality> out;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    Comparison comparison(*project, objects[i]);
    for (const FrameSummary& summary : summaries[i]) {
      if (work.cancelled()) return std::nullopt;
      comparison.add(summary);
      work.report(++done, total);
    }
    const auto object = project->object(objects[i]);
    out.push_back(qualityOf(object ? object->name : std::string(), comparison.changes()));
  }
  return out;
}

}  // namespace maskline
