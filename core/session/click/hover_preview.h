// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <stop_token>

#include "core/session/click/click_session.h"
#include "core/session/jobs/debounce_timer.h"

namespace maskline {

/// The preview of the mask that a click at the cursor would give. Only the latest request is
/// answered. If the segmenter has not encoded the current frame yet, it does so once the frame has
/// been shown for a moment, so paging through the clip causes no work. Owner thread.
class HoverPreview {
 public:
  HoverPreview(Executor& owner, Events& events, EngineWorker& engine, ClickSession& clicks,
               const Selection& selection, const Playback& playback);
  ~HoverPreview();

  /// Requests the mask that the current object would have with this additional prompt. Nothing is
  /// stored. The answer arrives as PreviewReady. A newer request replaces an older one.
  void show(const Prompt& prompt);
  void hide();
  /// To be called when a frame has been shown.
  void onFrameShown();

 private:
  struct PreviewRequest {
    ObjectId object;
    FrameIndex frame;
    Prompt prompt;
  };
  void ask();
  void prepare();
  void answered(const PreviewRequest& wanted, Mask mask);

  Events& m_events;
  EngineWorker& m_engine;
  ClickSession& m_clicks;
  const Selection& m_selection;
  const Playback& m_playback;
  Mailbox m_mailbox;
  std::optional<PreviewRequest> m_wanted;
  std::stop_source m_stop;
  std::optional<FrameIndex> m_preparing;
  std::optional<FrameIndex> m_prepared;  // encoded, or tried to be, since it was shown
  DebounceTimer m_debounce;
};

}  // namespace maskline
