// SPDX-License-Identifier: Apache-2.0
#include "ui/timeline/timeline_layout.h"

#include <algorithm>

namespace maskline {

namespace {
// One pixel of line between the rows.
constexpr int kGap = 1;
}  // namespace

QRect TimelineLayout::tracks() const {
  return {kHeader, 0, std::max(1, size.width() - kHeader - kScrollBar),
          std::max(1, size.height() - kScrollBar)};
}

QRect TimelineLayout::headers() const { return {0, 0, kHeader, tracks().height()}; }

QRect TimelineLayout::ruler() const { return {kHeader, 0, tracks().width(), kRuler}; }

QRect TimelineLayout::film() const {
  return {kHeader, ruler().bottom() + 1 + kGap, tracks().width(), kFilm};
}

QRect TimelineLayout::summary() const {
  return {kHeader, film().bottom() + 1 + kGap, tracks().width(), kSummary};
}

QRect TimelineLayout::threshold() const {
  const QRect row = summary();
  return {kHeader - 16, row.top(), 16, row.height()};
}

QRect TimelineLayout::lanes() const {
  const int top = summary().bottom() + 1 + kGap;
  return {kHeader, top, tracks().width(), std::max(0, tracks().height() - top)};
}

QRect TimelineLayout::lane(int index) const {
  return {kHeader, lanes().top() + index * kLane - scrollY, tracks().width(), kLane};
}

QRect TimelineLayout::laneHeader(int index) const {
  QRect row = lane(index);
  row.setLeft(0);
  row.setWidth(kHeader);
  return row;
}

QRect TimelineLayout::horizontalBar() const {
  return {kHeader, size.height() - kScrollBar, tracks().width(), kScrollBar};
}

QRect TimelineLayout::verticalBar() const {
  const QRect area = lanes();
  return {size.width() - kScrollBar, area.top(), kScrollBar, area.height()};
}

int TimelineLayout::maxScrollY() const { return std::max(0, laneCount * kLane - lanes().height()); }

int TimelineLayout::firstLane() const { return std::min(laneCount, scrollY / kLane); }

int TimelineLayout::endLane() const {
  return std::min(laneCount, (scrollY + lanes().height() + kLane - 1) / kLane);
}

std::optional<int> TimelineLayout::laneAt(QPoint point) const {
  const QRect area = lanes();
  if (point.y() < area.top() || point.y() > area.bottom() || point.x() > area.right()) return {};
  const int index = (point.y() - area.top() + scrollY) / kLane;
  if (index >= laneCount) return {};
  return index;
}

void TimelineLayout::reveal(int index) {
  const int top = index * kLane;
  const int height = lanes().height();
  if (top < scrollY) scrollY = top;
  if (top + kLane > scrollY + height) scrollY = top + kLane - height;
  scrollY = std::clamp(scrollY, 0, maxScrollY());
}

}  // namespace maskline
