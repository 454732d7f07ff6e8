// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Label Studio: a JSON list of tasks, one per image.
const Format& labelStudioFormat();

}  // namespace maskline
