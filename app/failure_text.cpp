// SPDX-License-Identifier: Apache-2.0
#include "app/failure_text.h"

#include "ui/base/core_text.h"

namespace maskline {

std::string failureText(const Message& message, const std::string& language) {
  if (language.empty()) return english(message);
  return coreText(message, QString::fromStdString(language)).toStdString();
}

}  // namespace maskline
