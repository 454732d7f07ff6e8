// SPDX-License-Identifier: Apache-2.0
#include "core/project/project_impl.h"

namespace maskline {

Project::Step::Step(Project& project, const Message& text) : m_project(project) {
  m_project.m_impl->completeRunning();
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
  project->completeRunning();
  project->history.closeRun(m_impl->run);
  project->observers.notify(HistoryChanged{});
}

std::unique_ptr<Project::RunningStep> Project::beginRunningStep(const Message& text,
                                                                VersionReason reason) {
  m_impl->beginEdit();
  auto impl = std::make_unique<RunningStep::Impl>();
  impl->project = m_impl;
  impl->run = m_impl->history.openRun(text);
  impl->reason = reason;
  return std::unique_ptr<RunningStep>(new RunningStep(std::move(impl)));
}

int Project::putRecords(RunningStep& step, ObjectId id, const std::vector<FrameRecord>& records) {
  m_impl->beginEdit();
  // An object that was removed or locked meanwhile is not written any more.
  const std::optional<Object> object = this->object(id);
  if (!object || object->locked) return 0;
  for (const FrameRecord& record : records) m_impl->requireFitting(record);

  const CommandId run = step.m_impl->run;
  int written = 0;
  Edit edit(*m_impl->store);
  for (const FrameRecord& record : records) {
    const FrameIndex frame = record.summary.frame;
    if (m_impl->history.changedSince(run, maskKey(id, frame))) continue;
    m_impl->keepReplaced(*step.m_impl, id, frame);
    written += m_impl->putRecord(edit, id, record, false);
  }
  edit.commit();
  m_impl->history.addToRun(run, edit.takeRows());
  m_impl->notify(edit.changes(), false);
  return written;
}

bool Project::canUndo() const { return m_impl->bulk || m_impl->history.canUndo(); }
bool Project::canRedo() const { return m_impl->history.canRedo(); }
Message Project::undoText() const {
  return m_impl->bulk ? m_impl->bulkText() : m_impl->history.undoText();
}
Message Project::redoText() const { return m_impl->history.redoText(); }
void Project::forgetRedo() {
  m_impl->completeRunning();
  m_impl->history.forgetRedo();
  m_impl->observers.notify(HistoryChanged{});
}
std::int64_t Project::stepToUndo() const { return m_impl->history.stepToUndo(); }

void Project::undo() {
  if (startUndo()) m_impl->advanceUndoRedo(CommandSwap::Clock::time_point::max());
}

void Project::redo() {
  if (startRedo()) m_impl->advanceUndoRedo(CommandSwap::Clock::time_point::max());
}

// ---- in slices ----------------------------------------------------------------------------------

bool Project::startUndo() {
  m_impl->completeRunning();
  m_impl->undoRedoFailure = nullptr;
  if (!canUndo()) return false;
  m_impl->history.beginUndo(*m_impl->store);
  return true;
}

bool Project::startRedo() {
  m_impl->completeRunning();
  m_impl->undoRedoFailure = nullptr;
  if (!canRedo()) return false;
  m_impl->history.beginRedo(*m_impl->store);
  return true;
}

bool Project::continueUndoRedo(std::chrono::milliseconds time) {
  return m_impl->advanceUndoRedo(CommandSwap::Clock::now() + time);
}

bool Project::cancelUndoRedo() {
  if (!m_impl->history.isSwapping()) return false;
  m_impl->history.cancelUndoRedo();
  m_impl->masks.clear();
  m_impl->observers.notify(HistoryChanged{});
  return true;
}

Progress Project::undoRedoProgress() const { return m_impl->history.undoRedoProgress(); }

void Project::setAutoCheckpoint(bool on) { m_impl->store->setAutoCheckpoint(on); }
void Project::checkpointWal(const std::filesystem::path& file) { Store::checkpointWal(file); }

bool Project::Impl::advanceUndoRedo(CommandSwap::Clock::time_point until) {
  if (undoRedoFailure) std::rethrow_exception(std::exchange(undoRedoFailure, nullptr));
  if (!history.isSwapping()) return true;
  try {
    const auto changes = history.advance(until);
    if (changes) notify(*changes, true);
    return changes.has_value();
  } catch (...) {
    masks.clear();  // it may contain values of the uncommitted transaction
    observers.notify(HistoryChanged{});
    throw;
  }
}

void Project::Impl::completeRunning() {
  if (bulk) {
    const std::int64_t number = lastBulk;
    try {
      advanceBulk(CommandSwap::Clock::time_point::max());
    } catch (...) {
      bulkFailures[number] = std::current_exception();
    }
  }
  if (!history.isSwapping()) return;
  try {
    advanceUndoRedo(CommandSwap::Clock::time_point::max());
  } catch (...) {
    undoRedoFailure = std::current_exception();
  }
}

}  // namespace maskline
