// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <deque>
#include <stop_token>
#include <string>
#include <vector>

#include "core/base/failure.h"
#include "core/base/message.h"
#include "core/session/events.h"
#include "core/session/mailbox.h"

namespace maskline {

/// How long the rest of a job takes, from a rate that forgets what was long ago.
class RateEstimate {
 public:
  using Clock = std::chrono::steady_clock;
  void add(Progress progress, Clock::time_point now);
  double secondsLeft(Progress progress) const;  ///< −1: not known yet

 private:
  std::int64_t m_done = 0;
  Clock::time_point m_at{};
  double m_perSecond = 0;
};

/// All long pieces of work, for the status bar. Owner thread; each change raises JobChanged.
class JobList {
 public:
  JobList(Executor& owner, Events& events) : m_events(events), m_mailbox(owner) {}

  JobId add(Job::Kind kind, Message subject);
  /// With an id and state of its own.
  JobId add(Job job);
  /// What the work gets: its stop token, and a progress function for the thread that works, which
  /// wakes the owner at most every 33 ms.
  WorkContext context(JobId id);
  std::stop_token stopToken(JobId id);

  void started(JobId id);
  void progress(JobId id, Progress progress);
  /// The first end counts, later ones are ignored.
  void finish(JobId id, Job::State state, Message message = {}, JobResult result = {});
  void finish(JobId id, Job::State state, const JobResult& result) {
    finish(id, state, {}, result);
  }
  /// Ends the job as failed and raises the error.
  void fail(JobId id, const Failure& failure);
  /// Asks the work to stop; a job that waits ends at once.
  void cancel(JobId id);
  /// … and ends it at once, for work whose answer will not be heard.
  void abandon(JobId id);

  bool running(JobId id) const;  ///< waiting or running
  Job find(JobId id) const;      ///< of an unknown id: failed, with the last error's message
  std::vector<Job> list() const;
  bool busy() const;

 private:
  struct Entry {
    Job job;
    std::stop_source stop;
    RateEstimate rate;
  };
  Entry* entry(JobId id);
  void forgetOldest();

  Events& m_events;
  Mailbox m_mailbox;
  std::deque<Entry> m_entries;
  std::int64_t m_lastId = 0;
};

}  // namespace maskline
