// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QRect>
#include <vector>

#include "core/base/ids.h"
#include "core/shots/shots.h"
#include "ui/timeline/time_scale.h"

class QPainter;
class QFont;

namespace maskline {

struct Tick {
  FrameIndex frame;
  bool labelled = false;
  friend bool operator==(const Tick&, const Tick&) = default;
};

/// Ticks over the pixels [x0, x1) at 1, 2, 5, 10, 20, 50, … frames; the labelled ones are at least
/// `labelPixels` apart. Pure.
std::vector<Tick> layOutTicks(const TimeScale& scale, int labelPixels, int x0, int x1);

/// What the ruler shows; `decoded` and `comments` in frame order.
struct RulerContent {
  std::vector<FrameRange> decoded;
  std::vector<FrameIndex> comments;
  FrameRange range;       ///< between the range handles
  bool rangeSet = false;  ///< handles put by a person, not the ends of the clip
};

/// Half the width of the mark of a comment.
inline constexpr int kCommentHalf = 4;

/// Frame numbers, marks of comments, the thin bar of decoded frames and the range handles. The
/// painter's origin is the left end of the row; only `clip` is painted.
void paintRuler(QPainter& painter, const RulerContent& content, const TimeScale& scale, QRect row,
                QRect clip);
/// Vertical lines at the shots over all rows, dashed for fades.
void paintShots(QPainter& painter, const std::vector<ShotCut>& shots, const TimeScale& scale,
                QRect rows, QRect clip);
/// Dims what lies outside the range.
void paintOutsideRange(QPainter& painter, FrameRange range, const TimeScale& scale, QRect rows);

}  // namespace maskline
