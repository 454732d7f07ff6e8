// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace maskline {

// The keys of actions as words, for widgets that know nothing of actions. The owner of the actions
// says what they are; every widget can be told that they have changed.

void setKeyName(const QString& action, const QString& key);
/// "Ctrl+T"; empty where the action has no key.
QString keyName(const char* action);

/// "Start a new object (N)", kept up to date by refreshKeyTips().
void setKeyTip(QWidget* widget, const QString& tip, const char* action);
/// After keys have changed: renews the tips under `root` and repaints it.
void refreshKeyTips(QWidget* root);

/// What to do while there is no object.
QString newObjectHint();
/// … and while no mask has been carried on.
QString propagateHint();

}  // namespace maskline
