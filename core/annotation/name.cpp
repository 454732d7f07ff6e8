// SPDX-License-Identifier: Apache-2.0
#include "core/annotation/name.h"

#include <algorithm>
#include <cctype>
#include <string_view>

#include "core/annotation/messages.h"

namespace maskline {
namespace {

bool beginsCharacter(char byte) { return (static_cast<unsigned char>(byte) & 0xC0) != 0x80; }

/// Space and control characters, and the spaces of Unicode.
bool isInvisible(std::string_view character) {
  static constexpr std::string_view spaces[]{
      "\u00A0", "\u1680", "\u2000", "\u2001", "\u2002", "\u2003", "\u2004",
      "\u2005", "\u2006", "\u2007", "\u2008", "\u2009", "\u200A", "\u200B",
      "\u2028", "\u2029", "\u202F", "\u205F", "\u2060", "\u3000", "\uFEFF"};
  if (character.size() == 1)
    return std::iscntrl(static_cast<unsigned char>(character[0])) != 0 || character[0] == ' ';
  return std::ranges::find(spaces, character) != std::end(spaces);
}

/// The first character of a text that is not empty.
std::string_view firstCharacter(std::string_view text) {
  std::size_t length = 1;
  while (length < text.size() && !beginsCharacter(text[length])) ++length;
  return text.substr(0, length);
}

bool isBlank(std::string_view text) {
  for (; !text.empty(); text.remove_prefix(firstCharacter(text).size()))
    if (!isInvisible(firstCharacter(text))) return false;
  return true;
}

/// The beginning of a name that is too long.
std::string beginning(std::string_view name) {
  constexpr int shown = 20;
  std::string text;
  for (int i = 0; i < shown && !name.empty(); ++i) {
    text += firstCharacter(name);
    name.remove_prefix(firstCharacter(name).size());
  }
  return text + "…";
}

}  // namespace

void requireName(const std::string& name) {
  if (isBlank(name)) throw Error(messages::annotation::nameBlank);
  if (static_cast<std::size_t>(std::ranges::count_if(name, beginsCharacter)) > longestName)
    throw Error(messages::annotation::nameTooLong, beginning(name), longestName);
}

}  // namespace maskline
