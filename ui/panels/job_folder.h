// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

namespace maskline {

/// Whether the job has left something that a person may want to see.
bool hasFolder(const Job& job);
/// Shows it in the file manager.
void openFolder(const Job& job);

}  // namespace maskline
