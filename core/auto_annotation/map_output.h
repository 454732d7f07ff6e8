// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/auto_annotation/network_runner.h"

namespace maskline {

// The map of a network, of any size that covers its input. Both throw Error(BadInput) if the shape
// is another than the description states.

/// The probabilities of the classes, for all forms but Argmax: CV_32F planes. A network with one
/// plane gives the probability of its only (or its last) class.
std::vector<cv::Mat> probabilitiesOf(const std::vector<NetworkOutput>& outputs,
                                     const OwnModel& model);

/// The class of each pixel, for Argmax: CV_16S, −1 for a number that the model does not name.
cv::Mat classNumbersOf(const std::vector<NetworkOutput>& outputs, const OwnModel& model);

}  // namespace maskline
