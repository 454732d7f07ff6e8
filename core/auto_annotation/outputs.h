// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/auto_annotation/network_runner.h"
#include "core/base/message.h"

namespace maskline {

/// The output of that name; the first one if the name is empty. Throws Error(BadInput) if there is
/// none.
const NetworkOutput& outputNamed(const std::vector<NetworkOutput>& outputs, const std::string& name,
                                 const OwnModel& model);

/// Throws Error(BadInput) that names the shape and what the description asks for.
[[noreturn]] void refuseShape(const OwnModel& model, const cv::Mat& values, const Message& asked);

}  // namespace maskline
