// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// YouTube-VIS and what is built like it (OVIS, LV-VIS): one JSON file in which an annotation is a
/// track.
const Format& youtubeVisFormat();

}  // namespace maskline
