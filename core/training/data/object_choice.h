// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/training/data/random.h"
#include "core/training/data/training_data.h"

// Chooses the targets of a training clip: objects, parts, groups, and unlabelled regions.
namespace maskline::training {

struct ChosenObject {
  cv::Mat mask;    ///< CV_8UC1, 0 / 255, of image size; may have no pixel set
  int extent = 0;  ///< −1 a part, 0 an object, 1 a group or a region (see PromptPlane::Extent)
};

/// The labels 1 … 254 that cover more than a few pixels of a label map.
std::vector<int> objectsOf(const cv::Mat& labels);

/// An object of a still: the union of all labels if its dataset says that the union is an object
/// (a single label is a part then), else a single label, or sometimes all labels as a group.
ChosenObject chooseObject(const Still& still, Random& random);

/// A region around a random point that is coherent in colour and edges, found with the merge tree
/// of the classic engine (core/engine/classic/merge_tree.h). It lies completely inside or
/// completely outside labelled objects. `labels` may be empty.
ChosenObject chooseRegion(const cv::Mat& image, const cv::Mat& labels, Random& random);

}  // namespace maskline::training
