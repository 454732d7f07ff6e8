// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/media/frame_source.h"
#include "tests/shots/film.h"

namespace maskline::test {

std::vector<Film::Clip> clipsIn(const std::filesystem::path& folder) {
  constexpr int width = 320;
  std::vector<std::filesystem::path> files;
  for (const auto& file : std::filesystem::directory_iterator(folder)) files.push_back(file.path());
  std::sort(files.begin(), files.end());
  std::vector<Film::Clip> clips;
  for (const auto& file : files) {
    const auto frames = openFrameSource(file);
    const cv::Size size = frames->info().size;
    Film::Clip clip(static_cast<std::size_t>(frames->info().frameCount));
    for (std::size_t i = 0; i < clip.size(); ++i)
      cv::resize(frames->frame(FrameIndex(i)), clip[i], {width, size.height * width / size.width},
                 0, 0, cv::INTER_AREA);
    clips.push_back(std::move(clip));
  }
  return clips;
}

}  // namespace maskline::test
