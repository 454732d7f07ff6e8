// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"

namespace maskline {

/// The frames of the shot that holds `frame`.
FrameRange shotAround(const Project& project, FrameIndex frame);

/// The frames that a correction on `frame` concerns: those between the anchor before and the anchor
/// after it, which are not part of the stretch. On a side without an anchor the stretch ends with
/// the run of frames that have a mask. It never leaves the shot. Always holds `frame`.
FrameRange redoStretch(const Project& project, ObjectId object, FrameIndex frame);

/// Whether the mask on `frame` was corrected by hand after a tracked mask beside it was made.
bool isCorrectionOfTrack(const Project& project, ObjectId object, FrameIndex frame);

}  // namespace maskline
