// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <opencv2/core.hpp>
#include <string>
#include <variant>

#include "core/base/failure.h"
#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/mask/mask.h"
#include "core/project/change.h"
#include "core/session/jobs/job.h"

namespace maskline {

// The events of a session. Observers are called on the owner thread. Changes of the project itself
// (MasksChanged, ObjectsChanged, …) are in core/project/change.h.

struct ProjectOpened {};
struct ProjectClosed {};
struct JobChanged {
  Job job;
};

/// Another frame is current. Its image follows as FrameShown.
struct CurrentFrameChanged {};
/// Another object, or none, is current.
struct CurrentObjectChanged {};
/// Playback has started or stopped.
struct PlayingChanged {};

/// A frame for display is ready; `error` is set if it could not be decoded.
struct FrameShown {
  FrameIndex frame;
  cv::Mat image;
  Message error;
};
struct ThumbnailReady {
  FrameIndex frame;
  cv::Mat image;
};
/// The mask that a click at the cursor would give. An empty mask removes the preview.
struct PreviewReady {
  ObjectId object;
  FrameIndex frame;
  Mask mask;
};
/// The preview of smoothed masks has changed on these frames (Document::smoothing).
struct SmoothingChanged {
  FrameRange frames;
};
/// The candidates, or what is shown of them, have changed (Document::candidates).
struct CandidatesChanged {};
/// A click is being segmented (busy), or its mask has been stored or dropped (not busy).
struct SegmentBusy {
  bool busy = false;
  FrameIndex frame;
  ObjectId object;
};
/// The reasons to review some masks have become known, or the history that the estimate of the
/// remaining work is made from. The review queue may have changed.
struct ReviewChanged {};
/// An error to show to the user.
struct ErrorRaised {
  Failure failure;
};
/// The clip of the project was not found, or has changed. The window asks for it and calls
/// Session::relocateClip().
struct ClipMissing {
  std::filesystem::path expected;
  Message reason = {};  ///< how the file found there differs; empty if there is none
};

using SessionEvent =
    std::variant<ProjectOpened, ProjectClosed, JobChanged, CurrentFrameChanged,
                 CurrentObjectChanged, PlayingChanged, FrameShown, ThumbnailReady, PreviewReady,
                 SegmentBusy, ReviewChanged, ErrorRaised, ClipMissing, MasksChanged, PromptsChanged,
                 ObjectsChanged, ShotsChanged, EventsChanged, StagesChanged, ChecksChanged,
                 CommentsChanged, SettingsChanged, HistoryChanged, SmoothingChanged,
                 CandidatesChanged>;

}  // namespace maskline
