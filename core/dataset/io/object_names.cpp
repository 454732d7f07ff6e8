// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/object_names.h"

#include <set>
#include <utility>

#include "core/dataset/io/paths.h"

namespace maskline {

std::vector<std::string> objectNames(const DatasetInfo& info) {
  std::vector<std::string> names;
  std::set<std::pair<std::size_t, std::string>> taken;
  for (const DatasetTrack& track : info.tracks) {
    const std::string wanted = safeName(track.title());
    std::string name = wanted;
    for (int i = 2; !taken.insert({track.video, name}).second; ++i)
      name = wanted + "-" + std::to_string(i);
    names.push_back(name);
  }
  return names;
}

}  // namespace maskline
