// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

class MainWindow;

// Bind the actions of each menu to functions. Called after the ActionRegistry has been created,
// also after a change of language.
void bindFileAndHelpActions(MainWindow& window);
void bindEditActions(MainWindow& window);
void bindViewActions(MainWindow& window);
void bindObjectActions(MainWindow& window);
void bindTrackActions(MainWindow& window);
void bindReviewActions(MainWindow& window);
void bindSceneActions(MainWindow& window);
void bindToolActions(MainWindow& window);

/// Updates the check marks (locked, hidden, keyframe, …) and the titles of undo and redo.
void showState(MainWindow& window);

}  // namespace maskline
