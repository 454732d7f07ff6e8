// SPDX-License-Identifier: Apache-2.0
#include "core/session/click/hover_preview.h"

#include <utility>

namespace maskline {
namespace {

constexpr auto restTime = std::chrono::milliseconds(150);

}  // namespace

HoverPreview::HoverPreview(Executor& owner, Events& events, EngineWorker& engine,
                           ClickSession& clicks, const Selection& selection,
                           const Playback& playback)
    : m_events(events),
      m_engine(engine),
      m_clicks(clicks),
      m_selection(selection),
      m_playback(playback),
      m_mailbox(owner),
      m_debounce(owner, restTime, [this] { prepare(); }) {}

HoverPreview::~HoverPreview() { m_stop.request_stop(); }

void HoverPreview::show(const Prompt& prompt) {
  m_wanted = PreviewRequest{m_selection.object(), m_playback.frame(), prompt};
  ask();
}

void HoverPreview::hide() {
  m_stop.request_stop();
  m_debounce.cancel();
  if (std::exchange(m_wanted, std::nullopt))
    m_events.raise(PreviewReady{m_selection.object(), m_playback.frame(), {}});
}

void HoverPreview::onFrameShown() {
  m_prepared.reset();
  if (m_wanted) m_debounce.restart();
}

void HoverPreview::ask() {
  const PreviewRequest wanted = *m_wanted;
  ClickRequest request = m_clicks.request(wanted.frame);
  if (!request.image) return;  // repeated by onFrameShown()
  auto prompts = m_clicks.promptsToExtend(wanted.object, wanted.frame, wanted.prompt);
  prompts.push_back(wanted.prompt);
  maskline::setPrompts(request, prompts);
  m_stop.request_stop();
  m_stop = std::stop_source();
  m_engine.postUrgent([this, wanted, stop = m_stop.get_token(), request = std::move(request),
                       sender = m_mailbox.sender()](Engines& engines) {
    if (stop.stop_requested()) return;
    Mask mask;
    try {
      Segmenter& segmenter = engines.segmenter(request.engine);
      if (!segmenter.isPrepared(request.key))
        return sender.post([this, stop] {
          const bool tried = m_preparing || m_prepared == m_playback.frame();
          if (!stop.stop_requested() && !tried) m_debounce.restart();
        });
      OnDemandFrames none{ClipAccess{}};
      mask = request.run(segmenter, none).mask;
    } catch (const std::exception&) {
      mask = {};  // no preview for an invalid request; a click reports the error
    }
    sender.post([this, wanted, stop, mask] {
      if (!stop.stop_requested()) answered(wanted, mask);
    });
  });
}

void HoverPreview::answered(const PreviewRequest& wanted, Mask mask) {
  m_events.raise(PreviewReady{wanted.object, wanted.frame, std::move(mask)});
}

void HoverPreview::prepare() {
  if (!m_wanted || m_preparing) return;
  const FrameIndex frame = m_playback.frame();
  ClickRequest request = m_clicks.request(frame);
  if (!request.image) return;
  m_preparing = frame;
  m_engine.postUrgent(
      [this, request = std::move(request), sender = m_mailbox.sender()](Engines& engines) {
        bool done = true;
        try {
          engines.segmenter(request.engine).prepare(request.key, *request.image);
        } catch (const std::exception&) {
          done = false;  // a click on this frame will say why
        }
        sender.post([this, done] {
          m_prepared = std::exchange(m_preparing, std::nullopt);
          if (!m_wanted) return;
          if (m_prepared != m_playback.frame())
            m_debounce.restart();
          else if (done && m_wanted->frame == m_prepared)
            ask();
        });
      });
}

}  // namespace maskline
