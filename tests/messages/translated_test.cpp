// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <iterator>
#include <map>
#include <set>

#include "all_messages.h"
#include "core/engine/messages.h"
#include "tests/support/catch.h"
#include "ui/base/core_text.h"
#include "ui/base/languages.h"

using namespace maskline;

namespace {

std::set<QString> placesIn(const QString& text) {
  static const QRegularExpression place("%[1-9]");
  std::set<QString> places;
  for (const auto& match : place.globalMatch(text)) places.insert(match.captured());
  return places;
}

/// With an argument in each place that no text has.
Message filled(const MessageText& text) {
  Message message;
  message.text = &text;
  for (std::size_t i = 1; i <= placesOf(text.english); ++i)
    message.arguments.emplace_back("<" + std::to_string(i) + ">");
  return message;
}

std::string moduleOf(const MessageText& text) {
  const std::string code = text.code;
  return code.substr(0, code.find('.'));
}

}  // namespace

TEST_CASE("every code has a text in every language") {
  REQUIRE(std::size(allMessages) > 300);
  REQUIRE(languages().size() > 2);
  for (const Language& language : languages()) {
    const auto translator = translatorOf(language.code);
    const bool english = language.code == std::string("en");
    for (const MessageText* text : allMessages) {
      CAPTURE(language.code, text->code);
      const QString known = translator->translate("maskline::Core", text->english);
      CHECK(known.isEmpty() == english);
      const QString words = english ? QString(text->english) : known;
      CHECK(placesIn(words) == placesIn(text->english));
      const QString sentence = coreText(filled(*text), language.code);
      CHECK_FALSE(sentence.isEmpty());
      CHECK(placesIn(sentence).empty());
      for (const Argument& argument : filled(*text).arguments)
        CHECK(sentence.contains(QString::fromStdString(argument.text)));
    }
  }
}

TEST_CASE("a code is there once") {
  std::set<std::string> codes;
  for (const MessageText* text : allMessages) {
    CAPTURE(text->code);
    CHECK(codes.insert(text->code).second);
  }
}

TEST_CASE("an error is a sentence that says what is wrong") {
  for (const MessageText* text : allMessages) {
    const std::string sentence = text->english;
    CAPTURE(sentence);
    CHECK(sentence == QString::fromStdString(sentence).trimmed().toStdString());
    CHECK(sentence.find('\n') == std::string::npos);
    CHECK(sentence.find("  ") == std::string::npos);
  }
}

TEST_CASE("the window and the commands say an error of each module in the same words") {
  std::map<std::string, const MessageText*> first;
  for (const MessageText* text : allMessages) first.try_emplace(moduleOf(*text), text);
  CHECK(first.size() >= 14);
  for (const char* language : {"de", "zh_CN"}) {
    setLanguage(*qApp, language);
    for (const auto& [module, text] : first) {
      CAPTURE(language, module);
      const Message message = filled(*text);
      CHECK(coreText(message) == coreText(message, language));
      CHECK(coreText(message).toStdString() != english(message));
    }
  }
  setLanguage(*qApp, "en");
  for (const auto& [module, text] : first)
    CHECK(coreText(filled(*text)).toStdString() == english(filled(*text)));
}

TEST_CASE("the reason in a sentence is translated, too") {
  const Message reason(messages::engine::noModelFormat, "net.pt");
  const Message message(messages::engine::modelNotUsable, "net", reason);
  CHECK(coreText(message, "de") ==
        QString::fromUtf8("Das Verfahren net lässt sich nicht verwenden: Die Modelldatei „net.pt“ "
                          "ist weder ein PyTorch-Checkpoint noch eine safetensors-Datei; besorgen "
                          "Sie die Originaldatei noch einmal."));
}
