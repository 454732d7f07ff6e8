// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_source.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

void clipPicture(Input input) {
  // The only picture of its folder: whatever it is, its name is that of a frame.
  const std::filesystem::path folder = scratchFile("clip/0.png", input).parent_path();
  const auto source = openFrameSource(folder);
  source->frame(FrameIndex(0));
}

}  // namespace maskline::fuzz
