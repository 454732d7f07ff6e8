// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace maskline {

/// Escapes the characters & < > " for the text and the attribute values of XML and HTML. All other
/// bytes are kept.
std::string escapedMarkup(std::string_view text);

}  // namespace maskline
