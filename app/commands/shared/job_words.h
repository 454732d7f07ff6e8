// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/session/jobs/job.h"

namespace maskline {

/// The result of a job for the report of a command: "38 masks were stored.", then its notes.
std::string inWords(const JobResult& result);

}  // namespace maskline
