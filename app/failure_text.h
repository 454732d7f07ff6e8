// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/base/message.h"

namespace maskline {

/// What a command says on standard error when it fails. In English, as its help and its reports
/// are, unless `language` asks for another.
std::string failureText(const Message& message, const std::string& language);

}  // namespace maskline
