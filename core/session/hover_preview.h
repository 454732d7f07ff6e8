// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <stop_token>

#include "core/session/click_session.h"
#include "core/session/rest_timer.h"

namespace maskline {

/// The mask under the cursor, shown before anything is clicked. The latest wish wins. Where the
/// segmenter has not yet looked at the picture, it does so once the frame has rested for a moment;
/// nothing is prepared for a person who only pages through the clip. Owner thread.
class HoverPreview {
 public:
  HoverPreview(Executor& owner, Events& events, EngineWorker& engine, ClickSession& clicks,
               const Selection& selection, const Playback& playback);
  ~HoverPreview();

  /// What the current object's mask would be with this prompt, without storing anything:
  /// PreviewReady. The latest wins.
  void show(const Prompt& prompt);
  void hide();
  /// A frame has come to rest on the screen.
  void onFrameShown();

 private:
  struct Wish {
    ObjectId object;
    FrameIndex frame;
    Prompt prompt;
  };
  void ask();
  void prepare();
  void answered(const Wish& wish, Mask mask);

  Events& m_events;
  EngineWorker& m_engine;
  ClickSession& m_clicks;
  const Selection& m_selection;
  const Playback& m_playback;
  Mailbox m_mailbox;
  std::optional<Wish> m_wish;
  std::stop_source m_stop;
  std::optional<FrameIndex> m_preparing;
  std::optional<FrameIndex> m_prepared;  // tried since it was shown
  RestTimer m_rest;
};

}  // namespace maskline
