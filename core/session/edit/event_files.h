// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>

#include "core/project/project.h"

namespace maskline {

// The events of a project as text files. `seconds` gives the time at which a frame begins. An event
// ends where the frame after its last one begins.

/// Comma separated values (RFC 4180) with a header line, one event in a line: clip, category,
/// label, object, first and last frame, start and end in seconds, attributes as JSON. A tag has no
/// frames and no times.
std::string eventsAsCsv(const Project& project, const std::function<double(FrameIndex)>& seconds);

/// The layout of the ActivityNet annotations: "database" by the name of the clip, with duration,
/// resolution and annotations (label, segment in seconds), and "taxonomy", a tree of categories and
/// labels. Beside what ActivityNet defines, an annotation has its frames (first and last),
/// category, object and attributes, and the clip has its tags.
std::string eventsAsActivityNet(const Project& project,
                                const std::function<double(FrameIndex)>& seconds);

}  // namespace maskline
