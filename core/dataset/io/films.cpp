// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/films.h"

namespace maskline {

namespace {

constexpr double usualFramesPerSecond = 25;

/// Between any two frames; 1 where the distances differ.
std::int64_t stepOf(const std::vector<DatasetFrame>& frames) {
  if (frames.size() < 2) return 1;
  const std::int64_t step = frames[1].index - frames[0].index;
  for (std::size_t i = 1; i < frames.size(); ++i)
    if (frames[i].index - frames[i - 1].index != step) return 1;
  return std::max<std::int64_t>(step, 1);
}

}  // namespace

double frameRateOf(const DatasetVideo& video) {
  const double rate = video.framesPerSecond > 0 ? video.framesPerSecond : usualFramesPerSecond;
  return rate / static_cast<double>(stepOf(video.frames));
}

std::unique_ptr<VideoWriter> beginFilm(const std::filesystem::path& file, const DatasetVideo& video,
                                       VideoCodec codec) {
  return std::make_unique<VideoWriter>(file, video.size, frameRateOf(video),
                                       VideoCoding{codec, video.pixelShape});
}

}  // namespace maskline
