// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// A picture of a video as a data set lists it.
struct ListedFrame {
  std::string name;                   ///< of the file, without folders
  std::optional<std::int64_t> index;  ///< the number of the frame, if the data set states it
};

/// A frame, and which of the listed ones it is.
struct OrderedFrame {
  std::size_t place = 0;
  DatasetFrame frame;
};

/// By the stated numbers if each has one and no two are the same, else as framesFromNames() does.
std::vector<OrderedFrame> orderedFrames(const std::vector<ListedFrame>& listed);

}  // namespace maskline
