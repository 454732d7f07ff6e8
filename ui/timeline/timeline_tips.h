// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "ui/timeline/timeline_state.h"

namespace maskline {

/// The tool tip for a point of the timeline; "" = none.
QString timelineTip(const TimelineState& state, QPoint point);

}  // namespace maskline
