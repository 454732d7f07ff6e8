// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/annotation/stage.h"

namespace maskline {

/// The name of a stage as it is shown: those of a new project are translated.
QString shownStage(const Stage& stage);

}  // namespace maskline
