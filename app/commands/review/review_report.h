// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <span>
#include <string>

#include "core/project/project.h"
#include "core/session/review/effort.h"

namespace maskline {

/// What the review command prints, as JSON and as text.
struct ReviewReport {
  nlohmann::json json;
  std::string text;
};

/// The first `most` stretches.
void addStretches(ReviewReport& report, const Project& project,
                  std::span<const WeakStretch> stretches, std::size_t most);
void addEffort(ReviewReport& report, const Effort& effort);
void addSuggestion(ReviewReport& report, const Project& project,
                   const std::optional<WeakStretch>& suggestion);

}  // namespace maskline
