// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace maskline {

/// Enter and Escape end the work in a field: the keys that come after are shortcuts again.
void leaveByKeys(QLineEdit& field);

}  // namespace maskline
