// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

#include "core/engine/sam2/model.h"

namespace maskline::test {

/// A SAM 2.1 model small enough for a test, with weights from a formula: the same everywhere.
sam2::Config tinySam2Config();
sam2::Tensors tinySam2Tensors();
std::shared_ptr<const sam2::Model> tinySam2();

/// Tensors of these names and shapes with values from a formula.
sam2::Tensors waveTensors(sam2::Tensors tensors);

/// A picture with a bright square whose corner lies at `at`, CV_8UC3.
cv::Mat squarePicture(cv::Size size, cv::Point at);

}  // namespace maskline::test
