// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/session/jobs/job.h"

namespace maskline {

/// "38 masks were stored.", with its notes, as the commands report it.
std::string inWords(const JobResult& result);

}  // namespace maskline
