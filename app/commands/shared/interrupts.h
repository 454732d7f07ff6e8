// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

#include "core/base/progress.h"

namespace maskline {

/// While an object exists, the first Ctrl-C (SIGINT) or SIGTERM only sets a flag, so that the
/// command can stop cleanly; a second one ends the program. Signals that are ignored stay ignored.
/// Only one object may exist at a time.
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

/// Prints that the command was interrupted and exits with the code of an interrupted program.
[[noreturn]] void exitInterrupted();

/// What a progress counts.
enum class ProgressUnit { Items, Bytes };

/// Replaces the previous progress line by "done of total, … s left", if standard error is a
/// terminal. Bytes are shown as MB. secondsLeft < 0: not known yet.
void showProgressLine(Progress progress, double secondsLeft,
                      ProgressUnit unit = ProgressUnit::Items);
void endProgressLine();

/// Runs a long task on another thread, shows its progress line and waits for it. An interrupt asks
/// the task to stop; if it then returns false, the command ends. Throws what the task throws.
void runWithProgress(const std::function<bool(const WorkContext&)>& task,
                     ProgressUnit unit = ProgressUnit::Items);

}  // namespace maskline
