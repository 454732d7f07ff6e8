// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// COCO instances: one JSON file with run-length masks and, if wanted, the frames as pictures.
const Format& cocoFormat();

}  // namespace maskline
