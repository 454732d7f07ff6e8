// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Folders of mask images from any tool: one image per object and frame.
const Format& masksFormat();
/// As above, but one image per frame, in which values or colours identify the objects.
const Format& labelMapsFormat();

}  // namespace maskline
