// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <string>

namespace maskline {

/// The translation of a fixed text that core hands out in English: names of undo steps, titles and
/// descriptions of engines, sentences on what is refused. Names in quotation marks, numbers and
/// what a library said, in brackets, may differ. A text that is not known comes back as it is.
QString coreText(const std::string& english);

}  // namespace maskline
