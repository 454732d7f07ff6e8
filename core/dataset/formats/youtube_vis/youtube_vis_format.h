// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// YouTube-VIS and formats of the same structure (OVIS, LV-VIS): one JSON file in which an
/// annotation is a track.
const Format& youtubeVisFormat();

}  // namespace maskline
