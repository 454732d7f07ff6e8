// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstddef>
#include <filesystem>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// Marks an English text for the translators' tool (lupdate). Word for word what Qt defines, so that
// a file of the window may include both.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif

// What core says to a person is a code with arguments. The sentence is made where it is shown, in
// the language of the reader. Each module has its texts in one header, messages.h.
namespace maskline {

enum class ErrorKind {
  BadInput,      ///< the user's words or a file's content cannot be used
  NotFound,      ///< a file, object or frame that was named does not exist
  Unsupported,   ///< understood, but this program or build cannot do it
  Corrupt,       ///< a file is damaged
  Io,            ///< reading or writing failed (permissions, disk full)
  Locked,        ///< another process holds the project
  TooNew,        ///< written by a newer version
  MissingModel,  ///< weights are not installed
  Internal,      ///< a bug
};

/// The description of a message. Constants of static storage: messages point to them.
struct MessageText {
  const char* code;                      ///< stable and unique: "media.no-frame"
  const char* english;                   ///< with places %1 … %9
  ErrorKind kind = ErrorKind::Internal;  ///< of an error
};

/// How many places a template has: the highest number after a %. 99 if one below it is missing.
constexpr std::size_t placesOf(std::string_view text) {
  bool has[10] = {};
  std::size_t highest = 0;
  for (std::size_t i = 0; i + 1 < text.size(); ++i) {
    if (text[i] != '%' || text[i + 1] < '1' || text[i + 1] > '9') continue;
    const auto number = static_cast<std::size_t>(text[i + 1] - '0');
    has[number] = true;
    if (number > highest) highest = number;
  }
  for (std::size_t number = 1; number <= highest; ++number)
    if (!has[number]) return 99;
  return highest;
}

/// A text with this many places. Another number of places does not compile.
template <std::size_t Places>
struct Text : MessageText {
  consteval Text(const char* itsCode, const char* itsEnglish,
                 ErrorKind itsKind = ErrorKind::Internal)
      : MessageText{itsCode, itsEnglish, itsKind} {
    if (placesOf(itsEnglish) != Places) throw "the text has another number of places";
  }
};

/// The text of an error; only these can be thrown.
template <std::size_t Places>
struct ErrorText : Text<Places> {
  consteval ErrorText(const char* itsCode, ErrorKind itsKind, const char* itsEnglish)
      : Text<Places>(itsCode, itsEnglish, itsKind) {}
};

struct Message;

/// What stands in a place: a name, a number, or another message. Made from each without a word.
struct Argument {
  Argument(std::string itsText) : text(std::move(itsText)) {}
  Argument(std::string_view itsText) : text(itsText) {}
  Argument(const char* itsText) : text(itsText) {}
  Argument(const std::filesystem::path& path) : text(path.string()) {}
  Argument(std::integral auto number) : text(std::to_string(number)) {}
  Argument(Message itsMessage);

  std::string text;                        ///< if there is no message
  std::shared_ptr<const Message> message;  ///< null: `text` counts
};
bool operator==(const Argument& a, const Argument& b);

/// A text and what stands in its places. Any thread.
struct Message {
  Message() = default;  ///< says nothing
  /// Another number of arguments than of places does not compile.
  template <std::size_t Places, class... Arguments>
  requires(sizeof...(Arguments) == Places)
      Message(const Text<Places>& itsText, Arguments&&... itsArguments)
      : text(&itsText), arguments{Argument(std::forward<Arguments>(itsArguments))...} {}

  bool empty() const { return text == nullptr; }
  bool is(const MessageText& other) const;

  const MessageText* text = nullptr;
  std::vector<Argument> arguments;
};
bool operator==(const Message& a, const Message& b);

/// A proper name as a message: the same in every language.
Message verbatim(std::string name);

/// The sentence: the template as `translate` gives it, with the arguments in its places. "" for a
/// message that says nothing.
std::string inWords(const Message& message,
                    const std::function<std::string(const char* english)>& translate);
std::string english(const Message& message);

}  // namespace maskline
