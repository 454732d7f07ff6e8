// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

#include "core/dataset/quality/overlap_table.h"

namespace maskline {

// Measures of scenes in which every pixel has one segment or is void. Pure functions over the
// overlap of two sets of segments. Each adds to one entry per category, so that frames and videos
// are summed up. `truth` and `predicted` describe the segments by number; entry 0 is void and not
// used.

struct SceneSegment {
  std::size_t category = 0;  ///< position in the entries
  bool stuff = false;        ///< of its category
  bool crowd = false;        ///< a group that is not separated; matters in the truth only
};
using SceneSegments = std::span<const SceneSegment>;

/// Pixels of a category.
struct CategoryPixels {
  std::int64_t truth = 0, predicted = 0, both = 0;
  /// Intersection over union, 0 … 1; nothing if the category does not occur.
  std::optional<double> iou() const;
};
/// Intersection over union of categories. Void of the truth is left out; void of the prediction
/// counts against the category of the truth, and is no category.
void addPixels(const OverlapTable& overlap, SceneSegments truth, SceneSegments predicted,
               std::span<CategoryPixels> categories);

/// Matches of the segments of a category.
struct SegmentMatches {
  std::int64_t matched = 0, extra = 0, missed = 0;  ///< true and false positives, false negatives
  double iou = 0;                                   ///< sum over the matched ones
  bool any() const { return matched + extra + missed > 0; }
  double segmentation() const;  ///< SQ, 0 … 1: mean IoU of the matched ones; 0 if there is none
  double recognition() const;   ///< RQ, 0 … 1: F1 of the matches; 0 if there is none
  double panoptic() const;      ///< PQ = SQ · RQ
};
/// Panoptic quality (Kirillov et al. 2019, "Panoptic Segmentation"), with the rules of panopticapi:
/// segments of one category match at an IoU above 0.5, from whose union void of the truth is left
/// out; crowds of the truth are neither matched nor missed; a predicted segment is not extra if
/// more than half of it is void or the crowd of its category (the last one, if there are several).
/// With the overlap of consecutive frames the segments are tubes, and this is VPQ (Kim et al. 2020,
/// "Video Panoptic Segmentation").
void addMatches(const OverlapTable& overlap, SceneSegments truth, SceneSegments predicted,
                std::span<SegmentMatches> categories);

/// Association of the tubes of a category of things.
struct TubeAssociation {
  std::int64_t tubes = 0;
  double sum = 0;
  /// AQ, 0 … 1; nothing if there is no tube.
  std::optional<double> association() const;
};
/// Association quality AQ of a whole video (Weber et al. 2021, "STEP: Segmenting and Tracking Every
/// Pixel"): for each tube of a thing, the mean over its pixels of the IoU with the predicted tube
/// there, whatever the category of that is. Pixels that are a crowd of things in the truth are left
/// out. STQ is the geometric mean of AQ and mIoU.
void addAssociation(const OverlapTable& video, SceneSegments truth, SceneSegments predicted,
                    std::span<TubeAssociation> categories);

}  // namespace maskline
