// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>

namespace maskline {

/// "MSKL": marks an SQLite file as a Maskline project.
inline constexpr std::int64_t applicationId = 0x4D534B4C;

/// The SQL that migrates a file from the previous version to `version`. Version 0 is an empty file.
struct Migration {
  int version;
  const char* sql;
};

/// In order, 1 … the newest. A migration that has been released is never changed.
std::span<const Migration> projectMigrations();

}  // namespace maskline
