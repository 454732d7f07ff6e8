// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "core/engine/sam2/model.h"
#include "core/engine/tracker.h"

namespace maskline {

/// SAM 2 as a tracker: anchors are the conditioning frames, of which the nearest are attended to.
/// Memories of other frames are kept as the configuration of the model says.
/// `resistLookalikes` as in sam2::Config.
std::unique_ptr<Tracker> makeSam2Tracker(std::shared_ptr<const sam2::Model> model, std::string name,
                                         bool resistLookalikes = false);

}  // namespace maskline
