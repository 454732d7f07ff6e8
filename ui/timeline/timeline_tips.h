// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "ui/timeline/timeline_state.h"

namespace maskline {

/// What the timeline says of the place under the mouse; "" = nothing.
QString timelineTip(const TimelineState& state, QPoint point);

}  // namespace maskline
