// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>

#include "core/base/failure.h"
#include "core/base/message.h"
#include "core/base/worker.h"
#include "core/engine/engine_registry.h"

namespace maskline {

/// The models in use, made on first use. Lives on the engine worker.
class Engines {
 public:
  /// An engine that must read weights begins to load, has read some of them, or has ended (with a
  /// failure or not).
  struct Loading {
    enum class Step { Begins, Reads, Ends };
    Message title;  ///< of the engine, as EngineInfo has it
    Step step = Step::Begins;
    int percent = 0;  ///< of the file, in Step::Reads
    std::optional<Failure> failure;
  };
  using OnLoading = std::function<void(const Loading&)>;

  explicit Engines(OnLoading onLoading) : m_onLoading(std::move(onLoading)) {}

  /// Throw what makeSegmenter() and makeTracker() throw. One of each kind is kept; a tracker only
  /// as long as it is for the same clip.
  Segmenter& segmenter(const std::string& name);
  Tracker& tracker(const std::string& name, const std::filesystem::path& clip);
  /// After a failure: the next use begins with a new one.
  void dropTracker() { m_tracker = {}; }

 private:
  template <class Engine>
  struct Slot {
    std::string name;
    std::unique_ptr<Engine> engine;
  };
  template <class Engine, class Make>
  Engine& load(Slot<Engine>& slot, const std::string& name, Make make);

  OnLoading m_onLoading;
  Slot<Segmenter> m_segmenter;
  Slot<Tracker> m_tracker;
  std::filesystem::path m_trackedClip;
};

/// The one thread that runs models. It has two lanes: long tasks (propagations) run one after the
/// other; urgent ones (a click, a preview) run before the next long task and, because a long task
/// calls yield() between two frames, also in its middle. So a click waits for one frame at most and
/// no model is ever used by two threads.
class EngineWorker {
 public:
  using Task = std::function<void(Engines&)>;

  /// `onLoading` is called on the worker.
  explicit EngineWorker(Engines::OnLoading onLoading);

  // Any thread. A task must not throw.
  void postLong(Task task);
  void postUrgent(Task task);
  /// Runs the urgent tasks that wait. By a long task, on the worker.
  void yield();

 private:
  std::optional<Task> nextUrgent();

  std::mutex m_mutex;
  std::deque<Task> m_urgent;
  Engines m_engines;
  Worker m_worker;  // last: its tasks use all of the above
};

}  // namespace maskline
