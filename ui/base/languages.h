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
  QString name;      ///< in itself
};

/// The languages of the window, English first.
std::span<const Language> languages();

/// Loads the translation of `code`, or of the system where it is empty, and takes away the one
/// before; widgets hear of it by QEvent::LanguageChange. Owner thread.
void setLanguage(QApplication& application, const QString& code);
/// The texts of the nearest of our languages. Any thread.
std::unique_ptr<QTranslator> translatorOf(const QString& code);
QString currentLanguage();  ///< a code of languages()

}  // namespace maskline
