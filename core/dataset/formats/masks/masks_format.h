// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Folders of mask pictures of any tool: one picture for each object and frame.
const Format& masksFormat();
/// … one picture for each frame, in which values or colours tell objects apart.
const Format& labelMapsFormat();

}  // namespace maskline
