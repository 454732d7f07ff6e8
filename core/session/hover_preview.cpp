// SPDX-License-Identifier: Apache-2.0
#include "core/session/hover_preview.h"

#include <utility>

namespace maskline {
namespace {

constexpr auto restsAfter = std::chrono::milliseconds(150);

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
      m_rest(owner, restsAfter, [this] { prepare(); }) {}

HoverPreview::~HoverPreview() { m_stop.request_stop(); }

void HoverPreview::show(const Prompt& prompt) {
  m_wish = Wish{m_selection.object(), m_playback.frame(), prompt};
  ask();
}

void HoverPreview::hide() {
  m_stop.request_stop();
  m_rest.cancel();
  if (std::exchange(m_wish, std::nullopt))
    m_events.raise(PreviewReady{m_selection.object(), m_playback.frame(), {}});
}

void HoverPreview::onFrameShown() {
  m_prepared.reset();
  if (m_wish) m_rest.restart();
}

void HoverPreview::ask() {
  const Wish wish = *m_wish;
  ClickRequest request = m_clicks.request(wish.frame);
  if (!request.image) return;  // onFrameShown() follows
  auto prompts = m_clicks.promptsToExtend(wish.object, wish.frame, wish.prompt);
  prompts.push_back(wish.prompt);
  maskline::setPrompts(request, prompts);
  m_stop.request_stop();
  m_stop = std::stop_source();
  m_engine.postUrgent([this, wish, stop = m_stop.get_token(), request = std::move(request),
                       sender = m_mailbox.sender()](Engines& engines) {
    if (stop.stop_requested()) return;
    Mask mask;
    try {
      Segmenter& segmenter = engines.segmenter(request.engine);
      if (!segmenter.isPrepared(request.key))
        return sender.post([this, stop] {
          const bool tried = m_preparing || m_prepared == m_playback.frame();
          if (!stop.stop_requested() && !tried) m_rest.restart();
        });
      OnDemandFrames none{ClipAccess{}};
      mask = request.run(segmenter, none).mask;
    } catch (const std::exception&) {
      mask = {};  // a prompt that means nothing yet shows nothing; a click would say why
    }
    sender.post([this, wish, stop, mask] {
      if (!stop.stop_requested()) answered(wish, mask);
    });
  });
}

void HoverPreview::answered(const Wish& wish, Mask mask) {
  m_events.raise(PreviewReady{wish.object, wish.frame, std::move(mask)});
}

void HoverPreview::prepare() {
  if (!m_wish || m_preparing) return;
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
          if (!m_wish) return;
          if (m_prepared != m_playback.frame())
            m_rest.restart();
          else if (done && m_wish->frame == m_prepared)
            ask();
        });
      });
}

}  // namespace maskline
