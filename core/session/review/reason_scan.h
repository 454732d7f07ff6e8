// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <stop_token>

#include "core/base/worker.h"
#include "core/review/find_reasons.h"
#include "core/session/jobs/debounce_timer.h"
#include "core/session/review/effort.h"

namespace maskline {

/// Finds the reasons for review that follow from the masks (find_reasons.h), in the background,
/// block by block of the clip, through a connection of its own. A changed block is scanned again
/// once no mask has changed for a moment, so a running propagation is not slowed down. Nothing is
/// written. Owner thread.
class ReasonScan {
 public:
  /// `onFound` is called when the reasons of an object may have changed in a range of frames, and
  /// `onComplete` when all blocks have been scanned.
  ReasonScan(Executor& owner, const Project& project, Worker& worker,
             std::function<void(ObjectId, FrameRange)> onFound, std::function<void()> onComplete);

  void start();  ///< scans the whole clip; later calls do nothing
  void onChange(const Change& change);
  /// Stops, and waits until the file is not read any more (a few milliseconds), because a reader
  /// would keep the WAL from being emptied.
  void end();

  bool complete() const { return m_started && m_waiting.empty() && !m_running; }
  const FrameReasons& of(ObjectId object) const;
  const EffortRates& rates() const { return m_rates; }

 private:
  /// Of one block; the rates are read with the last one.
  struct Result {
    std::map<ObjectId, FrameReasons> reasons;
    std::optional<EffortRates> rates;
  };
  static Result scanBlock(const std::filesystem::path& file, FrameRange block, bool last,
                          const std::stop_token& stop);

  FrameRange blockAt(std::int64_t number) const;
  void addBlocks(FrameRange frames);
  void scanNext();
  void store(FrameRange block, Result result);

  const Project& m_project;
  Worker& m_worker;
  const std::function<void(ObjectId, FrameRange)> m_onFound;
  const std::function<void()> m_onComplete;
  std::set<std::int64_t> m_waiting;  // numbers of blocks
  bool m_started = false;
  bool m_running = false;
  std::map<ObjectId, FrameReasons> m_found;
  EffortRates m_rates;
  std::stop_source m_stop;
  std::shared_ptr<std::mutex> m_reading = std::make_shared<std::mutex>();  // during scanBlock()
  DebounceTimer m_rest;
  Mailbox m_mailbox;
};

}  // namespace maskline
