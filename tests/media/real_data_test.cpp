// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <map>
#include <random>

#include "core/base/error.h"
#include "core/media/frame_check.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"

using namespace maskline;
using namespace maskline::test;

namespace {

/// What a quick look at each file may cost.
constexpr std::int64_t sequenceFrames = 24;
constexpr int seeks = 4;

/// How many frames ffmpeg gives where packets and frames may be told apart.
const std::map<std::string, std::int64_t> ffmpegCounts = {
    {"bitflips.ts", 80},
    {"decord_corrupted.mp4", 49},
    {"decord_unordered.mov", 4},
    {"interlaced_mpeg2.mpg", 37},
    {"media3_bbb_2500ms.ts", 58},
    {"media3_iibbibb_editlist_videoonly.mp4", 12},
    {"media3_long_180p_av1.mp4", 21766},
    {"media3_sample.avi", 96},
    {"media3_sample_edit_list.mp4", 77},
    {"media3_sample_with_invalid_nalu.mp4", 29},
    {"media3_sample_without_stss.mp4", 30},
    {"openh264_BA_MW_D_IDR_LOST.264", 70},
    {"vfr_h264_bframes.mp4", 124},
};

/// Random reads within the beginning must equal the same frames read in sequence.
void compare(const std::filesystem::path& path) {
  auto source = openFrameSource(path);
  const std::vector<std::uint8_t> index = source->savedIndex();
  const auto expected = ffmpegCounts.find(path.filename().string());
  if (expected != ffmpegCounts.end()) CHECK(source->info().frameCount == expected->second);
  const std::int64_t count = std::min(source->info().frameCount, sequenceFrames);
  std::vector<std::string> hashes;
  for (std::int64_t i = 0; i < count; ++i)
    hashes.push_back(pixelHash(source->frame(FrameIndex(i))));
  source = openFrameSource(path, {}, index);
  std::mt19937 random(11);
  int differ = 0;
  for (int i = 0; i < seeks; ++i) {
    const auto n = random() % static_cast<unsigned>(count);
    differ += pixelHash(source->frame(FrameIndex(n))) != hashes[n];
  }
  CHECK(differ == 0);
}

}  // namespace

TEST_CASE("Real files: random reads equal reading in sequence, or one sentence") {
  const auto folder = realData("videos");
  if (folder.empty()) return;
  int opened = 0, refused = 0;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (!entry.is_regular_file()) continue;
    INFO(entry.path().filename().string());
    try {
      compare(entry.path());
      ++opened;
    } catch (const Error& error) {
      const std::string sentence = error.what();
      CHECK(sentence.back() == '.');
      CHECK(sentence.find('\n') == std::string::npos);
      ++refused;
    }
  }
  CHECK(opened >= 33);
  CHECK(refused <= 5);
}
