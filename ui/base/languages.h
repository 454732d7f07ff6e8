// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QTranslator>
#include <memory>
#include <span>

class QApplication;

namespace maskline {

struct Language {
  const char* code;  ///< "de", "zh_CN"
  QString name;      ///< in the language itself
};

/// The available languages, English first.
std::span<const Language> languages();

/// Installs the translation for `code`, or for the system language if it is empty, in place of the
/// previous one. Widgets receive QEvent::LanguageChange. Owner thread.
void setLanguage(QApplication& application, const QString& code);
/// The translator of the available language closest to `code`. Any thread.
std::unique_ptr<QTranslator> translatorOf(const QString& code);
QString currentLanguage();  ///< a code of languages()

}  // namespace maskline
