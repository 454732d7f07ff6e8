// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/io/xml_encodings.h"

#include <algorithm>
#include <array>
#include <string>

#include "core/base/lower_case.h"

namespace maskline {

namespace {

/// Windows-1252 from 0x80; what it leaves undefined is as in Latin-1.
constexpr std::array<int, 32> windows = {
    0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
    0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};

/// "UTF_8" and "utf-8" as "utf8".
std::string plain(std::string_view name) {
  std::string text = lowerCase(std::string(name));
  std::erase_if(text, [](char c) { return c == '-' || c == '_' || c == ' ' || c == ':'; });
  return text;
}

bool isOneOf(const std::string& name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// The value of `encoding="…"` or `encoding='…'`; "" without a declaration.
std::string_view declared(std::string_view text) {
  if (!text.starts_with("<?xml")) return {};
  text = text.substr(0, text.find("?>"));
  constexpr std::string_view key = "encoding";
  const std::size_t at = text.find(key);
  if (at == std::string_view::npos) return {};
  const std::size_t from = text.find_first_of("\"'", at + key.size());
  if (from == std::string_view::npos) return {};
  return text.substr(from + 1, text.find(text[from], from + 1) - from - 1);
}

}  // namespace

bool isDeclaredUtf8(std::string_view text) { return plain(declared(text)) == "utf8"; }

int singleByteEncoding(void*, const char* name, XML_Encoding* encoding) {
  const std::string known = plain(name);
  // These write other characters in bytes of ASCII.
  if (known.starts_with("utf") || known.starts_with("iso2022")) return XML_STATUS_ERROR;
  const bool isWindows = isOneOf(known, {"windows1252", "cp1252", "ansi"});
  const bool isLatin = isOneOf(known, {"latin1", "l1", "iso88591", "cp819"});
  constexpr int ascii = 0x80, high = 0xA0, all = 0x100;
  for (int byte = 0; byte < all; ++byte)
    encoding->map[byte] = byte < ascii || isLatin || (isWindows && byte >= high) ? byte : -1;
  if (isWindows) std::ranges::copy(windows, encoding->map + ascii);
  encoding->convert = nullptr;
  encoding->release = nullptr;
  return XML_STATUS_OK;
}

}  // namespace maskline
