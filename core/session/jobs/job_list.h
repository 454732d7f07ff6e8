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

/// Estimates the remaining time of a job from an exponentially averaged rate.
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

/// All jobs of the session. Each change raises JobChanged. Owner thread.
class JobList {
 public:
  JobList(Executor& owner, Events& events) : m_events(events), m_mailbox(owner) {}

  JobId add(Job::Kind kind, Message subject);
  /// As above, with all other fields of `job`. Id and state are set by the list.
  JobId add(Job job);
  /// The stop token and the progress function of a job. The progress function is called on the
  /// working thread and notifies the owner thread at most every 33 ms.
  WorkContext context(JobId id);
  std::stop_token stopToken(JobId id);

  void started(JobId id);
  void progress(JobId id, Progress progress);
  /// Ends the job. Later calls for the same job are ignored.
  void finish(JobId id, Job::State state, Message message = {}, JobResult result = {});
  void finish(JobId id, Job::State state, const JobResult& result) {
    finish(id, state, {}, result);
  }
  /// Ends the job as failed and raises the error.
  void fail(JobId id, const Failure& failure);
  /// Requests the work to stop. A waiting job ends at once.
  void cancel(JobId id);
  /// Requests a stop and ends the job at once, for work whose result will not be received.
  void abandon(JobId id);

  bool running(JobId id) const;  ///< waiting or running
  Job find(JobId id) const;      ///< for an unknown id: a failed job with the message of the last
                                 ///< error
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
