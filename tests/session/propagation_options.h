// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/propagation/propagate_options.h"

namespace maskline::test {

inline PropagateOptions options(int begin, int end, Direction direction = Direction::Forward) {
  PropagateOptions out;
  out.range = FrameRange{FrameIndex(begin), FrameIndex(end)};
  out.direction = direction;
  return out;
}

}  // namespace maskline::test
