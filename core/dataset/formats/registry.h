// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/dataset/format.h"

namespace maskline {

/// Every format, in the order in which they are offered. Any thread.
std::span<const Format* const> formats();

/// Throws Error(BadInput), which names the formats.
const Format& formatNamed(const std::string& name);

/// The format that is surest of what lies there. Throws Error(BadInput) if none is.
const Format& detectFormat(Probe& probe);

}  // namespace maskline
