// SPDX-License-Identifier: Apache-2.0
#include "core/review/reasons.h"

#include <iterator>

namespace maskline {
namespace {

struct Known {
  const char* name;
  double suspicion;
};

/// By ReviewReason.
constexpr Known known[] = {{"rejected", 1},           {"lost", 0.3},          {"found-again", 0.2},
                           {"after-cut", 0.2},        {"low-confidence", 0},  {"jump-of-area", 0.2},
                           {"jump-of-position", 0.2}, {"jump-of-shape", 0.1}, {"flicker", 0.2},
                           {"touching", 0.05},        {"passes-differ", 0.1}, {"duplicate", 0.5}};
static_assert(std::size(known) == std::size(allReviewReasons));

const Known& of(ReviewReason reason) { return known[static_cast<std::size_t>(reason)]; }

}  // namespace

const char* toString(ReviewReason reason) { return of(reason).name; }

std::optional<ReviewReason> reviewReasonNamed(std::string_view name) {
  for (const ReviewReason reason : allReviewReasons)
    if (name == toString(reason)) return reason;
  return std::nullopt;
}

double suspicionOf(ReviewReason reason) { return of(reason).suspicion; }

}  // namespace maskline
