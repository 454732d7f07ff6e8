// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/writer.h"

namespace maskline {

// Common functions of formats with one folder or record per video.

/// Indices of the tracks that have pixels and are not ignored, in order.
std::vector<std::size_t> visibleTracks(const DatasetInfo& info);

/// The image file name of each frame, without folders: of the image that is written ("00012.jpg"),
/// otherwise of the existing one, if any.
std::vector<std::string> pictureNames(const DatasetVideo& video, PictureChoice pictures);

}  // namespace maskline
