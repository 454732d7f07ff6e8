// SPDX-License-Identifier: Apache-2.0
#include "core/session/undo_runner.h"

namespace maskline {

JobId UndoRunner::start(Job::Kind kind) {
  if (m_slices.running()) return {};  // one at a time
  const bool undo = kind == Job::Kind::Undo;
  const Message text = undo ? m_project.undoText() : m_project.redoText();
  bool complete = true;
  const bool begun = m_events.attempt([&] {
    if (undo ? !m_project.startUndo() : !m_project.startRedo()) return;
    complete = m_project.continueUndoRedo(m_patience);
  });
  if (!begun || complete) return {};
  return m_slices.start(
      kind, text,
      {.next = [this](std::chrono::milliseconds time) { return m_project.continueUndoRedo(time); },
       .cancel = [this] { return m_project.cancelUndoRedo(); },
       .progress = [this] { return m_project.undoRedoProgress(); }});
}

}  // namespace maskline
