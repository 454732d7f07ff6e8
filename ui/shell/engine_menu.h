// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

class QAction;
class QMenu;

namespace maskline {

class Session;

/// The title of the engine, or both titles if clicks and tracking use different engines.
QString engineTitle(const Session& session);

/// Fills `menu` with the engines of this installation: one group for clicks, one for tracking.
/// Engines that are not usable show why. Engines with a model card have an entry for it.
/// `models` opens the window with published models.
void fillEngineMenu(QMenu& menu, Session& session, QAction& models);

}  // namespace maskline
