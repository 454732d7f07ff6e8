// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>

namespace maskline {

/// Makes Enter accept and Escape revert the text of a field. Both move the focus away, so that
/// further keys are shortcuts again. `focused` is the widget that has the focus: the field, or the
/// combo box around it.
void finishEditingByKeys(QLineEdit& field, QWidget& focused);

}  // namespace maskline
