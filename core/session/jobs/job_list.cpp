// SPDX-License-Identifier: Apache-2.0
#include "core/session/jobs/job_list.h"

#include <algorithm>
#include <atomic>
#include <cmath>

#include "core/base/failure.h"
#include "core/session/jobs/wake_throttle.h"

namespace maskline {
namespace {

constexpr std::size_t maxJobsListed = 100;

/// Passes the latest progress of a job from its thread to the owner thread.
struct Relay {
  std::atomic<std::int64_t> done{0};
  std::atomic<std::int64_t> total{0};
  WakeThrottle throttle;
};

}  // namespace

void RateEstimate::add(Progress progress, Clock::time_point now) {
  const double seconds = std::chrono::duration<double>(now - m_at).count();
  if (m_at == Clock::time_point{} || progress.done < m_done) {
    m_at = now;
    m_done = progress.done;
    return;
  }
  if (seconds < 0.1) return;
  const double rate = static_cast<double>(progress.done - m_done) / seconds;
  const double share = m_perSecond == 0 ? 1 : 1 - std::exp2(-seconds / 3);  // half-life of 3 s
  m_perSecond += share * (rate - m_perSecond);
  m_at = now;
  m_done = progress.done;
}

double RateEstimate::secondsLeft(Progress progress) const {
  if (m_perSecond <= 0 || progress.total <= 0) return -1;
  return static_cast<double>(std::max<std::int64_t>(0, progress.total - progress.done)) /
         m_perSecond;
}

JobId JobList::add(Job::Kind kind, Message subject) {
  Job job;
  job.kind = kind;
  job.subject = std::move(subject);
  return add(std::move(job));
}

JobId JobList::add(Job job) {
  forgetOldest();
  Entry entry;
  entry.job = std::move(job);
  entry.job.id = JobId{++m_lastId};
  entry.job.state = Job::State::Waiting;
  m_entries.push_back(std::move(entry));
  m_events.raise(JobChanged{Job(m_entries.back().job)});
  return JobId{m_lastId};
}

WorkContext JobList::context(JobId id) {
  WorkContext context;
  context.stop = stopToken(id);
  const auto relay = std::make_shared<Relay>();
  context.progress = [this, id, relay, sender = m_mailbox.sender()](Progress p) {
    relay->done = p.done;
    relay->total = p.total;
    if (!relay->throttle.due()) return;
    sender.post([this, id, relay] {
      relay->throttle.arrived();
      progress(id, {relay->done, relay->total});
    });
  };
  return context;
}

std::stop_token JobList::stopToken(JobId id) {
  Entry* found = entry(id);
  return found ? found->stop.get_token() : std::stop_token();
}

void JobList::started(JobId id) {
  Entry* found = entry(id);
  if (!found || found->job.state != Job::State::Waiting) return;
  found->job.state = Job::State::Running;
  m_events.raise(JobChanged{Job(found->job)});
}

void JobList::progress(JobId id, Progress progress) {
  Entry* found = entry(id);
  if (!found || found->job.ended()) return;
  found->job.progress = progress;
  found->rate.add(progress, RateEstimate::Clock::now());
  found->job.secondsLeft = found->rate.secondsLeft(progress);
  m_events.raise(JobChanged{Job(found->job)});
}

void JobList::finish(JobId id, Job::State state, Message message, JobResult result) {
  Entry* found = entry(id);
  if (!found || found->job.ended()) return;
  found->job.state = state;
  found->job.message = std::move(message);
  found->job.result = std::move(result);
  const bool finished = state == Job::State::Finished;
  if (finished) found->job.progress.done = found->job.progress.total;
  found->job.secondsLeft = finished ? 0 : -1;
  m_events.raise(JobChanged{Job(found->job)});
}

void JobList::fail(JobId id, const Failure& failure) {
  if (!running(id)) return;
  finish(id, Job::State::Failed, failure.message);
  m_events.fail(failure);
}

void JobList::cancel(JobId id) {
  Entry* found = entry(id);
  if (!found || found->job.ended()) return;
  found->stop.request_stop();
  if (found->job.state == Job::State::Waiting) finish(id, Job::State::Cancelled);
}

void JobList::abandon(JobId id) {
  cancel(id);
  finish(id, Job::State::Cancelled);
}

bool JobList::running(JobId id) const {
  return std::any_of(m_entries.begin(), m_entries.end(),
                     [&](const Entry& e) { return e.job.id == id && !e.job.ended(); });
}

Job JobList::find(JobId id) const {
  for (const Entry& entry : m_entries)
    if (entry.job.id == id) return entry.job;
  Job none;
  none.state = Job::State::Failed;
  none.message = m_events.lastFailure();
  return none;
}

std::vector<Job> JobList::list() const {
  std::vector<Job> jobs;
  for (const Entry& entry : m_entries) jobs.push_back(entry.job);
  return jobs;
}

bool JobList::busy() const {
  return std::any_of(m_entries.begin(), m_entries.end(),
                     [](const Entry& e) { return !e.job.ended(); });
}

JobList::Entry* JobList::entry(JobId id) {
  for (Entry& entry : m_entries)
    if (entry.job.id == id) return &entry;
  return nullptr;
}

void JobList::forgetOldest() {
  if (m_entries.size() < maxJobsListed) return;
  const auto oldest = std::find_if(m_entries.begin(), m_entries.end(),
                                   [](const Entry& e) { return e.job.ended(); });
  if (oldest != m_entries.end()) m_entries.erase(oldest);
}

}  // namespace maskline
