// SPDX-License-Identifier: Apache-2.0
#include "core/project/project_impl.h"

namespace maskline {

Project::Step::Step(Project& project, std::string text) : m_project(project) {
  m_project.m_impl->settle();
  m_project.m_impl->history.openStep(text);
}

Project::Step::~Step() {
  m_project.m_impl->history.closeStep();
  m_project.m_impl->observers.notify(HistoryChanged{});
}

Project::RunningStep::RunningStep(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}

Project::RunningStep::~RunningStep() {
  const auto project = m_impl->project.lock();
  if (!project) return;
  project->settle();
  project->history.closeRun(m_impl->run);
  project->observers.notify(HistoryChanged{});
}

std::unique_ptr<Project::RunningStep> Project::beginRunningStep(std::string text) {
  m_impl->requireWritable();
  m_impl->settle();
  auto impl = std::make_unique<RunningStep::Impl>();
  impl->project = m_impl;
  impl->run = m_impl->history.openRun(text);
  return std::unique_ptr<RunningStep>(new RunningStep(std::move(impl)));
}

int Project::putRecords(RunningStep& step, ObjectId id, const std::vector<FrameRecord>& records) {
  m_impl->requireWritable();
  m_impl->settle();
  // What a person removed or locked while the run went on is not the run's any more.
  const std::optional<Object> object = this->object(id);
  if (!object || object->locked) return 0;
  for (const FrameRecord& record : records) m_impl->requireFitting(record);

  const CommandId run = step.m_impl->run;
  int written = 0;
  Edit edit(*m_impl->store);
  for (const FrameRecord& record : records)
    if (!m_impl->history.changedSince(run, maskKey(id, record.summary.frame)))
      written += m_impl->putRecord(edit, id, record, false);
  edit.commit();
  m_impl->history.addToRun(run, edit.takeRows());
  m_impl->tell(edit.changes(), false);
  return written;
}

bool Project::canUndo() const { return m_impl->history.canUndo(); }
bool Project::canRedo() const { return m_impl->history.canRedo(); }
std::string Project::undoText() const { return m_impl->history.undoText(); }
std::string Project::redoText() const { return m_impl->history.redoText(); }
std::int64_t Project::stepToUndo() const { return m_impl->history.stepToUndo(); }

void Project::undo() {
  if (startUndo()) m_impl->advanceMove(CommandSwap::Clock::time_point::max());
}

void Project::redo() {
  if (startRedo()) m_impl->advanceMove(CommandSwap::Clock::time_point::max());
}

// ---- in slices ----------------------------------------------------------------------------------

bool Project::startUndo() {
  m_impl->settle();
  m_impl->moveFailed = nullptr;
  if (!canUndo()) return false;
  m_impl->history.beginUndo(*m_impl->store);
  return true;
}

bool Project::startRedo() {
  m_impl->settle();
  m_impl->moveFailed = nullptr;
  if (!canRedo()) return false;
  m_impl->history.beginRedo(*m_impl->store);
  return true;
}

bool Project::continueMove(std::chrono::milliseconds time) {
  return m_impl->advanceMove(CommandSwap::Clock::now() + time);
}

void Project::abandonMove() {
  if (!m_impl->history.moving()) return;
  m_impl->history.abandonMove();
  m_impl->masks.clear();
  m_impl->observers.notify(HistoryChanged{});
}

Progress Project::moved() const { return m_impl->history.moved(); }

void Project::setLogFolding(bool on) { m_impl->store->setLogFolding(on); }
void Project::foldLog(const std::filesystem::path& file) { Store::foldLog(file); }

bool Project::Impl::advanceMove(CommandSwap::Clock::time_point until) {
  if (moveFailed) std::rethrow_exception(std::exchange(moveFailed, nullptr));
  if (!history.moving()) return true;
  try {
    const auto changes = history.advance(until);
    if (changes) tell(*changes, true);
    return changes.has_value();
  } catch (const Error&) {
    masks.clear();  // what was read meanwhile
    observers.notify(HistoryChanged{});
    throw;
  }
}

void Project::Impl::settle() {
  if (bulk) {
    try {
      advanceBulk(CommandSwap::Clock::time_point::max());
    } catch (...) {
      bulkFailed = std::current_exception();
    }
  }
  if (!history.moving()) return;
  try {
    advanceMove(CommandSwap::Clock::time_point::max());
  } catch (const Error&) {
    moveFailed = std::current_exception();
  }
}

}  // namespace maskline
