// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/project/project.h"
#include "core/tracking/propagation.h"

namespace maskline {

/// The const snapshot that a propagation works on. Of the anchors outside the range only the
/// nearest few are taken along, so that the request is bounded by the range.
PropagationRequest makeTrackingRequest(const Project& project, FrameRange range,
                                       Direction direction, std::vector<ObjectId> objects,
                                       std::string model);

}  // namespace maskline
