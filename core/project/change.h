// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <utility>
#include <variant>
#include <vector>

#include "core/base/ids.h"

namespace maskline {

// The changes that a project reports. A view repaints only what a change names.

/// Masks, their confidence, review or presence on some frames; object none = all objects.
struct MasksChanged {
  ObjectId object;
  FrameRange frames;
};
struct PromptsChanged {
  ObjectId object;
  FrameIndex frame;
};
/// Objects, their order, colours, categories, attributes or attribute values.
struct ObjectsChanged {};
struct ShotsChanged {};
/// Labelled ranges of frames, or tags of the clip.
struct EventsChanged {};
/// Stages, or which work is in which stage.
struct StagesChanged {};
/// Frames with known truth, and scores.
struct ChecksChanged {};
struct CommentsChanged {
  FrameIndex frame;
};
/// Settings of the project (engine, range, thresholds).
struct SettingsChanged {};
/// What can be undone and redone.
struct HistoryChanged {};

using Change = std::variant<MasksChanged, PromptsChanged, ObjectsChanged, ShotsChanged,
                            EventsChanged, StagesChanged, ChecksChanged, CommentsChanged,
                            SettingsChanged, HistoryChanged>;

/// Keeps an observer registered while it exists. May outlive the observed object.
class Subscription {
 public:
  Subscription() = default;
  explicit Subscription(std::shared_ptr<void> handle) : m_handle(std::move(handle)) {}

 private:
  std::shared_ptr<void> m_handle;
};

/// The observers of one event type. Used on one thread.
template <class Event>
class Observers {
 public:
  using Fn = std::function<void(const Event&)>;

  [[nodiscard]] Subscription subscribe(Fn fn) {
    auto handle = std::make_shared<Fn>(std::move(fn));
    m_observers.push_back(handle);
    return Subscription(handle);
  }
  void notify(const Event& event) {
    const auto observers = m_observers;  // a copy: observers may subscribe or unsubscribe during
                                         // the call
    for (const auto& weak : observers)
      if (const auto fn = weak.lock()) (*fn)(event);
    std::erase_if(m_observers, [](const auto& weak) { return weak.expired(); });
  }

 private:
  std::vector<std::weak_ptr<Fn>> m_observers;
};

}  // namespace maskline
