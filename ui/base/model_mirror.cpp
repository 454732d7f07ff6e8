// SPDX-License-Identifier: Apache-2.0
#include "ui/base/model_mirror.h"

#include <QSettings>

namespace maskline {

namespace {

const QString kMirror = QStringLiteral("models/mirror");

}  // namespace

QString storedModelMirror() { return QSettings().value(kMirror).toString(); }

void storeModelMirror(const QString& mirror) { QSettings().setValue(kMirror, mirror); }

}  // namespace maskline
