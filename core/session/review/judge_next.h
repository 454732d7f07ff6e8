// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/session/document.h"

namespace maskline {

/// Judges as Review::judge() does, then goes to the stretch that followed in the queue. After the
/// last one it starts again at the front. Stretches with rejected masks are passed over, unless the
/// current one had some: they wait for a correction. Without another stretch the frame stays.
/// Returns what judge() returns. Owner thread.
bool judgeAndGoOn(Document& document, ReviewState state, const std::string& reason = {});
/// The same for the mask of the current frame and object only.
bool judgeFrameAndGoOn(Document& document, ReviewState state);

}  // namespace maskline
