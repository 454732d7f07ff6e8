// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_source.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

void video(Input input) {
  const auto source = openFrameSource(scratchFile("clip.mp4", input));
  const std::int64_t count = source->info().frameCount;
  for (const std::int64_t frame : {count - 1, std::int64_t(0), count / 2})
    source->frame(FrameIndex(frame));
  source->notes();
  source->savedIndex();
}

}  // namespace maskline::fuzz
