// SPDX-License-Identifier: Apache-2.0
#include <string>
#include <vector>

#include "core/base/error.h"
#include "core/media/demo/demo_clip.h"
#include "core/media/frame_source.h"
#include "core/media/video/video_writer.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

constexpr int frames = 6;

std::filesystem::path smallVideo() {
  const std::filesystem::path file = scratchFolder() / "table.mp4";
  VideoWriter writer(file, {32, 16}, 25);
  for (int i = 0; i < frames; ++i) writer.write(cv::Mat(16, 32, CV_8UC3, cv::Scalar::all(40 * i)));
  writer.finish();
  return file;
}

std::filesystem::path smallImages() {
  std::string pgm = "P5 4 4 255\n";
  pgm.append(16, 'x');
  return scratchFile("images/0.png",
                     {reinterpret_cast<const std::uint8_t*>(pgm.data()), pgm.size()})
      .parent_path();
}

/// The beginning of a table that fits the video: its version and what it was made from.
std::vector<std::uint8_t> beginningOf(const std::filesystem::path& video) {
  std::vector<std::uint8_t> table = openFrameSource(video)->savedIndex();
  table.resize(2 + std::size_t(table.at(1)));  // a text of less than 128 letters
  return table;
}

void readAll(const std::filesystem::path& clip, const std::vector<std::uint8_t>& table) {
  const auto source = openFrameSource(clip, {}, table);
  const std::int64_t count = source->info().frameCount;
  for (const std::int64_t frame : {count - 1, std::int64_t(0), count / 2}) {
    source->seconds(FrameIndex(frame));
    source->nearestKey(FrameIndex(frame));
    try {
      source->frame(FrameIndex(frame));
    } catch (const Error&) {
    }
  }
  source->notes();
}

}  // namespace

void clipTable(Input input) {
  static const std::filesystem::path video = smallVideo(), images = smallImages();
  static const std::vector<std::uint8_t> beginning = beginningOf(video);
  std::vector<std::uint8_t> table(input.begin(), input.end());
  firstDifference(table, beginning);
  if (!table.empty() && table.front() == 'I') return readAll(images, table);
  table.insert(table.begin(), beginning.begin(), beginning.end());
  firstDifference(table, table);
  readAll(video, table);
}

}  // namespace maskline::fuzz
