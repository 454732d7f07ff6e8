// SPDX-License-Identifier: Apache-2.0
#include "core/session/playback.h"

#include <algorithm>

namespace maskline {

Playback::Playback(Executor& owner, Events& events, OpenedClip& clip,
                   std::function<FrameRange()> range)
    : m_events(events),
      m_info(clip.reference.info),
      m_range(std::move(range)),
      m_decoder(std::move(clip.display), owner,
                [this](const DisplayDecoder::DecodedFrame& answer) { onFrame(answer); }),
      m_thumbnailer(std::move(clip.thumbnails), owner,
                    [this](FrameIndex frame, const cv::Mat& image) {
                      m_events.raise(ThumbnailReady{frame, image});
                    }) {}

FrameRange Playback::wholeClip() const { return {FrameIndex(0), FrameIndex(m_info.frameCount)}; }

void Playback::goTo(FrameIndex frame) {
  show(std::clamp(frame, FrameIndex(0),
                  FrameIndex(std::max<std::int64_t>(1, m_info.frameCount) - 1)));
  if (m_playing) startClock();
}

void Playback::show(FrameIndex frame) {
  m_frame = frame;
  m_answered = false;
  m_events.raise(CurrentFrameChanged{});
  if (m_frame != frame) return;  // an observer has changed the frame
  if (m_scrubbing && !m_decoder.isCached(frame))
    if (const auto near = m_decoder.nearestCached(frame))
      m_events.raise(FrameShown{near->frame, near->image, {}});
  m_decoder.request(frame);
}

void Playback::onFrame(const DisplayDecoder::DecodedFrame& answer) {
  if (answer.frame == m_frame) {
    m_shown = answer;
    m_answered = true;
  }
  m_events.raise(FrameShown{answer.frame, answer.image, answer.error});
}

void Playback::play(bool on) {
  if (on == m_playing) return;
  m_playing = on;
  m_decoder.setReadAhead(on);
  if (on) {
    const FrameRange range = m_range();
    if (!range.contains(m_frame) || m_frame + 1 == range.end) show(range.begin);
    startClock();
  }
  m_events.raise(PlayingChanged{});
}

void Playback::startClock() {
  m_startedAt = Clock::now();
  m_startSeconds = m_decoder.seconds(m_frame);
}

/// Goes to the frame that is due by the clock. Waits while the current one is not decoded, so that
/// a slow decoder skips frames instead of showing none.
void Playback::tick() {
  if (!m_playing || !m_answered) return;
  const FrameRange range = m_range();
  const FrameIndex last = range.end - 1;
  const FrameIndex due = frameDue(last);
  if (due == m_frame && m_frame < last) return;
  if (due > m_frame) return show(due);
  const double shownFor = std::chrono::duration<double>(Clock::now() - m_startedAt).count() -
                          (m_decoder.seconds(last) - m_startSeconds);
  if (shownFor * m_info.framesPerSecond < 1)
    return;  // the last frame is shown for its full
             // duration
  show(range.begin);
  startClock();
}

FrameIndex Playback::frameDue(FrameIndex last) const {
  const double now =
      m_startSeconds + std::chrono::duration<double>(Clock::now() - m_startedAt).count();
  FrameIndex due = m_frame;
  while (due < last && m_decoder.seconds(due + 1) <= now) ++due;
  return due;
}

std::optional<cv::Mat> Playback::shownImage() const {
  if (!m_answered || m_shown.image.empty()) return std::nullopt;
  return m_shown.image;
}

std::vector<FrameRange> Playback::decodedRanges() { return m_decoder.cachedRanges(); }

double Playback::seconds(FrameIndex frame) const { return m_decoder.seconds(frame); }

}  // namespace maskline
