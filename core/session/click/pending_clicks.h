// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

#include "core/annotation/prompt.h"
#include "core/base/failure.h"
#include "core/engine/segmenter.h"
#include "core/project/project.h"
#include "core/session/events.h"

namespace maskline {

/// The result of a ClickRequest.
struct ClickResult {
  std::string engine;
  SegmentResult segmentation;
  std::optional<Failure> failure;
};

/// The prompts that wait for their mask, by object and frame, and what happens when it arrives.
/// Each submission has a ticket. Only the result with the last ticket of an object and frame is
/// stored. Owner thread.
class PendingClicks {
 public:
  using Key = std::pair<ObjectId, FrameIndex>;
  struct Ticket {
    std::uint64_t number = 0;
    std::stop_token stop;  ///< requested when the result is not needed any more
  };

  PendingClicks(Events& events, Project& project) : m_events(events), m_project(project) {}
  ~PendingClicks();
  PendingClicks(const PendingClicks&) = delete;
  PendingClicks& operator=(const PendingClicks&) = delete;

  bool empty() const { return m_pending.empty(); }
  bool contains(Key key) const { return m_pending.contains(key); }
  /// Null if none are pending.
  const std::vector<StoredPrompt>* find(Key key) const;

  /// Replaces the pending prompts of the key.
  Ticket add(Key key, std::vector<StoredPrompt> prompts);
  /// Discards the pending prompts of the key and raises PromptsChanged and SegmentBusy.
  void drop(Key key);
  /// The same for each frame of a range.
  void drop(ObjectId object, FrameRange frames);
  /// Discards the pending prompts of objects that were removed or locked.
  void dropUneditable();
  /// Stores prompts and mask as one undo step, or raises the failure. Does nothing if the ticket is
  /// not the last one of the key.
  void answered(Key key, std::uint64_t ticket, const ClickResult& result);

 private:
  struct Pending {
    std::vector<StoredPrompt> prompts;
    std::uint64_t ticket = 0;
    std::stop_source stop;
  };
  std::optional<Pending> take(Key key);
  void store(Key key, const std::vector<Prompt>& prompts, const ClickResult& result);

  Events& m_events;
  Project& m_project;
  std::map<Key, Pending> m_pending;
  std::uint64_t m_lastTicket = 0;
};

/// The prompts without their ids.
std::vector<Prompt> plainPrompts(const std::vector<StoredPrompt>& prompts);

}  // namespace maskline
