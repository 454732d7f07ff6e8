// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// FiftyOne: images, and samples with detections that have masks.
const Format& fiftyoneFormat();

}  // namespace maskline
