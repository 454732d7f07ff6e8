// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/track_numbers.h"

#include <set>

namespace maskline {

std::vector<std::int64_t> trackNumbers(const DatasetInfo& info,
                                       const std::function<bool(const DatasetTrack&)>& written) {
  std::vector<std::int64_t> own, fresh;
  std::set<std::int64_t> seen;
  std::int64_t next = 1;
  bool distinct = true;
  for (const DatasetTrack& track : info.tracks) {
    own.push_back(track.id);
    fresh.push_back(next);
    if (!written(track)) continue;
    ++next;
    distinct = distinct && track.id >= 0 && seen.insert(track.id).second;
  }
  return distinct ? own : fresh;
}

}  // namespace maskline
