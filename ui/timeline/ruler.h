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

/// The ticks in the pixels [x0, x1), every 1, 2, 5, 10, 20, 50, … frames. Labelled ticks are at
/// least `labelPixels` apart. Pure.
std::vector<Tick> layOutTicks(const TimeScale& scale, int labelPixels, int x0, int x1);

/// The content of the ruler; `decoded` and `comments` in frame order.
struct RulerContent {
  std::vector<FrameRange> decoded;
  std::vector<FrameIndex> comments;
  FrameRange range;       ///< between the range handles
  bool rangeSet = false;  ///< range handles are set
};

/// Half the width of the mark of a comment.
inline constexpr int kCommentHalf = 4;

/// Paints frame numbers, comment marks, the bar of decoded frames and the range handles. The
/// painter's origin is the left end of the row; only `clip` is painted.
void paintRuler(QPainter& painter, const RulerContent& content, const TimeScale& scale, QRect row,
                QRect clip);
/// Paints vertical lines at cuts over all rows, dashed for fades.
void paintShots(QPainter& painter, const std::vector<ShotCut>& shots, const TimeScale& scale,
                QRect rows, QRect clip);
/// Dims the area outside the range.
void paintOutsideRange(QPainter& painter, FrameRange range, const TimeScale& scale, QRect rows);

}  // namespace maskline
