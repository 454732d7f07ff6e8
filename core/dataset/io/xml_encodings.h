// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <expat.h>

#include <string_view>

namespace maskline {

/// Whether an XML text declares UTF-8 by a name that the library does not know, such as utf8.
bool isDeclaredUtf8(std::string_view text);

/// An XML_UnknownEncodingHandler for Latin-1 and Windows-1252 under any of their names. Of other
/// encodings, the characters of ASCII are read, and others are an error.
int singleByteEncoding(void*, const char* name, XML_Encoding* encoding);

}  // namespace maskline
