// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/frame_order.h"

#include <algorithm>
#include <set>

#include "core/dataset/io/paths.h"
#include "core/media/images/image_files.h"

namespace maskline {

namespace {

using Numbers = std::vector<std::optional<std::int64_t>>;

/// Whether all are known and no two are the same.
bool distinct(const Numbers& numbers) {
  std::set<std::int64_t> seen;
  return std::ranges::all_of(
      numbers, [&](const auto& number) { return number && seen.insert(*number).second; });
}

}  // namespace

std::vector<OrderedFrame> orderedFrames(const std::vector<ListedFrame>& listed) {
  Numbers stated, named;
  std::vector<OrderedFrame> frames;
  for (const ListedFrame& one : listed) {
    stated.push_back(one.index);
    named.push_back(numberIn(one.name));
    frames.push_back({frames.size(), {one.name, {}, false}});
  }
  const bool known = distinct(stated);
  if (known || distinct(named)) {
    const Numbers& numbers = known ? stated : named;
    for (auto& [place, frame] : frames)
      frame = {frame.fileName, FrameIndex(*numbers[place]), known};
    std::ranges::sort(frames, {}, [](const OrderedFrame& one) { return one.frame.index; });
  } else {
    std::ranges::stable_sort(frames, [](const OrderedFrame& a, const OrderedFrame& b) {
      return naturalLess(a.frame.fileName, b.frame.fileName);
    });
    for (std::size_t i = 0; i < frames.size(); ++i)
      frames[i].frame.index = FrameIndex(static_cast<std::int64_t>(i));
  }
  return frames;
}

std::vector<DatasetFrame> framesFromNames(const std::vector<std::string>& names) {
  std::vector<ListedFrame> listed;
  for (const std::string& name : names) listed.push_back({name, std::nullopt});
  std::vector<DatasetFrame> frames;
  for (OrderedFrame& one : orderedFrames(listed)) frames.push_back(std::move(one.frame));
  return frames;
}

std::vector<DatasetFrame> framesInOrder(const std::vector<std::string>& names) {
  bool rising = true;
  std::int64_t last = -1;
  for (const std::string& name : names) {
    const std::int64_t number = numberIn(name).value_or(-1);
    rising = rising && number > last;
    last = number;
  }
  std::vector<DatasetFrame> frames;
  for (const std::string& name : names)
    frames.push_back(
        {name, FrameIndex(rising ? *numberIn(name) : std::int64_t(frames.size())), false});
  return frames;
}

FrameRange rangeOf(const std::vector<DatasetFrame>& frames) {
  if (frames.empty()) return {};
  return {frames.front().index, frames.back().index + 1};
}

}  // namespace maskline
