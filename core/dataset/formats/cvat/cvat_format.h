// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// CVAT for video 1.1: tracks with keyframes in one XML file. Some versions of CVAT do not support
/// mask tracks and import only the first mask of each; use CVAT for images there.
const Format& cvatVideoFormat();
/// CVAT for images 1.1: the masks of each image in one XML file.
const Format& cvatImagesFormat();

}  // namespace maskline
