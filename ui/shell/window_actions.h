// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

class MainWindow;

// What the actions of each menu do. Called whenever the actions have been made anew.
void bindFileAndHelpActions(MainWindow& window);
void bindEditActions(MainWindow& window);
void bindViewActions(MainWindow& window);
void bindObjectActions(MainWindow& window);
void bindTrackActions(MainWindow& window);
void bindReviewActions(MainWindow& window);
void bindToolActions(MainWindow& window);

/// Check marks that follow the project: locked, hidden, keyframe, …, and the names of undo and
/// redo.
void showState(MainWindow& window);

}  // namespace maskline
