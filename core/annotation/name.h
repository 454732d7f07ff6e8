// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>

namespace maskline {

constexpr std::size_t longestName = 200;  // characters

/// Throws Error(BadInput) unless this can be the name of an object, a category, an attribute, a
/// stage or a model: at least one visible character, at most `longestName` in all. UTF-8.
void requireName(const std::string& name);

}  // namespace maskline
