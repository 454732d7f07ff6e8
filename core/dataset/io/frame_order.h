// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"

namespace maskline {

/// An image of a video as listed by a dataset.
struct ListedFrame {
  std::string name;                   ///< file name, without folders
  std::optional<std::int64_t> index;  ///< frame number, if the dataset states it
};

/// A frame, and its position in the list.
struct OrderedFrame {
  std::size_t place = 0;
  DatasetFrame frame;
};

/// Ordered by the stated numbers if all images have distinct ones, otherwise as in
/// framesFromNames().
std::vector<OrderedFrame> orderedFrames(const std::vector<ListedFrame>& listed);

}  // namespace maskline
