// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/message.h"

namespace maskline {

/// The message that a command prints on standard error when it fails. In English, like its help and
/// its reports, unless `language` names another language.
std::string failureText(const Message& message, const std::string& language);

}  // namespace maskline
