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

// Marks an English text for the translators' tool (lupdate). Identical to Qt's definition, so a
// file of the window can include both headers.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(scope, x) x
#endif

// Messages of core to the user are codes with arguments. They are formatted where they are shown,
// in the user's language. The texts of a module are in its messages.h.
namespace maskline {

enum class ErrorKind {
  BadInput,      ///< invalid arguments or file content
  NotFound,      ///< a file, object or frame that was named does not exist
  Unsupported,   ///< valid, but not supported by this program or build
  Corrupt,       ///< a file is damaged
  Io,            ///< reading or writing failed (permissions, disk full)
  Locked,        ///< another process holds the project
  TooNew,        ///< written by a newer version
  MissingModel,  ///< weights are not installed
  Internal,      ///< a bug
};

/// The description of a message. Define it as a constant with static storage: messages point to it.
struct MessageText {
  const char* code;                      ///< stable and unique: "media.no-frame"
  const char* english;                   ///< with placeholders %1 … %9
  ErrorKind kind = ErrorKind::Internal;  ///< of an error
};

/// The number of placeholders of a text: the highest number after a %. 99 if a lower number is
/// missing.
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

/// A text with this number of placeholders. A wrong number does not compile.
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

/// The argument for a placeholder: a name, a number or another message. Converts implicitly from
/// each.
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

/// A text and its arguments. May be used on any thread.
struct Message {
  Message() = default;  ///< the empty message
  /// A wrong number of arguments does not compile.
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

/// A name as a message that is not translated.
Message verbatim(std::string name);

/// The formatted message: the text returned by `translate` with its placeholders replaced by the
/// arguments. "" for an empty message.
std::string inWords(const Message& message,
                    const std::function<std::string(const char* english)>& translate);
std::string english(const Message& message);

}  // namespace maskline
