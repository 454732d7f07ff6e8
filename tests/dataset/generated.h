// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "tests/dataset/listed_content.h"

namespace maskline::test {

/// A dataset that is made up from a number, the same for the same number everywhere: overlaps,
/// holes, several pieces, masks of one pixel and of the whole picture, gaps, objects that come late
/// or have no mask, attributes, scores, crowds, names that are no ASCII.
struct GeneratorLimits {
  int videos = 2;
  int frames = 6;
  int tracks = 5;  ///< of a video
};
ListedContent generated(std::uint32_t seed, GeneratorLimits limits = {});

}  // namespace maskline::test
