// SPDX-License-Identifier: Apache-2.0
#include "ui/base/key_names.h"

#include <QCoreApplication>
#include <QHash>
#include <QVariant>
#include <QWidget>

namespace maskline {

namespace {

const char kTip[] = "keyTip";
const char kAction[] = "keyTipAction";

QHash<QString, QString>& names() {
  static QHash<QString, QString> all;
  return all;
}

void renew(QWidget* widget) {
  const QString tip = widget->property(kTip).toString();
  const QString key = names().value(widget->property(kAction).toString());
  widget->setToolTip(key.isEmpty() ? tip : QStringLiteral("%1 (%2)").arg(tip, key));
}

}  // namespace

void setKeyName(const QString& action, const QString& key) { names()[action] = key; }

QString keyName(const char* action) { return names().value(QString::fromLatin1(action)); }

void setKeyTip(QWidget* widget, const QString& tip, const char* action) {
  widget->setProperty(kTip, tip);
  widget->setProperty(kAction, QString::fromLatin1(action));
  renew(widget);
}

void refreshKeyTips(QWidget* root) {
  for (QWidget* widget : root->findChildren<QWidget*>()) {
    if (widget->property(kTip).isValid()) renew(widget);
    widget->update();
  }
}

QString newObjectHint() {
  const QString key = keyName("new-object");
  if (key.isEmpty())
    return QCoreApplication::translate("maskline::KeyNames", "Add an object, then click it");
  return QCoreApplication::translate("maskline::KeyNames", "Press %1, then click the object")
      .arg(key);
}

QString propagateHint() {
  const QString key = keyName("propagate");
  if (key.isEmpty())
    return QCoreApplication::translate("maskline::KeyNames",
                                       "Propagate carries the mask through the clip");
  return QCoreApplication::translate("maskline::KeyNames",
                                     "Press %1 to propagate the mask through the clip")
      .arg(key);
}

QString propagateAgainHint() {
  const QString key = keyName("propagate-again");
  if (key.isEmpty())
    return QCoreApplication::translate(
        "maskline::KeyNames", "Propagate again carries the correction to the frames around it");
  return QCoreApplication::translate("maskline::KeyNames",
                                     "Press %1 to propagate again around this correction")
      .arg(key);
}

}  // namespace maskline
