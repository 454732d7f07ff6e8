// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/dataset/format.h"

namespace maskline {

/// Datumaro: a JSON file for each subset, with the pictures beside it.
const Format& datumaroFormat();

}  // namespace maskline
