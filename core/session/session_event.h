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
#include "core/session/job.h"

namespace maskline {

// What a session tells its observers, all on the owner thread. Changes of the project itself
// (MasksChanged, ObjectsChanged, …) are in core/project/change.h.

struct ProjectOpened {};
struct ProjectClosed {};
struct JobChanged {
  Job job;
};

/// The current frame is another one; its picture follows as FrameShown.
struct CurrentFrameChanged {};
/// The current object is another one, or none.
struct CurrentObjectChanged {};
/// Playing has begun or ended.
struct PlayingChanged {};

/// A frame for display is ready (see DisplayDecoder::Answer).
struct FrameShown {
  FrameIndex frame;
  cv::Mat image;
  Message error;
};
struct ThumbnailReady {
  FrameIndex frame;
  cv::Mat image;
};
/// What the mask would be with the prompt under the cursor; empty mask = nothing to show.
struct PreviewReady {
  ObjectId object;
  FrameIndex frame;
  Mask mask;
};
/// A click is being segmented (busy), or its mask has been stored or dropped (not busy).
struct SegmentBusy {
  bool busy = false;
  FrameIndex frame;
  ObjectId object;
};
/// Something a person must know.
struct ErrorRaised {
  Failure failure;
};
/// The project's clip is not where it was, or what lies there is another: ask for it, then
/// Session::relocateClip().
struct ClipMissing {
  std::filesystem::path expected;
  Message reason = {};  ///< of what lies there; empty if nothing does
};

using SessionEvent =
    std::variant<ProjectOpened, ProjectClosed, JobChanged, CurrentFrameChanged,
                 CurrentObjectChanged, PlayingChanged, FrameShown, ThumbnailReady, PreviewReady,
                 SegmentBusy, ErrorRaised, ClipMissing, MasksChanged, PromptsChanged,
                 ObjectsChanged, ShotsChanged, CommentsChanged, SettingsChanged, HistoryChanged>;

}  // namespace maskline
