// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/session.h"

namespace maskline {

/// Whether the job has written an output that can be opened.
bool hasFolder(const Job& job);
/// Opens the folder of the output in the file manager.
void openFolder(const Job& job);

}  // namespace maskline
