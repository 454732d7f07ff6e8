// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <thread>
#include <vector>

#include "core/base/channel.h"
#include "core/base/failure.h"
#include "core/base/ids.h"
#include "core/media/frame_source.h"

namespace maskline {

/// Frames first, first + step, … last. |step| is 1 or first == last.
struct ReadLeg {
  FrameIndex first;
  FrameIndex last;
  int step = 1;
};

/// Decodes a known sequence of frames on a thread of its own, a few frames ahead of the reader.
/// Backward legs are decoded in forward blocks and delivered in reverse, so that a group of
/// pictures is not decoded again for every frame. Holds at most `queue` frames plus one block of at
/// most `blockBytes` (but at least two frames).
class ReadAhead {
 public:
  struct Picture {
    FrameIndex frame;
    cv::Mat image;
    std::optional<Failure> failure;  ///< the frame could not be read
  };

  /// `source` must not be used by others until this is destroyed.
  ReadAhead(FrameSource& source, std::vector<ReadLeg> legs, std::size_t queue = 4,
            std::size_t blockBytes = std::size_t(128) << 20);

  /// Waits for the next frame of the sequence. Empty at its end or when stopped.
  std::optional<Picture> next(std::stop_token stop) { return m_channel.receive(stop); }

 private:
  void run(std::stop_token stop);
  bool readForward(const ReadLeg& leg, std::stop_token stop);
  bool readBackward(const ReadLeg& leg, std::stop_token stop);
  Picture read(FrameIndex frame);

  FrameSource& m_source;
  const std::vector<ReadLeg> m_legs;
  const std::int64_t m_block;
  Channel<Picture> m_channel;
  std::jthread m_thread;  // last: it uses all of the above
};

}  // namespace maskline
