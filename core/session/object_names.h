// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/project/project.h"

namespace maskline {

/// The names of objects for the title of a job: the first two, and how many more there are.
Message objectNames(const Project& project, const std::vector<ObjectId>& objects);

}  // namespace maskline
