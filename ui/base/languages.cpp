// SPDX-License-Identifier: Apache-2.0
#include "ui/base/languages.h"

#include <QApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <tuple>

// See icons.cpp.
static void initTranslations() { Q_INIT_RESOURCE(translations); }

namespace maskline {

namespace {

struct Loaded {
  QString code = QStringLiteral("en");
  std::unique_ptr<QTranslator> program;
  std::unique_ptr<QTranslator> qt;  // the buttons of Qt's own dialogs
};

Loaded& loaded() {
  static Loaded now;
  return now;
}

/// The nearest of our languages.
QString resolved(const QString& wanted) {
  const QLocale locale = wanted.isEmpty() ? QLocale::system() : QLocale(wanted);
  for (const Language& language : languages())
    if (QLocale(language.code).language() == locale.language()) return language.code;
  return QStringLiteral("en");
}

}  // namespace

std::span<const Language> languages() {
  static const Language all[] = {{"en", QStringLiteral("English")},
                                 {"de", QStringLiteral("Deutsch")},
                                 {"zh_CN", QStringLiteral("简体中文")}};
  return all;
}

std::unique_ptr<QTranslator> translatorOf(const QString& code) {
  initTranslations();
  auto translator = std::make_unique<QTranslator>();
  // What cannot be loaded translates nothing.
  std::ignore = translator->load(QStringLiteral(":/i18n/maskline_%1.qm").arg(resolved(code)));
  return translator;
}

QString currentLanguage() { return loaded().code; }

void setLanguage(QApplication& application, const QString& code) {
  Loaded& now = loaded();
  for (auto* old : {&now.program, &now.qt}) {
    if (*old) QCoreApplication::removeTranslator(old->get());
    old->reset();
  }
  now.code = resolved(code);
  const QLocale locale(now.code);
  QLocale::setDefault(locale);
  // English, too, has a file: it holds the plurals.
  now.program = translatorOf(now.code);
  if (!now.program->isEmpty()) QCoreApplication::installTranslator(now.program.get());
  now.qt = std::make_unique<QTranslator>();
  if (now.code != QLatin1String("en") &&
      now.qt->load(locale, QStringLiteral("qtbase"), QStringLiteral("_"),
                   QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
    QCoreApplication::installTranslator(now.qt.get());
  application.setLayoutDirection(locale.textDirection());
}

}  // namespace maskline
