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
#include <vector>

#include "core/base/failure.h"
#include "core/base/message.h"
#include "core/base/worker.h"
#include "core/engine/engine_registry.h"

namespace maskline {

/// The models in use, created on first use. Used on the engine worker only.
class Engines {
 public:
  /// The progress of loading weights: started, part of the file read, or ended (with or without a
  /// failure). An engine that continues on the processor is loaded again.
  struct Loading {
    enum class Step { Begins, Reads, Ends };
    Message title;  ///< EngineInfo::title of the engine; may be empty
    Step step = Step::Begins;
    int percent = 0;  ///< of the file, in Step::Reads
    std::optional<Failure> failure;
    std::vector<Message> notes = {};  ///< EngineNotes, in Step::Ends
  };
  using OnLoading = std::function<void(const Loading&)>;

  explicit Engines(OnLoading onLoading) : m_onLoading(std::move(onLoading)) {}

  /// Throw what makeSegmenter() and makeTracker() throw. One engine of each kind is kept. A tracker
  /// is kept only while the clip stays the same.
  Segmenter& segmenter(const std::string& name);
  Tracker& tracker(const std::string& name, const std::filesystem::path& clip);
  /// The segmenter for a long task, which keeps it: an urgent task may ask for another one
  /// meanwhile.
  std::shared_ptr<Segmenter> keptSegmenter(const std::string& name);
  /// Passes on a note of an engine in use (EngineNotes).
  void tell(const Message& note);
  /// To be called after a failure: the next use creates a new tracker.
  void dropTracker() { m_tracker = {}; }

 private:
  template <class Engine>
  struct Slot {
    std::string name;
    std::shared_ptr<Engine> engine;
  };
  template <class Engine, class Make>
  Engine& load(Slot<Engine>& slot, const std::string& name, Make make);

  OnLoading m_onLoading;
  Slot<Segmenter> m_segmenter;
  Slot<Tracker> m_tracker;
  std::filesystem::path m_trackedClip;
};

/// The thread that runs all models. It has two queues. Long tasks (propagations) run one after the
/// other. Urgent tasks (clicks, previews) run before the next long task, and also during one,
/// because a long task calls yield() between two frames. So a click waits for at most one frame,
/// and no model is used by two threads.
class EngineWorker {
 public:
  using Task = std::function<void(Engines&)>;

  /// `onLoading` is called on the worker.
  explicit EngineWorker(Engines::OnLoading onLoading);

  // Any thread. A task must not throw.
  void postLong(Task task);
  void postUrgent(Task task);
  /// Runs the waiting urgent tasks. Called by a long task, on the worker.
  void yield();

 private:
  void run(const Task& task);
  std::optional<Task> nextUrgent();

  std::mutex m_mutex;
  std::deque<Task> m_urgent;
  Engines m_engines;
  Worker m_worker;  // last: its tasks use all of the above
};

}  // namespace maskline
