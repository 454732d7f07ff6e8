// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <utility>

#include "core/base/failure.h"
#include "core/base/message.h"
#include "core/base/worker.h"
#include "core/session/jobs/job_list.h"

namespace maskline {

/// How a job ended.
struct JobEnd {
  Job::State state = Job::State::Finished;
  Message message = {};  ///< why it failed
  JobResult result = {};
};

/// The task of a job, to be run on a worker. `work` computes there, from values that it captured by
/// copy, and returns no result if it was cancelled. `apply` then stores the result in the project
/// on the owner thread and returns how the job ended. An exception from either ends the job as
/// failed. If the mailbox has been destroyed, the result is dropped.
template <class Result>
std::function<void()> jobTask(JobList& jobs, JobId id, const Mailbox& mailbox,
                              std::function<std::optional<Result>(const WorkContext&)> work,
                              std::function<JobEnd(Result&)> apply) {
  return [&jobs, id, context = jobs.context(id), sender = mailbox.sender(), work = std::move(work),
          apply = std::move(apply)] {
    if (context.cancelled()) return;  // a waiting job is ended as soon as it is cancelled
    sender.post([&jobs, id] { jobs.started(id); });
    const auto result = std::make_shared<std::optional<Result>>();
    std::optional<Failure> failure;
    try {
      *result = work(context);
    } catch (...) {
      failure = currentFailure();
    }
    sender.post([&jobs, id, result, failure, apply] {
      if (!jobs.running(id)) return;  // cancelled while the result was on its way
      if (failure) return jobs.fail(id, *failure);
      if (!*result) return jobs.finish(id, Job::State::Cancelled);
      try {
        JobEnd end = apply(**result);
        jobs.finish(id, end.state, std::move(end.message), std::move(end.result));
      } catch (...) {
        jobs.fail(id, currentFailure());
      }
    });
  };
}

/// Runs the task of a job on a worker.
template <class Result>
void runInBackground(Worker& worker, JobList& jobs, JobId id, const Mailbox& mailbox,
                     std::function<std::optional<Result>(const WorkContext&)> work,
                     std::function<JobEnd(Result&)> apply) {
  worker.post([task = jobTask<Result>(jobs, id, mailbox, std::move(work), std::move(apply))](
                  std::stop_token) { task(); });
}

}  // namespace maskline
