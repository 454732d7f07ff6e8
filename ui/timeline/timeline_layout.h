// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>
#include <optional>

namespace maskline {

/// Which rectangle of the timeline is what. The headers stay at the left, ruler, film and summary
/// at the top; lanes scroll below them. Pure.
struct TimelineLayout {
  static constexpr int kRuler = 26;
  static constexpr int kFilm = 44;
  static constexpr int kSummary = 34;
  static constexpr int kLane = 26;
  static constexpr int kScrollBar = 12;
  static constexpr int kHeader = 160;

  QSize size;
  int laneCount = 0;
  int scrollY = 0;  ///< pixels of lanes above the first visible one

  QRect ruler() const;  ///< tracks only, as all of these
  QRect film() const;
  QRect summary() const;
  QRect lanes() const;          ///< the part of the view that lanes can fill
  QRect tracks() const;         ///< everything right of the headers, without scroll bars
  QRect headers() const;        ///< the column at the left
  QRect threshold() const;      ///< where the threshold handle moves, left of the summary
  QRect lane(int index) const;  ///< may lie outside lanes()
  QRect laneHeader(int index) const;
  QRect horizontalBar() const;
  QRect verticalBar() const;

  int maxScrollY() const;
  int firstLane() const;                          ///< first one of which a part is visible
  int endLane() const;                            ///< behind the last one
  std::optional<int> laneAt(QPoint point) const;  ///< also over its header
  void reveal(int lane);                          ///< scrolls it into view
};

}  // namespace maskline
