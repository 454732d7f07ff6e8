// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/track_numbers.h"

#include <set>
#include <utility>

namespace maskline {

std::vector<std::int64_t> trackNumbers(const DatasetInfo& info, DistinctIn where,
                                       std::int64_t least,
                                       const std::function<bool(const DatasetTrack&)>& written) {
  std::vector<std::int64_t> own, fresh;
  std::vector<std::int64_t> next(info.videos.size(), 1);
  std::set<std::pair<std::size_t, std::int64_t>> seen;
  bool distinct = true;
  for (const DatasetTrack& track : info.tracks) {
    const std::size_t group = where == DistinctIn::File ? 0 : track.video;
    own.push_back(track.id);
    fresh.push_back(next[group]);
    if (written && !written(track)) continue;
    ++next[group];
    distinct = distinct && track.id >= least && seen.emplace(group, track.id).second;
  }
  return distinct ? own : fresh;
}

}  // namespace maskline
