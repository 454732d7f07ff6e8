// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/engine/sam2/model.h"
#include "core/engine/tracker.h"

namespace maskline {

/// SAM 2 through a clip: anchors are the model's prompted frames, of which it attends to the
/// nearest; every other frame is remembered as long as the model's settings say.
std::unique_ptr<Tracker> makeSam2Tracker(std::shared_ptr<const sam2::Model> model,
                                         std::string name);

}  // namespace maskline
