// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/project/project.h"

namespace maskline {

/// The masks on check frames of an object in a range compared with the truth, as scores of
/// `author`: those on frames that have a mask. With `unacceptedOnly` masks that are accepted are
/// left out.
std::vector<CheckScore> checkScoresOf(const Project& project, ObjectId object, FrameRange range,
                                      const std::string& author, bool unacceptedOnly = false);

}  // namespace maskline
