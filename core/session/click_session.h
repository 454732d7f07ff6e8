// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <stop_token>
#include <utility>
#include <vector>

#include "core/base/failure.h"
#include "core/session/click_request.h"
#include "core/session/edit/object_editor.h"
#include "core/session/edit/settings_editor.h"
#include "core/session/engine_worker.h"
#include "core/session/mailbox.h"

namespace maskline {

/// From a prompt to a stored mask. Prompts wait here, visible at once, until the segmenter has
/// answered; then they are stored together with the mask as one undo step. Every submission has a
/// ticket and asks for all prompts of its object and frame; only the answer to the last one counts.
/// Owner thread.
class ClickSession {
 public:
  ClickSession(Executor& owner, Events& events, Project& project, EngineWorker& engine,
               const ClipAccess& clip, ObjectEditor& objects, const SettingsEditor& settings,
               const Playback& playback);
  ~ClickSession();

  // For the current object and frame.
  /// Adds a prompt and segments anew; makes an object if there is none. The dot appears at once
  /// (PromptsChanged); the mask follows as one undo step together with it.
  void add(const Prompt& prompt);
  void remove(PromptId id);
  void clear();

  /// Those of the file and those that wait for their mask (with negative ids), oldest first. A mask
  /// that the prompts correct comes first, as MaskPrompt.
  std::vector<StoredPrompt> prompts(ObjectId object, FrameIndex frame) const;
  bool busy() const { return !m_pending.empty(); }

  /// Forgets prompts that wait: the mask was made otherwise meanwhile.
  void drop(ObjectId object, FrameIndex frame);
  void onChange(const Change& change);  ///< of the project
  /// What to ask for this object and frame, without the prompts.
  ClickRequest request(FrameIndex frame) const;
  std::vector<Prompt> promptsToExtend(ObjectId object, FrameIndex frame, const Prompt& next) const;

 private:
  using Key = std::pair<ObjectId, FrameIndex>;
  struct Pending {
    std::vector<StoredPrompt> prompts;
    std::uint64_t ticket = 0;
    std::stop_source stop;
  };
  struct Answer {
    std::string engine;
    SegmentResult result;
    std::optional<Failure> failure;
  };

  void add(Key key, const Prompt& prompt);
  void remove(Key key, PromptId id);
  void submit(Key key, std::vector<StoredPrompt> prompts);
  void answered(Key key, std::uint64_t ticket, const Answer& answer);
  void store(Key key, const std::vector<Prompt>& prompts, const Answer& answer);
  void storeWithoutPrompts(Key key, const std::vector<StoredPrompt>& left);
  std::optional<Mask> maskToCorrect(Key key, const Prompt& next) const;
  std::optional<Pending> take(Key key);

  Events& m_events;
  Project& m_project;
  EngineWorker& m_engine;
  const std::shared_ptr<LateFrames> m_lateFrames;
  ObjectEditor& m_objects;
  const SettingsEditor& m_settings;
  const Playback& m_playback;
  const std::uint64_t m_clipKey;
  Mailbox m_mailbox;
  std::map<Key, Pending> m_pending;
  std::uint64_t m_lastTicket = 0;
  std::int64_t m_lastPendingId = 0;
};

}  // namespace maskline
