// SPDX-License-Identifier: Apache-2.0
#include "ui/base/core_text.h"

#include <QCoreApplication>
#include <QTranslator>

#include "ui/base/languages.h"

namespace maskline {
namespace {

constexpr const char* context = "maskline::Core";  // as the texts of core name it for lupdate

}  // namespace

QString coreText(const Message& message) {
  return QString::fromStdString(inWords(message, [](const char* text) {
    return QCoreApplication::translate(context, text).toStdString();
  }));
}

QString coreText(const Message& message, const QString& language) {
  const std::unique_ptr<QTranslator> translator = translatorOf(language);
  return QString::fromStdString(inWords(message, [&](const char* text) {
    const QString known = translator->translate(context, text);
    return known.isEmpty() ? std::string(text) : known.toStdString();
  }));
}

}  // namespace maskline
