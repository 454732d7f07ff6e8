// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/statistics.h"

#include <algorithm>
#include <cmath>
#include <ctime>
#include <map>

namespace maskline {
namespace {

bool byHand(const MaskFacts& mask) {
  return mask.summary.source == MaskSource::Clicked || mask.summary.source == MaskSource::Painted;
}

bool olderTracked(const MaskFacts* neighbour, const MaskFacts& mask) {
  return neighbour != nullptr && neighbour->summary.source == MaskSource::Tracked &&
         neighbour->changedAt < mask.changedAt;
}

/// The record at `index` if it is of this frame.
const MaskFacts* at(const std::vector<MaskFacts>& masks, std::size_t index, FrameIndex frame) {
  return index < masks.size() && masks[index].summary.frame == frame ? &masks[index] : nullptr;
}

void addPieces(TrackFigures& track, const std::vector<MaskFacts>& masks) {
  std::int64_t length = 0;
  for (const MaskFacts& mask : masks) {
    if (mask.summary.area == 0) continue;
    const std::int64_t frame = mask.summary.frame.value();
    const bool goesOn = track.last >= 0 && frame == track.last + 1;
    length = goesOn ? length + 1 : 1;
    track.pieces += !goesOn;
    track.longest = std::max(track.longest, length);
    if (track.first < 0) track.first = frame;
    track.last = frame;
    ++track.masks;
  }
}

TrackFigures trackOf(const ObjectFacts& object, std::string name, std::int64_t clipFrames) {
  TrackFigures track;
  track.name = std::move(name);
  track.clipFrames = clipFrames;
  track.frames = static_cast<std::int64_t>(object.masks.size());
  track.prompts = object.prompts;
  for (std::size_t i = 0; i < object.masks.size(); ++i) {
    const MaskFacts& mask = object.masks[i];
    const FrameSummary& s = mask.summary;
    ++track.bySource[static_cast<std::size_t>(s.source)];
    ++track.byReview[static_cast<std::size_t>(s.review)];
    track.occluded += s.presence == Presence::Occluded;
    track.outside += s.presence == Presence::Outside;
    track.corrections += isCorrection(mask, at(object.masks, i - 1, s.frame - 1),
                                      at(object.masks, i + 1, s.frame + 1));
  }
  addPieces(track, object.masks);
  return track;
}

void add(TrackFigures& all, const TrackFigures& track) {
  all.clipFrames += track.clipFrames;
  all.frames += track.frames;
  for (std::size_t i = 0; i < all.bySource.size(); ++i) all.bySource[i] += track.bySource[i];
  for (std::size_t i = 0; i < all.byReview.size(); ++i) all.byReview[i] += track.byReview[i];
  all.prompts += track.prompts;
  all.corrections += track.corrections;
  all.masks += track.masks;
  if (track.first >= 0) {
    all.first = all.first < 0 ? track.first : std::min(all.first, track.first);
    all.last = std::max(all.last, track.last);
  }
  all.pieces += track.pieces;
  all.longest = std::max(all.longest, track.longest);
  all.occluded += track.occluded;
  all.outside += track.outside;
}

void addConfidence(Statistics& out, const ObjectFacts& object) {
  for (const MaskFacts& mask : object.masks) {
    const FrameSummary& s = mask.summary;
    if (s.source != MaskSource::Tracked || s.presence != Presence::Visible) continue;
    const double scaled = std::clamp(double(s.confidence), 0.0, 1.0) * confidenceBins;
    ConfidenceBin& bin =
        out.confidence[std::min(static_cast<std::size_t>(scaled), confidenceBins - 1)];
    ++bin.tracked;
    const bool rejected = s.review == ReviewState::Rejected;
    bin.rejected += rejected;
    bin.confirmed += !rejected && isAnchor(s);
    if (rejected || isAnchor(s)) bin.judgedConfidence += s.confidence;
  }
}

std::vector<std::int64_t> areasOf(const ObjectFacts& object) {
  std::vector<std::int64_t> areas;
  for (const MaskFacts& mask : object.masks)
    if (mask.summary.area > 0) areas.push_back(mask.summary.area);
  return areas;
}

std::vector<CategoryFigures> categoriesOf(std::span<const ProjectFacts> projects) {
  struct Found {
    std::int64_t objects = 0;
    std::vector<std::int64_t> areas;
  };
  std::map<std::string, Found> found;
  for (const ProjectFacts& project : projects)
    for (const ObjectFacts& object : project.objects) {
      Found& category = found[object.category];
      ++category.objects;
      for (const std::int64_t area : areasOf(object)) category.areas.push_back(area);
    }
  std::vector<CategoryFigures> out;
  for (auto& [name, category] : found) {
    CategoryFigures figures{name, category.objects, std::int64_t(category.areas.size()), 0, {}};
    for (const std::int64_t area : category.areas) figures.pixels += area;
    figures.areas = quantilesOf(std::move(category.areas));
    out.push_back(std::move(figures));
  }
  return out;
}

std::vector<std::int64_t> editTimes(std::span<const ProjectFacts> projects) {
  std::vector<std::int64_t> times;
  for (const ProjectFacts& project : projects) {
    for (const ObjectFacts& object : project.objects)
      for (const MaskFacts& mask : object.masks)
        if (byHand(mask)) times.push_back(mask.changedAt);
    for (const CommentFacts& comment : project.comments) times.push_back(comment.changedAt);
  }
  return times;
}

/// Calls `each` with both times of a gap that counts as work. `times` in order.
template <class Each>
void forEachWorkedGap(const std::vector<std::int64_t>& times, std::int64_t longestGap, Each each) {
  for (std::size_t i = 1; i < times.size(); ++i)
    if (times[i] - times[i - 1] <= longestGap) each(times[i - 1], times[i]);
}

std::vector<DayFigures> daysOf(std::span<const ProjectFacts> projects, std::int64_t longestGap) {
  std::map<std::string, DayFigures> days;
  for (const ProjectFacts& project : projects)
    for (const ObjectFacts& object : project.objects)
      for (const MaskFacts& mask : object.masks) {
        DayFigures& day = days[localDay(mask.changedAt)];
        if (byHand(mask))
          ++day.byHand;
        else
          ++(mask.summary.source == MaskSource::Tracked ? day.tracked : day.other);
        day.accepted += mask.summary.review == ReviewState::Accepted;
      }
  std::vector<std::int64_t> times = editTimes(projects);
  std::sort(times.begin(), times.end());
  forEachWorkedGap(times, longestGap, [&](std::int64_t from, std::int64_t to) {
    days[localDay(to)].milliseconds += to - from;
  });
  std::vector<DayFigures> out;
  for (auto& [name, day] : days) {
    day.day = name;
    out.push_back(std::move(day));
  }
  return out;
}

/// The entry of this name; a new one if there is none.
template <class Entry>
Entry& entryOf(std::vector<Entry>& entries, const std::string& name) {
  const auto known = std::ranges::find(entries, name, &Entry::name);
  if (known != entries.end()) return *known;
  entries.push_back({name});
  return entries.back();
}

void addPeopleAndStages(Statistics& out, const ProjectFacts& project) {
  for (const StageFacts& stage : project.stages)
    entryOf(out.stages, stage.name).frames += stage.frames;
  for (const PersonFacts& person : project.people) {
    PersonFacts& sum = entryOf(out.people, person.name);
    sum.moves += person.moves;
    sum.returned += person.returned;
    sum.comments += person.comments;
  }
  for (const CheckFacts& person : project.checks) {
    CheckFacts& sum = entryOf(out.checks, person.name);
    sum.scores += person.scores;
    sum.region += person.region;
    sum.boundary += person.boundary;
    sum.lowestRegion = std::min(sum.lowestRegion, person.lowestRegion);
  }
}

}  // namespace

double TrackFigures::perHundred(std::int64_t count) const {
  return frames == 0 ? 0 : 100.0 * static_cast<double>(count) / static_cast<double>(frames);
}

Quantiles quantilesOf(std::vector<std::int64_t> values) {
  if (values.empty()) return {};
  std::sort(values.begin(), values.end());
  const auto quantile = [&](double share) {
    const double place = share * static_cast<double>(values.size() - 1);
    const auto below = static_cast<std::size_t>(place);
    const std::size_t above = std::min(below + 1, values.size() - 1);
    const double low = static_cast<double>(values[below]);
    return low + (place - static_cast<double>(below)) * (static_cast<double>(values[above]) - low);
  };
  return {quantile(0), quantile(0.25), quantile(0.5), quantile(0.75), quantile(1)};
}

bool isCorrection(const MaskFacts& mask, const MaskFacts* before, const MaskFacts* after) {
  if (!byHand(mask) || mask.summary.area == 0) return false;
  return mask.fromMask || olderTracked(before, mask) || olderTracked(after, mask);
}

double calibrationError(std::span<const ConfidenceBin> bins) {
  double error = 0;
  std::int64_t judged = 0;
  for (const ConfidenceBin& bin : bins) {
    error += std::abs(bin.judgedConfidence - static_cast<double>(bin.confirmed));
    judged += bin.judged();
  }
  return judged == 0 ? -1 : error / static_cast<double>(judged);
}

WorkFigures workOf(std::vector<std::int64_t> times, std::int64_t longestGap) {
  if (times.empty()) return {};
  std::sort(times.begin(), times.end());
  WorkFigures work{std::int64_t(times.size()), std::int64_t(times.size()), 0};
  forEachWorkedGap(times, longestGap, [&](std::int64_t from, std::int64_t to) {
    work.milliseconds += to - from;
    --work.sessions;
  });
  return work;
}

std::string localDay(std::int64_t milliseconds) {
  const auto seconds = static_cast<std::time_t>(milliseconds / 1000);
  std::tm parts{};
  localtime_r(&seconds, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%d", &parts)};
}

Statistics statisticsOf(std::span<const ProjectFacts> projects, std::int64_t longestGap) {
  Statistics out;
  std::vector<std::int64_t> lengths;
  for (const ProjectFacts& project : projects) {
    out.clipFrames += project.frames;
    for (const ObjectFacts& object : project.objects) {
      const std::string name =
          projects.size() > 1 ? project.name + ": " + object.name : object.name;
      out.objects.push_back(trackOf(object, name, project.frames));
      add(out.all, out.objects.back());
      if (out.objects.back().masks > 0) lengths.push_back(out.objects.back().masks);
      addConfidence(out, object);
    }
    out.comments += static_cast<std::int64_t>(project.comments.size());
    out.openComments += std::count_if(project.comments.begin(), project.comments.end(),
                                      [](const CommentFacts& c) { return !c.resolved; });
    addPeopleAndStages(out, project);
  }
  std::ranges::sort(out.people, {}, &PersonFacts::name);
  std::ranges::sort(out.checks, {}, &CheckFacts::name);
  out.categories = categoriesOf(projects);
  out.trackLengths = quantilesOf(std::move(lengths));
  out.work = workOf(editTimes(projects), longestGap);
  out.days = daysOf(projects, longestGap);
  return out;
}

}  // namespace maskline
