// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace maskline {

/// Enter ends the work in a field and Escape takes it back: the keys that come after are shortcuts
/// again. `focused` is the widget that has the focus meanwhile: the field, or the box around it.
void leaveByKeys(QLineEdit& field, QWidget& focused);

}  // namespace maskline
