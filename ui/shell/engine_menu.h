// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QMenu;

namespace maskline {

class Session;

/// "Built-in, classic", or both titles where clicks and tracking are done by different engines.
QString engineTitle(const Session& session);

/// Fills `menu` with the engines of this installation: one choice for clicks, one for tracking.
/// Those that cannot be used say why, and those with a model card show it.
void fillEngineMenu(QMenu& menu, Session& session);

}  // namespace maskline
