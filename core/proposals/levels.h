// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/proposals/candidate.h"

namespace maskline {

/// Sorts candidates of one image into levels by containment. Parts contain no other candidate,
/// groups are contained in none. Objects are chosen by descending score so that no two of them
/// overlap; they may be parts or groups, too. Sets the three flags of each.
void assignLevels(std::vector<Candidate>& candidates);

}  // namespace maskline
