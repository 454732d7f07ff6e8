// SPDX-License-Identifier: Apache-2.0
#include "core/session/engine_worker.h"

#include <optional>
#include <utility>

#include "core/base/failure.h"
#include "core/engine/engine_notes.h"
#include "core/engine/engine_options.h"
#include "core/engine/load_watch.h"

namespace maskline {
namespace {

/// The title of an engine that reads weights; nothing for others.
std::optional<Message> titleOfReader(const std::string& name) {
  const std::string base = parseEngineSpec(name).base;
  for (const EngineInfo& engine : listEngines()) {
    if (engine.name == base && !engine.file.empty()) return engine.title;
  }
  return std::nullopt;
}

}  // namespace

template <class Engine, class Make>
Engine& Engines::load(Slot<Engine>& slot, const std::string& name, Make make) {
  if (slot.engine && slot.name == name) return *slot.engine;
  slot = {};
  const auto title = m_onLoading ? titleOfReader(name) : std::nullopt;
  if (title) m_onLoading({*title, Loading::Step::Begins, 0, {}});
  std::vector<Message> told;
  try {
    const EngineNotes notes([&](const Message& note) { told.push_back(note); });
    const LoadWatch watch([&](int percent) {
      if (title) m_onLoading({*title, Loading::Step::Reads, percent, {}});
    });
    slot = {name, make(name)};
  } catch (...) {
    if (title) m_onLoading({*title, Loading::Step::Ends, 0, currentFailure()});
    throw;
  }
  if (title) m_onLoading({*title, Loading::Step::Ends, 0, {}, std::move(told)});
  return *slot.engine;
}

Segmenter& Engines::segmenter(const std::string& name) {
  return load(m_segmenter, name, makeSegmenter);
}

std::shared_ptr<Segmenter> Engines::keptSegmenter(const std::string& name) {
  segmenter(name);
  return m_segmenter.engine;
}

Tracker& Engines::tracker(const std::string& name, const std::filesystem::path& clip) {
  if (std::exchange(m_trackedClip, clip) != clip) dropTracker();
  return load(m_tracker, name, makeTracker);
}

void Engines::tell(const Message& note) {
  if (!m_onLoading) return;
  m_onLoading({{}, Loading::Step::Begins, 0, {}});
  m_onLoading({{}, Loading::Step::Ends, 0, {}, {note}});
}

EngineWorker::EngineWorker(Engines::OnLoading onLoading)
    : m_engines(std::move(onLoading)), m_worker("engine") {}

void EngineWorker::postLong(Task task) {
  m_worker.post([this, task = std::move(task)](std::stop_token) {
    yield();
    run(task);
  });
}

void EngineWorker::postUrgent(Task task) {
  {
    std::lock_guard lock(m_mutex);
    m_urgent.push_back(std::move(task));
  }
  m_worker.post([this](std::stop_token) { yield(); });
}

void EngineWorker::yield() {
  while (auto task = nextUrgent()) run(*task);
}

void EngineWorker::run(const Task& task) {
  const EngineNotes notes([this](const Message& note) { m_engines.tell(note); });
  task(m_engines);
}

std::optional<EngineWorker::Task> EngineWorker::nextUrgent() {
  std::lock_guard lock(m_mutex);
  if (m_urgent.empty()) return std::nullopt;
  Task task = std::move(m_urgent.front());
  m_urgent.pop_front();
  return task;
}

}  // namespace maskline
