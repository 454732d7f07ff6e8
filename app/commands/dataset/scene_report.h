// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "core/dataset/quality/scene_evaluation.h"

namespace maskline {

nlohmann::json toJson(const SceneReport& report);
/// A table of categories and means, one of the windows of VPQ, and the warnings.
std::string toText(const SceneReport& report);

}  // namespace maskline
