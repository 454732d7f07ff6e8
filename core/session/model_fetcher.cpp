// SPDX-License-Identifier: Apache-2.0
#include "core/session/model_fetcher.h"

#include <algorithm>
#include <utility>

#include "core/models/machine.h"
#include "core/models/model_store.h"
#include "core/session/jobs/wake_throttle.h"

namespace maskline {

/// The first look for a CUDA device is slow, and the window will ask for it.
ModelFetcher::ModelFetcher(Executor& owner) : m_mailbox(owner) {
  m_worker.post([](std::stop_token) { thisMachine(); });
}

ModelFetcher::~ModelFetcher() {
  for (auto& [key, task] : m_tasks) task.stop.request_stop();
}

void ModelFetcher::get(const PublishedModel& model) {
  start(model.name, model.title, /*download=*/true,
        [model, mirror = modelMirror(m_mirror)](const WorkContext& work) {
          return getModel(model, mirror, work);
        });
}

void ModelFetcher::add(const std::filesystem::path& file) {
  start(file.string(), file.filename().string(), /*download=*/false,
        [file](const WorkContext& work) { return addModelFile(file, work).has_value(); });
}

void ModelFetcher::pause(const PublishedModel& model) { stop(model.name); }

void ModelFetcher::stop(const std::string& key) {
  const auto task = m_tasks.find(key);
  if (task == m_tasks.end()) return;
  task->second.stop.request_stop();
  task->second.progress.pausing = true;
  m_observers.notify({ModelEvent::What::Progress, task->second.title, {}});
}

std::vector<ModelFetch> ModelFetcher::tasks() const {
  std::vector<ModelFetch> all;
  for (const auto& [key, task] : m_tasks)
    all.push_back({key, task.title, task.download, task.progress});
  std::ranges::stable_partition(all, [](const ModelFetch& one) { return !one.progress.waiting; });
  return all;
}

Message ModelFetcher::removePart(const PublishedModel& model) {
  const auto failure = failureIn([&] { removeModelPart(model); });
  return failure ? failure->message : Message();
}

std::optional<ModelProgress> ModelFetcher::progressOf(const PublishedModel& model) const {
  const auto task = m_tasks.find(model.name);
  if (task == m_tasks.end()) return std::nullopt;
  return task->second.progress;
}

void ModelFetcher::start(const std::string& key, const std::string& title, bool download,
                         Work work) {
  if (m_tasks.contains(key)) return;
  Task& task = m_tasks[key];
  task.title = title;
  task.download = download;
  task.progress.waiting = true;
  m_worker.post([this, key, context = context(key, task.stop), sender = m_mailbox.sender(),
                 work = std::move(work)](std::stop_token) {
    bool done = false;
    std::optional<Failure> failure;
    context.report(0, 0);
    if (!context.cancelled()) failure = failureIn([&] { done = work(context); });
    sender.post([this, key, done, failure] { onEnd(key, done, failure); });
  });
  m_observers.notify({ModelEvent::What::Progress, title, {}});
}

WorkContext ModelFetcher::context(const std::string& key, const std::stop_source& stop) {
  WorkContext work;
  work.stop = stop.get_token();
  work.progress = [this, key, sender = m_mailbox.sender(),
                   throttle = std::make_shared<WakeThrottle>()](Progress progress) {
    if (!throttle->due()) return;
    sender.post([this, key, progress, throttle] {
      throttle->arrived();
      onProgress(key, progress);
    });
  };
  return work;
}

void ModelFetcher::onProgress(const std::string& key, Progress progress) {
  const auto found = m_tasks.find(key);
  if (found == m_tasks.end()) return;
  Task& task = found->second;
  task.rate.add(progress, RateEstimate::Clock::now());
  task.progress.bytes = progress;
  task.progress.secondsLeft = task.rate.secondsLeft(progress);
  task.progress.waiting = false;
  m_observers.notify({ModelEvent::What::Progress, task.title, {}});
}

void ModelFetcher::onEnd(const std::string& key, bool done, const std::optional<Failure>& failure) {
  const auto found = m_tasks.find(key);
  if (found == m_tasks.end()) return;
  const std::string title = found->second.title;
  m_tasks.erase(found);
  if (failure) return m_observers.notify({ModelEvent::What::Failed, title, failure->message});
  m_observers.notify({done ? ModelEvent::What::Ready : ModelEvent::What::Stopped, title, {}});
}

}  // namespace maskline
