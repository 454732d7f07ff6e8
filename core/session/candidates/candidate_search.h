// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/proposals/candidate.h"
#include "core/session/click/click_request.h"

namespace maskline {

/// A search for candidates, copied by value so that the engine worker does not access the project.
struct CandidateSearch {
  struct Example {
    ImageKey key;
    Mask mask;
  };
  std::string engine;
  std::vector<Example> examples;  ///< empty: everything is proposed
  std::vector<ImageKey> images;   ///< the frames to search
};

struct FoundCandidate {
  FrameIndex frame;
  Candidate candidate;
};

/// Searches the frames in order. None if cancelled. On the engine worker. Throws Error.
std::optional<std::vector<FoundCandidate>> search(const CandidateSearch& what, Segmenter& segmenter,
                                                  OnDemandFrames& frames, const WorkContext& work);

}  // namespace maskline
