// SPDX-License-Identifier: Apache-2.0
#include "core/session/jobs/job_list.h"
#include "core/session/messages.h"

#include <thread>

#include "tests/support/catch.h"

using namespace maskline;

namespace {

struct Office {
  ManualExecutor owner;
  Events events;
  JobList jobs{owner, events};
};

}  // namespace

TEST_CASE("a job lives from waiting to its first end") {
  Office office;
  std::vector<Job::State> seen;
  const auto subscription = office.events.subscribe([&](const SessionEvent& e) {
    if (const auto* changed = std::get_if<JobChanged>(&e)) seen.push_back(changed->job.state);
  });
  const JobId id = office.jobs.add(Job::Kind::Export, verbatim("out"));
  office.jobs.started(id);
  office.jobs.progress(id, {1, 4});
  JobResult result;
  result.count = 3;
  office.jobs.finish(id, Job::State::Finished, result);
  office.jobs.fail(id, {messages::session::noProjectWaiting});
  office.jobs.progress(id, {2, 4});
  CHECK(seen == std::vector{Job::State::Waiting, Job::State::Running, Job::State::Running,
                            Job::State::Finished});
  CHECK(office.jobs.find(id).message.empty());
  CHECK(office.jobs.find(id).result.count == 3);
  CHECK(office.jobs.find(id).progress.done == 4);
  CHECK_FALSE(office.jobs.busy());
}

TEST_CASE("cancel ends a job that waits and asks a running one") {
  Office office;
  const JobId waiting = office.jobs.add(Job::Kind::Propagate, {});
  const JobId running = office.jobs.add(Job::Kind::Propagate, {});
  const auto stop = office.jobs.stopToken(running);
  office.jobs.started(running);
  office.jobs.cancel(waiting);
  office.jobs.cancel(running);
  CHECK(office.jobs.find(waiting).state == Job::State::Cancelled);
  CHECK(office.jobs.find(running).state == Job::State::Running);
  CHECK(stop.stop_requested());
  office.jobs.abandon(running);
  CHECK(office.jobs.find(running).state == Job::State::Cancelled);
}

TEST_CASE("progress from another thread arrives with its newest value and few wakes") {
  Office office;
  const JobId id = office.jobs.add(Job::Kind::Export, {});
  office.jobs.started(id);
  {
    std::jthread worker([context = office.jobs.context(id)] {
      for (int i = 1; i <= 100000; ++i) context.report(i, 100000);
    });
  }
  const int wakes = office.owner.runPending();
  CHECK(wakes == 1);
  CHECK(office.jobs.find(id).progress.done == 100000);
}

TEST_CASE("the rate forgets what was long ago") {
  RateEstimate rate;
  const auto start = RateEstimate::Clock::time_point{} + std::chrono::hours(1);
  CHECK(rate.secondsLeft({0, 100}) == -1);
  for (int second = 0; second <= 10; ++second)
    rate.add({second * 10, 1000}, start + std::chrono::seconds(second));
  CHECK(rate.secondsLeft({100, 1000}) == Approx(90));
  for (int second = 1; second <= 60; ++second)
    rate.add({100 + second, 1000}, start + std::chrono::seconds(10 + second));
  CHECK(rate.secondsLeft({160, 1000}) == Approx(840).epsilon(0.01));
  CHECK(rate.secondsLeft({160, 0}) == -1);
}

TEST_CASE("old jobs are forgotten, running ones never") {
  Office office;
  const JobId first = office.jobs.add(Job::Kind::Export, {});
  for (int i = 0; i < 300; ++i)
    office.jobs.finish(office.jobs.add(Job::Kind::Export, {}), Job::State::Finished);
  CHECK(office.jobs.list().size() <= 100);
  CHECK(office.jobs.running(first));
}
