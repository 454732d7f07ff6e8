// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QPoint>
#include <QRect>
#include <QSize>
#include <optional>

namespace maskline {

/// The rectangles of the parts of the timeline. Headers are fixed at the left, ruler, film strip
/// and summary at the top; lanes scroll below them. Pure.
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

  QRect ruler() const;  ///< without the header column, like film() and summary()
  QRect film() const;
  QRect summary() const;
  QRect lanes() const;          ///< the part of the view that lanes can fill
  QRect tracks() const;         ///< the area right of the headers, without scroll bars
  QRect headers() const;        ///< the header column at the left
  QRect threshold() const;      ///< the area of the threshold handle, left of the summary
  QRect lane(int index) const;  ///< may be outside lanes()
  QRect laneHeader(int index) const;
  QRect horizontalBar() const;
  QRect verticalBar() const;

  int maxScrollY() const;
  int firstLane() const;                          ///< the first lane that is at least partly
                                                  ///< visible
  int endLane() const;                            ///< one past the last visible lane
  std::optional<int> laneAt(QPoint point) const;  ///< also over its header
  void reveal(int lane);                          ///< scrolls this lane into view
};

}  // namespace maskline
