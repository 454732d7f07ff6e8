// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>

#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

using CheckFrameId = Id<struct CheckFrameTag>;
using CheckScoreId = Id<struct CheckScoreTag>;

/// A frame of an object whose true mask is known and withheld. Whoever annotates the frame gets a
/// score.
struct CheckFrame {
  CheckFrameId id;
  ObjectId object;
  FrameIndex frame;
  std::string author = {};  ///< who made it; may be empty
  std::int64_t madeAt = 0;  ///< ms since 1970
  Mask truth;               ///< of the size of the clip
  friend bool operator==(const CheckFrame&, const CheckFrame&) = default;
};

/// A person's mask compared with the truth of a check frame.
struct CheckScore {
  CheckScoreId id;
  CheckFrameId check;
  std::string author = {};  ///< whose mask it is; may be empty
  std::int64_t madeAt = 0;  ///< ms since 1970
  double region = 0;        ///< J, 0 … 1
  double boundary = 0;      ///< F, 0 … 1
  friend bool operator==(const CheckScore&, const CheckScore&) = default;
};

}  // namespace maskline
