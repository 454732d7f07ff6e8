// SPDX-License-Identifier: Apache-2.0
#include "core/base/message.h"

namespace maskline {
namespace {

// Not for translators.
constexpr Text<1> asItIs{"base.verbatim", "%1"};

}  // namespace

Argument::Argument(Message itsMessage)
    : message(std::make_shared<const Message>(std::move(itsMessage))) {}

bool operator==(const Argument& a, const Argument& b) {
  if (!a.message || !b.message) return !a.message && !b.message && a.text == b.text;
  return *a.message == *b.message;
}

bool operator==(const Message& a, const Message& b) {
  if (a.empty() || b.empty()) return a.empty() && b.empty();
  return a.is(*b.text) && a.arguments == b.arguments;
}

bool Message::is(const MessageText& other) const {
  return text != nullptr && std::string_view(text->code) == other.code;
}

Message verbatim(std::string name) { return {asItIs, std::move(name)}; }

std::string inWords(const Message& message,
                    const std::function<std::string(const char* english)>& translate) {
  if (message.empty()) return {};
  const std::string text = message.is(asItIs) ? asItIs.english : translate(message.text->english);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool digit = text[i] == '%' && i + 1 < text.size() && text[i + 1] > '0';
    const auto place = digit ? static_cast<std::size_t>(text[i + 1] - '1') : 9;
    if (place >= message.arguments.size()) {
      out += text[i];
      continue;
    }
    const Argument& argument = message.arguments[place];
    out += argument.message ? inWords(*argument.message, translate) : argument.text;
    ++i;
  }
  return out;
}

std::string english(const Message& message) {
  return inWords(message, [](const char* text) { return std::string(text); });
}

}  // namespace maskline
