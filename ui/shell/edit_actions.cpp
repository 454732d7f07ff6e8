// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/canvas_view.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/workspace.h"

namespace maskline {

namespace {

void deleteMask(MainWindow& window) {
  Session& session = window.session();
  const ObjectId object = session.currentObject();
  const FrameIndex frame = session.currentFrame();
  Project& project = session.project();
  const Project::Step step(project, "Remove masks");
  if (!project.prompts(object, frame).empty()) project.setPrompts(object, frame, {});
  project.removeRecords(object, FrameRange::single(frame), /*keepAnchors=*/false);
}

}  // namespace

void bindEditActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  CanvasView& canvas = window.workspace().canvas();
  actions.on("undo", [&session] { session.undo(); });
  actions.on("redo", [&session] { session.redo(); });
  actions.on("finish", [&canvas] { canvas.finishTool(); });
  actions.on("cancel", [&window, &canvas] {
    if (!window.errors().isHidden()) return window.errors().dismiss();
    canvas.cancelTool();
  });
  actions.on("delete-prompt", [&canvas] { canvas.deleteAtCursor(); });
  actions.on("clear-prompts", [&session] { session.clearPrompts(); });
  actions.on("delete-mask", [&window] { window.attempt([&window] { deleteMask(window); }); });
  actions.on("preferences", [&window] { window.showPreferences(); });
}

}  // namespace maskline
