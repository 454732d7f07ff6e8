// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "core/project/project.h"
#include "core/review/review.h"

namespace maskline {

/// Which stretches of the review queue are shown. Members that are not set restrict nothing.
struct ReviewFilter {
  ObjectId object;
  CategoryId category;
  std::optional<MaskSource> source;  ///< of the mask to review first
  std::optional<ReviewState> state;  ///< unreviewed, or rejected: one of its masks is
  std::optional<ReviewReason> reason;
  bool empty() const { return *this == ReviewFilter(); }
  friend bool operator==(const ReviewFilter&, const ReviewFilter&) = default;
};

/// The stretches that pass the filter, in the order given. Categories are those of the objects of
/// `project`.
std::vector<WeakStretch> filtered(std::vector<WeakStretch> stretches, const ReviewFilter& filter,
                                  const Project& project);

}  // namespace maskline
