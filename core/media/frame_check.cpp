// SPDX-License-Identifier: Apache-2.0
#include "core/media/frame_check.h"

#include <random>

#include "core/base/failure.h"
#include "core/media/video/md5.h"

namespace maskline {

std::string pixelHash(const cv::Mat& bgr) {
  Md5 md5;
  for (int y = 0; y < bgr.rows; ++y)
    md5.add(bgr.ptr(y), static_cast<std::size_t>(bgr.cols) * bgr.elemSize());
  return md5.hex();
}

namespace {

/// "" where the frame cannot be read; the first failure is kept.
std::string hashOf(FrameSource& source, FrameIndex frame, Message& message) {
  std::string hash;
  const auto failure = failureIn([&] { hash = pixelHash(source.frame(frame)); });
  if (failure && message.empty()) message = failure->message;
  return hash;
}

void checkInto(FrameCheck& check, const std::filesystem::path& path, int seeks, std::uint64_t seed,
               const WorkContext& work) {
  auto source = openFrameSource(path, {work.stop, {}});
  if (!source) return;
  check.opened = true;
  check.description = source->info().description;
  const std::int64_t count = source->info().frameCount;
  for (std::int64_t i = 0; i < count && !work.cancelled(); ++i) {
    check.hashes.push_back(hashOf(*source, FrameIndex(i), check.message));
    work.report(i + 1, count + seeks);
  }
  source = openFrameSource(path, {work.stop, {}}, source->savedIndex());
  if (!source) return;
  std::mt19937_64 random(seed);
  for (; check.seeks < seeks && !work.cancelled(); ++check.seeks) {
    const auto i = random() % static_cast<std::uint64_t>(count);
    if (hashOf(*source, FrameIndex(i), check.message) != check.hashes[i])
      check.seekMismatches.push_back(FrameIndex(i));
    work.report(count + check.seeks + 1, count + seeks);
  }
}

}  // namespace

FrameCheck checkFrames(const std::filesystem::path& path, int seeks, std::uint64_t seed,
                       const WorkContext& work) {
  FrameCheck report;
  const auto failure = failureIn([&] { checkInto(report, path, seeks, seed, work); });
  if (failure) report.message = failure->message;
  return report;
}

}  // namespace maskline
