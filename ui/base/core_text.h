// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/message.h"

namespace maskline {

/// What core says, in the language of the window: what is refused, warnings, names of undo steps,
/// titles and descriptions of engines. "" for a message that says nothing.
QString coreText(const Message& message);
/// … in the language of this code ("de"), also where there is no window.
QString coreText(const Message& message, const QString& language);

}  // namespace maskline
