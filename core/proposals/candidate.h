// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/mask/mask.h"

namespace maskline {

/// How much a candidate comprises.
enum class ProposalLevel { Part, Object, Group };

/// A mask that is proposed as an object. It may belong to several levels.
struct Candidate {
  Mask mask;             ///< of the size of the image
  float score = 0;       ///< 0 … 1; see the function that proposes it
  float confidence = 0;  ///< estimate of the IoU with what the segmenter sees there, 0 … 1
  bool part = true, object = true, group = true;

  bool isOf(ProposalLevel level) const {
    return level == ProposalLevel::Part ? part : level == ProposalLevel::Object ? object : group;
  }
};

}  // namespace maskline
