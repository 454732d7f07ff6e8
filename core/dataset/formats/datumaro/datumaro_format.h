// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Datumaro: one JSON file per subset, with images.
const Format& datumaroFormat();

}  // namespace maskline
