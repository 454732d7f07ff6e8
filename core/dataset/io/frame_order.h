// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

// The frames of a video from lists of images, with or without numbers.

/// An image of a video as listed by a dataset.
struct ListedFrame {
  std::string name;                   ///< file name
  std::optional<std::int64_t> index;  ///< frame number, if the dataset states it
};

/// A frame, and its position in the list.
struct OrderedFrame {
  std::size_t place = 0;
  DatasetFrame frame;
};

/// Ordered by the stated numbers if all images have distinct ones; otherwise by the numbers in the
/// names if all have distinct ones; otherwise in natural order of the names, and the index is the
/// position.
std::vector<OrderedFrame> orderedFrames(const std::vector<ListedFrame>& listed);

/// The same for names alone.
std::vector<DatasetFrame> framesFromNames(const std::vector<std::string>& names);

/// Frames in the order of the list, which other lists of the dataset share. The index is the number
/// in the name if all names have one and they ascend, otherwise the position.
std::vector<DatasetFrame> framesInOrder(const std::vector<std::string>& names);

/// From the first frame to the last.
FrameRange rangeOf(const std::vector<DatasetFrame>& frames);

}  // namespace maskline
