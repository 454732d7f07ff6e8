// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "core/dataset/format.h"

namespace maskline {

/// All formats, in display order. Any thread.
std::span<const Format* const> formats();

/// Throws Error(BadInput), which lists the formats.
const Format& formatNamed(const std::string& name);

/// The format with the highest detection confidence. Throws Error(BadInput) if none matches.
const Format& detectFormat(Probe& probe);

}  // namespace maskline
