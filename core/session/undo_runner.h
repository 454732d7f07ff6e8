// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/session/events.h"
#include "core/session/jobs/sliced_edit.h"

namespace maskline {

/// Runs undo and redo. A small step is done at once. A large step becomes a job that runs in
/// slices. Cancelling it restores the state before. Owner thread.
class UndoRunner {
 public:
  /// A step that takes longer than `patience` becomes a job.
  UndoRunner(Executor& owner, Events& events, JobList& jobs, Project& project, Worker& pacer,
             std::chrono::milliseconds patience = std::chrono::milliseconds(50))
      : m_events(events),
        m_project(project),
        m_patience(patience),
        m_slices(owner, jobs, project, pacer) {}
  /// Abandons a running undo or redo without any change.
  void end() { m_slices.end(); }

  /// Return no id if there is no step, or if the step was small and is done.
  JobId undo() { return start(Job::Kind::Undo); }
  JobId redo() { return start(Job::Kind::Redo); }
  bool running() const { return m_slices.running(); }

 private:
  JobId start(Job::Kind kind);

  Events& m_events;
  Project& m_project;
  const std::chrono::milliseconds m_patience;
  SlicedEdit m_slices;
};

}  // namespace maskline
