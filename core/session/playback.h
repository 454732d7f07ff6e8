// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <vector>

#include "core/media/display_decoder.h"
#include "core/media/thumbnailer.h"
#include "core/session/clip_access.h"
#include "core/session/events.h"

namespace maskline {

/// The current frame, its image, and playback. Owner thread.
class Playback {
 public:
  /// `range` returns the frames that playback loops over.
  Playback(Executor& owner, Events& events, OpenedClip& clip, std::function<FrameRange()> range);

  FrameIndex frame() const { return m_frame; }
  FrameRange wholeClip() const;
  std::int64_t frameCount() const { return m_info.frameCount; }
  /// Makes a frame current, clamped to the clip, and requests its image. FrameShown follows, before
  /// this returns if the image is cached.
  void goTo(FrameIndex frame);
  void step(std::int64_t frames) { goTo(m_frame + frames); }
  /// While on, the nearest cached frame is shown until the requested one is decoded.
  void setScrubbing(bool on) { m_scrubbing = on; }
  void play(bool on);  ///< advances by tick(); wraps at the end of the range
  bool playing() const { return m_playing; }
  void tick();                                ///< about 60 times a second while playing
  std::optional<cv::Mat> shownImage() const;  ///< of frame(), if decoded
  std::vector<FrameRange> decodedRanges();
  double seconds(FrameIndex frame) const;  ///< presentation time since the start of the clip
  /// On by default. Off for programs that show no frames: decoding ahead takes time and memory.
  void setReadAhead(bool on) { m_decoder.setReadAhead(on); }
  void wantThumbnails(const std::vector<FrameIndex>& frames) { m_thumbnailer.want(frames); }

 private:
  using Clock = std::chrono::steady_clock;
  void show(FrameIndex frame);
  void startClock();
  void onFrame(const DisplayDecoder::DecodedFrame& answer);
  FrameIndex frameDue(FrameIndex last) const;

  Events& m_events;
  const ClipInfo m_info;
  std::function<FrameRange()> m_range;
  FrameIndex m_frame;
  DisplayDecoder::DecodedFrame m_shown;
  bool m_answered = false;  // the decoder has delivered m_frame
  bool m_scrubbing = false;
  bool m_playing = false;
  Clock::time_point m_startedAt{};
  double m_startSeconds = 0;
  DisplayDecoder m_decoder;
  Thumbnailer m_thumbnailer;
};

}  // namespace maskline
