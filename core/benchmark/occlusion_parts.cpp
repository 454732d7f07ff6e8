// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/occlusion_parts.h"

namespace maskline {

OcclusionParts occlusionParts(const BenchmarkClip& clip, const OcclusionSettings& settings,
                              int number) {
  std::mt19937 bits(settings.seed * 1000 + static_cast<unsigned>(number));
  OcclusionParts parts;
  parts.object = anyObject(clip, settings.stills, bits);
  parts.background = anyPhotograph(settings, bits);
  parts.cover = anyPhotograph(settings, bits);
  parts.round = number % 2 == 1;
  parts.lookAlike = number / 3 % 3 == 0;
  parts.hidden = settings.hidden[static_cast<std::size_t>(number) % settings.hidden.size()];
  parts.seed = bits();
  return parts;
}

}  // namespace maskline
