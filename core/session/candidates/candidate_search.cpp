// SPDX-License-Identifier: Apache-2.0
#include "core/session/candidates/candidate_search.h"

#include "core/proposals/everything.h"
#include "core/proposals/find.h"

namespace maskline {
namespace {

constexpr std::int64_t steps = 1000;  // of the progress on a frame

/// The part of the progress that frame number `index` of `count` is.
WorkContext partOf(const WorkContext& whole, std::int64_t index, std::int64_t count) {
  WorkContext part;
  part.stop = whole.stop;
  part.progress = [&whole, index, count](Progress p) {
    const std::int64_t done = p.total > 0 ? steps * p.done / p.total : 0;
    whole.report(index * steps + done, count * steps);
  };
  return part;
}

std::vector<Sought> soughtBy(const std::vector<CandidateSearch::Example>& examples,
                             Segmenter& segmenter, OnDemandFrames& frames) {
  std::vector<FindExample> shown;
  for (const CandidateSearch::Example& example : examples)
    shown.push_back({{example.key, frames.frame(example.key.frame)}, example.mask});
  return maskline::soughtBy(segmenter, shown);
}

}  // namespace

std::optional<std::vector<FoundCandidate>> search(const CandidateSearch& what, Segmenter& segmenter,
                                                  OnDemandFrames& frames, const WorkContext& work) {
  const std::vector<Sought> sought = soughtBy(what.examples, segmenter, frames);
  std::vector<FoundCandidate> all;
  std::int64_t index = 0;
  for (const ImageKey& key : what.images) {
    if (work.cancelled()) return std::nullopt;
    const WorkContext part = partOf(work, index++, std::ssize(what.images));
    const SearchImage image{key, frames.frame(key.frame)};
    auto found = sought.empty() ? proposeEverything(segmenter, image, {}, part)
                                : findLike(segmenter, sought, image, part);
    if (!found) return std::nullopt;
    for (Candidate& candidate : *found) all.push_back({key.frame, std::move(candidate)});
  }
  return all;
}

}  // namespace maskline
