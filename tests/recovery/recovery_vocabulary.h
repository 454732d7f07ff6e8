// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <vector>

#include "core/recovery/ledger.h"
#include "core/store/store.h"

namespace maskline::test {

inline constexpr int projectObjects = 3;
inline constexpr int projectFrames = 400;

/// A project with something in every table, large enough that its trees have several levels.
void makeProject(const std::filesystem::path& file);

/// Every row of a project, by table and key. The clip is a row of its own.
using Rows = std::map<std::pair<int, std::array<std::int64_t, 3>>, Row>;
Rows rowsOf(const std::filesystem::path& file);

std::vector<std::uint8_t> bytesOf(const std::filesystem::path& file);
void writeBytes(const std::filesystem::path& file, const std::vector<std::uint8_t>& bytes);

/// "masks(1: 3 4) prompts(2: 7)", for short comparisons.
std::string inShort(const std::vector<Entry>& entries);

}  // namespace maskline::test
