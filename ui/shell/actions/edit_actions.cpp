// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace maskline {

void bindEditActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  CanvasView& canvas = window.workspace().canvas();
  actions.on("undo", [&session] { session.document().undo(); });
  actions.on("redo", [&session] { session.document().redo(); });
  actions.on("finish", [&canvas] { canvas.finishTool(); });
  actions.on("cancel", [&window, &canvas] {
    if (!window.errors().isHidden()) return window.errors().dismiss();
    canvas.cancelTool();
  });
  actions.on("delete-prompt", [&canvas] { canvas.deleteAtCursor(); });
  actions.on("clear-prompts", [&session] { session.document().clicks.clear(); });
  actions.on("delete-mask", [&session] { session.document().masks.remove(); });
  actions.on("preferences", [&window] { window.showPreferences(); });
}

}  // namespace maskline
