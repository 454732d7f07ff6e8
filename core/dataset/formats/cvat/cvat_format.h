// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// CVAT for video 1.1: tracks with keyframes in one XML file. Some versions of CVAT do not know
/// tracks of masks and take the first mask of each; CVAT for images is for them.
const Format& cvatVideoFormat();
/// CVAT for images 1.1: the masks of each picture in one XML file.
const Format& cvatImagesFormat();

}  // namespace maskline
