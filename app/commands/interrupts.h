// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/base/progress.h"

namespace maskline {

/// While one lives, the first Ctrl-C (SIGINT) or SIGTERM is noted, for the command to stop in good
/// order; a second one ends the program. What is ignored stays ignored. One at a time.
class InterruptWatch {
 public:
  InterruptWatch();
  ~InterruptWatch();
  InterruptWatch(const InterruptWatch&) = delete;
  InterruptWatch& operator=(const InterruptWatch&) = delete;
  bool interrupted() const;

 private:
  using Handler = void (*)(int);
  Handler m_before[2];
};

/// Ends the command with the exit code of an interrupted program, and says so.
[[noreturn]] void exitInterrupted();

/// What a progress counts.
enum class ProgressUnit { Items, Bytes };

/// Writes "done of total, … s left" over the line before, if standard error is a terminal. Bytes are
/// shown as MB. secondsLeft < 0: not known yet.
void showProgressLine(Progress progress, double secondsLeft,
                      ProgressUnit unit = ProgressUnit::Items);
void endProgressLine();

/// Runs a long task on another thread, with that line, and waits for it. An interrupt asks the task
/// to stop; if it then returns false, the command ends. Throws what the task throws.
void runWithProgress(const std::function<bool(const WorkContext&)>& task,
                     ProgressUnit unit = ProgressUnit::Items);

}  // namespace maskline
