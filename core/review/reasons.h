// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>

#include "core/base/ids.h"

namespace maskline {

/// Why a mask should be reviewed.
enum class ReviewReason {
  Rejected,       ///< a person has rejected it
  Lost,           ///< the mask is empty although no person has marked the object as absent
  FoundAgain,     ///< the first mask after a longer gap of empty ones
  AfterCut,       ///< the first mask after a cut that the track was propagated across
  LowConfidence,  ///< below the review threshold
  AreaJump,       ///< the area differs much from the frame before
  PositionJump,   ///< the object is not where its motion leads
  ShapeJump,      ///< the shape differs much from the frame before
  Flicker,        ///< the area or the mask changes for a moment and back
  Touching,       ///< it begins or ceases to touch the mask of another object
  PassesDiffer,   ///< the forward and the backward pass of a propagation gave different masks
  Duplicate       ///< it is nearly the same as the mask of another object
};
constexpr ReviewReason allReviewReasons[] = {
    ReviewReason::Rejected,     ReviewReason::Lost,          ReviewReason::FoundAgain,
    ReviewReason::AfterCut,     ReviewReason::LowConfidence, ReviewReason::AreaJump,
    ReviewReason::PositionJump, ReviewReason::ShapeJump,     ReviewReason::Flicker,
    ReviewReason::Touching,     ReviewReason::PassesDiffer,  ReviewReason::Duplicate};

/// The names used in reports: "low-confidence", "jump-of-area".
const char* toString(ReviewReason reason);
std::optional<ReviewReason> reviewReasonNamed(std::string_view name);

/// The probability that a mask is wrong for this reason, independent of its confidence. Rough
/// values, used only for sorting the queue.
double suspicionOf(ReviewReason reason);

/// A set of reasons.
class Reasons {
 public:
  constexpr Reasons() = default;
  constexpr Reasons(ReviewReason reason) : m_bits(bit(reason)) {}

  constexpr bool has(ReviewReason reason) const { return (m_bits & bit(reason)) != 0; }
  constexpr bool empty() const { return m_bits == 0; }
  constexpr Reasons& operator|=(Reasons other) {
    m_bits |= other.m_bits;
    return *this;
  }
  friend constexpr Reasons operator|(Reasons a, Reasons b) { return a |= b; }
  friend constexpr bool operator==(Reasons, Reasons) = default;

 private:
  static constexpr std::uint32_t bit(ReviewReason reason) {
    return std::uint32_t(1) << static_cast<unsigned>(reason);
  }
  std::uint32_t m_bits = 0;
};

/// The reasons that the masks of one object give. Only frames that have one.
using FrameReasons = std::map<FrameIndex, Reasons>;

}  // namespace maskline
