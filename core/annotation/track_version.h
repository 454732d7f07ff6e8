// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "core/base/ids.h"

namespace maskline {

using VersionId = Id<struct VersionTag>;

/// Why the masks of a version were replaced.
enum class VersionReason { Propagation, PropagationAgain, Smoothing };

/// Masks of an object that a propagation or smoothing has replaced.
struct TrackVersion {
  VersionId id;
  ObjectId object;
  std::int64_t madeAt = 0;  ///< ms since 1970
  VersionReason reason = VersionReason::Propagation;
  std::int64_t masks = 0;
  FrameRange range;  ///< from its first to its last mask
};

/// The name used in files and messages ("propagation", "propagation-again", "smoothing").
const char* toString(VersionReason reason);

}  // namespace maskline
