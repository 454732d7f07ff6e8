// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>

namespace maskline {

/// Translates a fixed English text from core: names of undo steps, titles and descriptions of
/// engines, error messages. Quoted names, numbers and library messages in brackets are treated as
/// arguments. An unknown text is returned unchanged.
QString coreText(const std::string& english);

}  // namespace maskline
