// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/training/random.h"
#include "core/training/training_data.h"

// What a clip is about: objects, their parts, groups of them, and regions that nobody has labelled.
namespace maskline::training {

struct ChosenObject {
  cv::Mat mask;    ///< CV_8UC1, 0 / 255, of the picture's size; may be empty of pixels
  int extent = 0;  ///< −1 a part, 0 an object, 1 a group or a region (see PromptPlane::Extent)
};

/// The labels 1 … 254 that more than a few pixels of a label map have.
std::vector<int> objectsOf(const cv::Mat& labels);

/// An object of a still, or what its set calls one: all labels together where their union is an
/// object (a single label is a part then), a single label otherwise, sometimes all as a group.
ChosenObject chooseObject(const Still& still, Random& random);

/// A region of a picture around a random place that hangs together by colour and edges, as the
/// engine `classic` sees it (core/engine/classic/merge_tree.h). It is kept to the inside of
/// labelled objects or out of them. `labels` may be empty.
ChosenObject chooseRegion(const cv::Mat& image, const cv::Mat& labels, Random& random);

}  // namespace maskline::training
