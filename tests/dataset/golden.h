// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>

namespace maskline::test {

std::string textOf(const std::filesystem::path& file);

/// Whether `actual` equals tests/dataset/golden/<name>. Where it does not, it is written beside it
/// as <name>.actual, to be looked at and, if right, moved over the expected file.
bool matchesGolden(const std::string& name, const std::string& actual);

}  // namespace maskline::test
