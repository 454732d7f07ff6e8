// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// The result of a job as data, so that the window can translate it.
struct JobResult {
  enum class Kind {
    None,
    MasksStored,
    MasksInterpolated,
    CutsFound,
    Exported,
    Imported,
    MasksSmoothed,
    PixelsGiven,
    MasksChanged,
    CandidatesFound
  };
  Kind kind = Kind::None;
  std::int64_t count = 0;                       ///< masks, cuts or candidates
  std::int64_t frames = 0;                      ///< exported
  std::filesystem::path place;                  ///< where the export was written
  std::vector<Message> notes;                   ///< notes to show with the result
  std::optional<FrameIndex> stoppedAtCut = {};  ///< where a propagation could be continued
};

/// A long operation with its progress and state, as shown in the status bar.
struct Job {
  enum class Kind {
    OpenClip,
    LoadEngine,
    Propagate,
    Interpolate,
    DetectShots,
    Export,
    CheckExport,
    Statistics,
    ReadDataset,
    Import,
    Undo,
    Redo,
    Smooth,
    GiveUnlabelled,
    EditRange,
    ReadModels,
    RunModel,
    ApplyScore,
    FindCandidates,
  };
  enum class State { Waiting, Running, Finished, Cancelled, Failed };
  JobId id;
  Kind kind = Kind::Propagate;
  State state = State::Waiting;
  Message subject;  ///< object names, file name, engine or name of the undo step, for the title
  Progress progress;
  double secondsLeft = -1;  ///< −1: not known yet
  Message message;          ///< the reason for the failure
  JobResult result;         ///< the result, if it has finished or was cancelled with a partial
                            ///< result
  Direction direction = Direction::Forward;  ///< for propagations
  bool automatic = false;                    ///< started by the program itself: views show other
                                             ///< jobs first

  bool ended() const { return state != State::Waiting && state != State::Running; }
};

}  // namespace maskline
