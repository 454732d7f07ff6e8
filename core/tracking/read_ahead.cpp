// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/read_ahead.h"

#include <pthread.h>

#include <algorithm>
#include <utility>

#include "core/base/failure.h"

namespace maskline {
namespace {

std::int64_t framesPerBlock(const ClipInfo& info, std::size_t bytes) {
  const std::int64_t frameBytes = std::max<std::int64_t>(1, std::int64_t{3} * info.size.area());
  return std::clamp<std::int64_t>(static_cast<std::int64_t>(bytes) / frameBytes, 2, 48);
}

}  // namespace

ReadAhead::ReadAhead(FrameSource& source, std::vector<ReadLeg> legs, std::size_t queue,
                     std::size_t blockBytes)
    : m_source(source),
      m_legs(std::move(legs)),
      m_block(framesPerBlock(source.info(), blockBytes)),
      m_channel(queue),
      m_thread([this](std::stop_token stop) { run(stop); }) {}

void ReadAhead::run(std::stop_token stop) {
  pthread_setname_np(pthread_self(), "read-ahead");
  for (const ReadLeg& leg : m_legs)
    if (!(leg.step > 0 ? readForward(leg, stop) : readBackward(leg, stop))) break;
  m_channel.close();
}

bool ReadAhead::readForward(const ReadLeg& leg, std::stop_token stop) {
  for (FrameIndex frame = leg.first; frame <= leg.last; ++frame) {
    if (stop.stop_requested()) return false;
    Picture picture = read(frame);
    const bool failed = picture.failure.has_value();
    if (!m_channel.send(std::move(picture), stop) || failed) return false;
  }
  return true;
}

bool ReadAhead::readBackward(const ReadLeg& leg, std::stop_token stop) {
  for (FrameIndex upper = leg.first; upper >= leg.last; upper = upper - m_block) {
    const FrameIndex lower = std::max(leg.last, upper - (m_block - 1));
    std::vector<Picture> block;
    for (FrameIndex frame = lower; frame <= upper; ++frame) {
      if (stop.stop_requested()) return false;
      block.push_back(read(frame));
    }
    while (!block.empty()) {
      const bool failed = block.back().failure.has_value();
      if (!m_channel.send(std::move(block.back()), stop) || failed) return false;
      block.pop_back();
    }
  }
  return true;
}

ReadAhead::Picture ReadAhead::read(FrameIndex frame) {
  try {
    return {frame, m_source.frame(frame), {}};
  } catch (...) {
    return {frame, {}, currentFailure()};
  }
}

}  // namespace maskline
