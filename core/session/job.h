// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/progress.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// What a job has achieved, for a sentence in any language.
struct JobResult {
  enum class Kind { None, MasksStored, MasksInterpolated, CutsFound, Exported, Imported };
  Kind kind = Kind::None;
  std::int64_t count = 0;          ///< masks or cuts
  std::int64_t frames = 0;         ///< exported
  std::filesystem::path place;     ///< where the export lies
  std::vector<std::string> notes;  ///< sentences on what to know of it
};
/// "38 masks were stored."
std::string inWords(const JobResult& result);

/// A long piece of work, as the status bar shows it.
struct Job {
  enum class Kind {
    OpenClip,
    LoadEngine,
    Propagate,
    Interpolate,
    DetectShots,
    Export,
    CheckExport,
    ReadDataset,
    Import,
    Undo,
    Redo,
  };
  enum class State { Waiting, Running, Finished, Cancelled, Failed };
  JobId id;
  Kind kind = Kind::Propagate;
  State state = State::Waiting;
  std::string subject;  ///< names of objects, file name, text of the step: for the title
  Progress progress;
  double secondsLeft = -1;  ///< −1: not known yet
  std::string message;      ///< why it failed, or what it did, in one sentence
  JobResult result;         ///< what it did, if it has finished or kept what it had
  Direction direction = Direction::Forward;  ///< of a propagation
  bool unasked = false;                      ///< the program began it: views show others first

  bool ended() const { return state != State::Waiting && state != State::Running; }
};

}  // namespace maskline
