// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "ui/base/theme.h"

namespace maskline {

/// The style sheet on top of the Fusion style: flat bars and buttons, thin separators, and the
/// roles of setRole().
QString styleSheet(const Palette& palette);

}  // namespace maskline
