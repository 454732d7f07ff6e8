// SPDX-License-Identifier: Apache-2.0
#include <QApplication>
#include <QDir>
#include <QFile>
#include <QLibraryInfo>
#include <QProcess>
#include <QXmlStreamReader>
#include <cstdlib>
#include <fstream>
#include <iostream>
#include <set>
#include <string>
#include <vector>

#include "core/base/messages.h"
#include "core/engine/engine_registry.h"
#include "core/project/messages.h"
#include "tests/support/catch.h"
#include "tests/support/support.h"
#include "ui/base/core_text.h"
#include "ui/base/languages.h"

using namespace maskline;
using namespace maskline::test;

namespace {

struct Entry {
  std::string context, source, translation, comment;
  bool unfinished = false;
};

std::vector<Entry> read(const QString& file) {
  QFile in(file);
  REQUIRE(in.open(QIODevice::ReadOnly));
  QXmlStreamReader xml(&in);
  std::vector<Entry> messages;
  QString context;
  while (!xml.atEnd()) {
    if (xml.readNext() != QXmlStreamReader::StartElement) continue;
    if (xml.name() == QLatin1String("name")) context = xml.readElementText();
    if (xml.name() == QLatin1String("message")) {
      messages.push_back({});
      messages.back().context = context.toStdString();
    }
    if (xml.name() == QLatin1String("source"))
      messages.back().source = xml.readElementText().toStdString();
    if (xml.name() == QLatin1String("translation")) {
      messages.back().unfinished = xml.attributes().hasAttribute("type");
      messages.back().translation =
          xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed().toStdString();
    }
  }
  REQUIRE(!xml.hasError());
  return messages;
}

QString translations(const char* language) {
  return QString::fromStdString(
      (sourceFolder() / "translations" / ("maskline_" + std::string(language) + ".ts")).string());
}

int count(const std::string& text, const std::string& what) {
  int n = 0;
  for (auto at = text.find(what); at != std::string::npos; at = text.find(what, at + 1)) ++n;
  return n;
}

}  // namespace

TEST_CASE("German and Chinese are complete") {
  for (const char* language : {"de", "zh_CN"}) {
    const auto messages = read(translations(language));
    CHECK(messages.size() > 300);
    for (const Entry& message : messages) {
      CAPTURE(language, message.context, message.source, message.translation);
      CHECK(!message.unfinished);
      CHECK(!message.translation.empty());
      for (const char* place : {"%1", "%2", "%3"})
        CHECK(std::min(1, count(message.source, place)) ==
              std::min(1, count(message.translation, place)));
      CHECK((count(message.source, "…") > 0) == (count(message.translation, "…") > 0));
    }
  }
}

TEST_CASE("the translations know every text of the sources") {
  const QString tool = QDir(QLibraryInfo::path(QLibraryInfo::BinariesPath)).filePath("lupdate");
  if (!QFile::exists(tool)) {
    std::cout << "skipped: no lupdate at " << tool.toStdString() << "\n";
    return;
  }
  const TemporaryFolder folder;
  const QString fresh = QString::fromStdString((folder / "fresh.ts").string());
  QProcess lupdate;
  lupdate.setWorkingDirectory(QString::fromStdString(sourceFolder().string()));
  lupdate.start(tool, {"-I", ".", "ui", "core", "app", "-recursive", "-locations", "none",
                       "-target-language", "de", "-ts", fresh});
  REQUIRE(lupdate.waitForFinished(120000));
  REQUIRE(lupdate.exitCode() == 0);
  for (const char* language : {"de", "zh_CN"}) {
    std::set<std::pair<std::string, std::string>> known;
    for (const Entry& message : read(translations(language)))
      known.insert({message.context, message.source});
    for (const Entry& message : read(fresh)) {
      CAPTURE(language, message.context, message.source);
      CHECK(known.count({message.context, message.source}) == 1);
    }
  }
}

TEST_CASE("a language is found by its code and its neighbours, and texts of core are translated") {
  const Message paint(messages::project::paint);
  const Message locked(messages::project::objectLocked, "cat %2");
  const Message full(messages::base::cannotWriteTo, "/a (b)/c", "No space left on device (28)");
  setLanguage(*qApp, "de_AT");
  CHECK(currentLanguage() == "de");
  CHECK(coreText(paint) == "Malen");
  CHECK(coreText(full) ==
        QString::fromUtf8(
            "In „/a (b)/c“ lässt sich nicht schreiben (No space left on device (28)); wählen Sie "
            "einen anderen Ordner."));
  setLanguage(*qApp, "zh_CN");
  CHECK(coreText(messages::project::propagate) == QString::fromUtf8("传播"));
  CHECK(coreText(locked) == QString::fromUtf8("“cat %2”已锁定；要修改其掩码请先解锁。"));
  setLanguage(*qApp, "xx");
  CHECK(currentLanguage() == "en");
  CHECK(coreText(paint) == "Paint");
  CHECK(coreText(verbatim("Paint %1")) == "Paint %1");
}

TEST_CASE("why a model file cannot be used is said in the language of the window") {
  TemporaryFolder folder;
  std::ofstream(folder / "text.pt") << "no checkpoint";
  std::ofstream(folder / "torn.pt") << "PK\x03\x04 and no more";
  std::ofstream(folder / "long.safetensors") << std::string(8, '\x11') << "{}";
  setenv("MASKLINE_MODELS", folder.path().c_str(), 1);
  const std::vector<EngineInfo> engines = listEngines();
  unsetenv("MASKLINE_MODELS");
  int refused = 0;
  for (const EngineInfo& engine : engines) {
    if (engine.file.parent_path() != folder.path()) continue;
    ++refused;
    CAPTURE(english(engine.problem));
    for (const char* language : {"de", "zh_CN"}) {
      setLanguage(*qApp, language);
      CHECK(coreText(engine.problem).toStdString() != english(engine.problem));
    }
  }
  CHECK(refused == 3);
  setLanguage(*qApp, "en");
}
