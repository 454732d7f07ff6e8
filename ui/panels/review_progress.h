// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "core/session/session.h"

namespace maskline {

/// How many of the stretches that the program was unsure of a person has dealt with: those that
/// are accepted or rejected throughout, out of all. Counts an object anew only after it changed.
/// Owner thread.
class ReviewProgress {
 public:
  struct Count {
    int reviewed = 0;
    int total = 0;
    friend bool operator==(const Count&, const Count&) = default;
  };

  void onChange(const Change& change);
  void reset() { m_counts.clear(); }
  Count count(const Project& project, FrameRange whole);

 private:
  double m_threshold = -1;
  std::map<ObjectId, Count> m_counts;
};

/// For one object. Pure.
ReviewProgress::Count countReviewed(ObjectId object, std::vector<FrameSummary> summaries,
                                    double threshold);

}  // namespace maskline
