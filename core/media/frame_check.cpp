// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_check.h"

#include <random>

#include "core/base/error.h"
#include "core/media/video/md5.h"

namespace maskline {

std::string pixelHash(const cv::Mat& bgr) {
  Md5 md5;
  for (int y = 0; y < bgr.rows; ++y)
    md5.add(bgr.ptr(y), static_cast<std::size_t>(bgr.cols) * bgr.elemSize());
  return md5.hex();
}

namespace {

std::string hashOf(FrameSource& source, FrameIndex frame, std::string& message) {
  try {
    return pixelHash(source.frame(frame));
  } catch (const Error& error) {
    if (message.empty()) message = error.what();
    return {};
  }
}

}  // namespace

FrameCheck checkFrames(const std::filesystem::path& path, int seeks, std::uint64_t seed,
                       const WorkContext& work) {
  FrameCheck check;
  try {
    auto source = openFrameSource(path, {work.stop, {}});
    if (!source) return check;
    check.opened = true;
    check.description = source->info().description;
    const std::int64_t count = source->info().frameCount;
    for (std::int64_t i = 0; i < count && !work.cancelled(); ++i) {
      check.hashes.push_back(hashOf(*source, FrameIndex(i), check.message));
      work.report(i + 1, count + seeks);
    }
    source = openFrameSource(path, {work.stop, {}}, source->savedIndex());
    if (!source) return check;
    std::mt19937_64 random(seed);
    for (; check.seeks < seeks && !work.cancelled(); ++check.seeks) {
      const auto i = random() % static_cast<std::uint64_t>(count);
      if (hashOf(*source, FrameIndex(i), check.message) != check.hashes[i])
        check.seekMismatches.push_back(FrameIndex(i));
      work.report(count + check.seeks + 1, count + seeks);
    }
  } catch (const Error& error) {
    check.message = error.what();
  }
  return check;
}

}  // namespace maskline
