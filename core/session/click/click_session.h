// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "core/session/click/click_request.h"
#include "core/session/click/pending_clicks.h"
#include "core/session/edit/object_editor.h"
#include "core/session/edit/settings_editor.h"
#include "core/session/engine_worker.h"
#include "core/session/mailbox.h"

namespace maskline {

/// Turns prompts into stored masks. A prompt is shown at once and stays pending until the segmenter
/// has answered. Then it is stored together with the mask as one undo step. Each submission
/// contains all prompts of its object and frame and has a ticket; only the answer to the last
/// submission is used. Owner thread.
class ClickSession {
 public:
  ClickSession(Executor& owner, Events& events, Project& project, EngineWorker& engine,
               const ClipAccess& clip, ObjectEditor& objects, const SettingsEditor& settings,
               const Playback& playback);

  // For the current object and frame.
  /// Adds a prompt and segments again. Creates an object if none is selected. The prompt is shown
  /// at once (PromptsChanged). The mask follows and is stored with the prompt as one undo step.
  void add(const Prompt& prompt);
  void remove(PromptId id);
  void clear();

  /// Stored and pending prompts, oldest first. Pending prompts have negative ids. If the prompts
  /// correct a mask, that mask comes first, as a MaskPrompt.
  std::vector<StoredPrompt> prompts(ObjectId object, FrameIndex frame) const;
  bool busy() const { return !m_pending.empty(); }

  /// Discards pending prompts, because the mask has been made in another way meanwhile.
  void drop(ObjectId object, FrameIndex frame) { m_pending.drop({object, frame}); }
  void drop(ObjectId object, FrameRange frames) { m_pending.drop(object, frames); }
  void onChange(const Change& change);  ///< to be called for every change of the project
  /// The input of a segmentation of this frame, without prompts.
  ClickRequest request(FrameIndex frame) const;
  std::vector<Prompt> promptsToExtend(ObjectId object, FrameIndex frame, const Prompt& next) const;

 private:
  using Key = PendingClicks::Key;

  void add(Key key, const Prompt& prompt);
  void remove(Key key, PromptId id);
  void submit(Key key, std::vector<StoredPrompt> prompts);
  void storeWithoutPrompts(Key key, const std::vector<StoredPrompt>& left);
  std::optional<Mask> maskToCorrect(Key key, const Prompt& next) const;

  Events& m_events;
  Project& m_project;
  EngineWorker& m_engine;
  const std::shared_ptr<OnDemandFrames> m_onDemandFrames;
  ObjectEditor& m_objects;
  const SettingsEditor& m_settings;
  const Playback& m_playback;
  const std::uint64_t m_clipKey;
  Mailbox m_mailbox;
  PendingClicks m_pending;
  std::int64_t m_lastPendingId = 0;
};

}  // namespace maskline
