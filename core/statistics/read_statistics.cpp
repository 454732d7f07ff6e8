// SPDX-License-Identifier: Apache-2.0
#include "core/statistics/read_statistics.h"

#include "core/statistics/read_facts.h"

namespace maskline {
namespace {

/// Progress from `from` to `to` percent of the whole.
WorkContext part(const WorkContext& work, double from, double to) {
  return {work.stop, [&work, from, to](Progress p) {
            const double share = p.total > 0 ? double(p.done) / double(p.total) : 0;
            work.report(static_cast<std::int64_t>(from + share * (to - from)), 100);
          }};
}

}  // namespace

std::optional<Statistics> readStatistics(std::span<const std::filesystem::path> files,
                                         const WorkContext& work, std::int64_t longestGap) {
  std::vector<ProjectFacts> facts;
  std::vector<TrackQuality> qualities;
  const double share = 100 / static_cast<double>(files.size());
  for (std::size_t i = 0; i < files.size(); ++i) {
    const double begin = share * static_cast<double>(i);
    const double between = begin + share / 10;  // the masks take longer
    auto read = readFacts(files[i], part(work, begin, between));
    if (!read) return std::nullopt;
    const auto quality = trackQuality(files[i], {}, {}, part(work, between, begin + share));
    if (!quality) return std::nullopt;
    facts.push_back(std::move(*read));
    qualities.insert(qualities.end(), quality->begin(), quality->end());
  }
  Statistics out = statisticsOf(facts, longestGap);
  // In the same order of objects.
  for (std::size_t i = 0; i < qualities.size() && i < out.objects.size(); ++i)
    qualities[i].name = out.objects[i].name;
  out.quality = std::move(qualities);
  return out;
}

}  // namespace maskline
