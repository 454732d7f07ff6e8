// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "core/base/message.h"

namespace maskline {

/// The sentence of a message from core, in the language of the window. "" for an empty message.
QString coreText(const Message& message);
/// As above, in the language of this code ("de"), also where there is no window.
QString coreText(const Message& message, const QString& language);

}  // namespace maskline
