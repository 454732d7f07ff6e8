// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/frame_order.h"

#include <algorithm>
#include <map>
#include <set>

#include "core/dataset/io/label_reader.h"
#include "core/media/images/image_files.h"

namespace maskline {

std::vector<OrderedFrame> orderedFrames(const std::vector<ListedFrame>& listed) {
  std::vector<OrderedFrame> frames;
  std::set<std::int64_t> numbers;
  for (const ListedFrame& one : listed)
    if (one.index) numbers.insert(*one.index);
  if (numbers.size() == listed.size()) {
    for (std::size_t i = 0; i < listed.size(); ++i)
      frames.push_back({i, {listed[i].name, FrameIndex(*listed[i].index), true}});
    std::ranges::sort(frames, {}, [](const OrderedFrame& one) { return one.frame.index; });
    return frames;
  }
  std::vector<std::string> names;
  std::multimap<std::string, std::size_t> places;  // the same name may be there twice
  for (std::size_t i = 0; i < listed.size(); ++i) {
    names.push_back(listed[i].name);
    places.emplace(listed[i].name, i);
  }
  std::ranges::stable_sort(
      names, [](const std::string& a, const std::string& b) { return naturalLess(a, b); });
  for (DatasetFrame& frame : framesFromNames(names)) {
    const auto found = places.find(frame.fileName);
    frames.push_back({found->second, std::move(frame)});
    places.erase(found);
  }
  return frames;
}

}  // namespace maskline
