// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/check_scores.h"

#include "core/mask/metrics.h"

namespace maskline {

std::vector<CheckScore> checkScoresOf(const Project& project, ObjectId object, FrameRange range,
                                      const std::string& author, bool unacceptedOnly) {
  std::vector<CheckScore> scores;
  for (const CheckFrame& check : project.checkFrames(object, range)) {
    const auto summary = project.summary(object, check.frame);
    if (!summary || (unacceptedOnly && summary->review == ReviewState::Accepted)) continue;
    const Mask mask = project.mask(object, check.frame);
    CheckScore score;
    score.check = check.id;
    score.author = author;
    score.region = regionJ(check.truth, mask);
    score.boundary = boundaryF(check.truth, mask);
    scores.push_back(std::move(score));
  }
  return scores;
}

}  // namespace maskline
