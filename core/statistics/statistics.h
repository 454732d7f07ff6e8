// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "core/statistics/facts.h"
#include "core/statistics/track_quality.h"

namespace maskline {

/// Figures of one object, or of all of them.
struct TrackFigures {
  std::string name;
  std::int64_t clipFrames = 0;             ///< frames of the clip; of all: summed over the objects
  std::int64_t frames = 0;                 ///< with a record, empty masks included
  std::array<std::int64_t, 5> bySource{};  ///< in the order of MaskSource
  std::array<std::int64_t, 3> byReview{};  ///< in the order of ReviewState
  PromptCounts prompts;
  std::int64_t corrections = 0;  ///< see isCorrection()
  std::int64_t masks = 0;        ///< not empty
  std::int64_t first = -1;       ///< first and last frame with a mask that is not empty; −1: none
  std::int64_t last = -1;
  std::int64_t pieces = 0;   ///< runs of neighbouring frames with a mask
  std::int64_t longest = 0;  ///< frames of the longest piece
  std::int64_t occluded = 0;
  std::int64_t outside = 0;

  /// `count` per 100 frames with a record; 0 without any.
  double perHundred(std::int64_t count) const;
};

/// Quantiles by linear interpolation between the sorted values (type 7 of Hyndman and Fan, "Sample
/// quantiles in statistical packages", 1996). All 0 if there is no value.
struct Quantiles {
  double least = 0, lowerQuartile = 0, median = 0, upperQuartile = 0, greatest = 0;
  friend bool operator==(const Quantiles&, const Quantiles&) = default;
};
Quantiles quantilesOf(std::vector<std::int64_t> values);

struct CategoryFigures {
  std::string name;  ///< "" for objects without a category
  std::int64_t objects = 0;
  std::int64_t masks = 0;   ///< not empty
  std::int64_t pixels = 0;  ///< of all masks
  Quantiles areas;          ///< of masks that are not empty, in pixels
};

/// Tracked masks whose confidence lies in one tenth of 0 … 1. Confirmed: accepted or made a
/// keyframe with no change. A correction replaces the confidence, so corrected masks are in no bin.
struct ConfidenceBin {
  std::int64_t tracked = 0;
  std::int64_t confirmed = 0;
  std::int64_t rejected = 0;
  double judgedConfidence = 0;  ///< the sum over confirmed and rejected masks
  std::int64_t judged() const { return confirmed + rejected; }
};
constexpr std::size_t confidenceBins = 10;

/// Working time, estimated from the times of edits by hand.
struct WorkFigures {
  std::int64_t edits = 0;
  std::int64_t sessions = 0;  ///< edits with no longer gap between them
  std::int64_t milliseconds = 0;
};

/// What was last changed on one day of the local time zone.
struct DayFigures {
  std::string day;  ///< 2026-11-30
  std::int64_t byHand = 0;
  std::int64_t tracked = 0;
  std::int64_t other = 0;     ///< interpolated, imported
  std::int64_t accepted = 0;  ///< of these masks, those that are accepted now
  std::int64_t milliseconds = 0;
};

struct Statistics {
  std::int64_t clipFrames = 0;
  std::vector<TrackFigures> objects;
  TrackFigures all;
  std::vector<CategoryFigures> categories;  ///< by name; those with objects
  Quantiles trackLengths;                   ///< frames with a mask, over objects that have one
  std::array<ConfidenceBin, confidenceBins> confidence{};
  WorkFigures work;
  std::vector<DayFigures> days;  ///< in order, only days with a change
  std::int64_t comments = 0;
  std::int64_t openComments = 0;
  std::vector<StageFacts> stages;   ///< of the first project, then those that others have beside it
  std::vector<PersonFacts> people;  ///< by name
  std::vector<CheckFacts> checks;   ///< by name
  std::vector<TrackQuality> quality;  ///< by object; filled in by readStatistics()
};

/// Whether a person replaced a mask that was there before, as far as the file can say: the mask is
/// clicked or painted, not empty, and its prompts start from a stored mask, or the mask of the same
/// object on a neighbouring frame is tracked and older. `before` and `after` are the records of the
/// neighbouring frames, or null.
bool isCorrection(const MaskFacts& mask, const MaskFacts* before, const MaskFacts* after);

/// The mean expected calibration error over the bins: |mean confidence − share confirmed|, weighted
/// by the number of judged masks. −1 if no mask is judged.
double calibrationError(std::span<const ConfidenceBin> bins);

/// The working time: the sum of the gaps between edits that are not longer than `longestGap`
/// milliseconds. `times` in any order.
WorkFigures workOf(std::vector<std::int64_t> times, std::int64_t longestGap);

/// "2026-11-30" in the local time zone.
std::string localDay(std::int64_t milliseconds);

constexpr std::int64_t usualGap = 5 * 60 * 1000;  ///< ms

/// Figures over one or several projects. Pure, apart from the time zone.
Statistics statisticsOf(std::span<const ProjectFacts> projects, std::int64_t longestGap = usualGap);

}  // namespace maskline
