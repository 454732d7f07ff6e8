// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/base/progress.h"
#include "core/download/part_file.h"

namespace maskline {

/// Copies a file of this machine into a part, from the start. Returns false if stopped; nothing is
/// kept then. Progress counts bytes. Throws Error(NotFound) if the file cannot be read, Error(Io)
/// if the disk is full.
bool copyInto(PartFile& part, const std::filesystem::path& source, const WorkContext& work);

}  // namespace maskline
