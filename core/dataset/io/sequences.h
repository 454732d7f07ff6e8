// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/writer.h"

namespace maskline {

// What formats with a folder or a record for each video have in common.

/// Places of the tracks that have a pixel and are not to be ignored, in order.
std::vector<std::size_t> visibleTracks(const DatasetInfo& info);

/// For each video its name as that of one folder, no two alike.
std::vector<std::string> folderNames(const DatasetInfo& info);

/// For each frame the file name of its picture, without folders: of the one that is written
/// ("00012.jpg"), else of the one that is there already, if there is any.
std::vector<std::string> pictureNames(const DatasetVideo& video, PictureChoice pictures);

/// Frames in the order in which their names stand. The number in a name is the index where all
/// names have one and they rise; else the place.
std::vector<DatasetFrame> framesInOrder(const std::vector<std::string>& names);

/// From the first frame to the last.
FrameRange rangeOf(const std::vector<DatasetFrame>& frames);

}  // namespace maskline
