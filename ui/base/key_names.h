// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QWidget;

namespace maskline {

// Names of the shortcuts of actions, for widgets that have no access to the actions. The
// ActionRegistry sets them, and refreshKeyTips() updates widgets after a change.

void setKeyName(const QString& action, const QString& key);
/// "Ctrl+T"; empty if the action has no shortcut.
QString keyName(const char* action);

/// Sets a tool tip with the shortcut: "Start a new object (N)". Kept up to date by
/// refreshKeyTips().
void setKeyTip(QWidget* widget, const QString& tip, const char* action);
/// To be called after shortcuts have changed: updates the tool tips of all widgets below `root` and
/// repaints it.
void refreshKeyTips(QWidget* root);

/// The hint shown while there is no object.
QString newObjectHint();
/// The hint shown while no mask has been propagated.
QString propagateHint();
/// The hint shown on a frame that was corrected after its neighbours were tracked.
QString propagateAgainHint();

}  // namespace maskline
