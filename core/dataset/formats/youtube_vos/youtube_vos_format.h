// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// YouTube-VOS: palette PNGs and `meta.json` with categories and the frames of each object.
const Format& youtubeVosFormat();
/// MOSE: the same folders without `meta.json`.
const Format& moseFormat();

}  // namespace maskline
