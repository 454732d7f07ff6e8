// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QActionGroup>
#include <algorithm>

#include "ui/base/core_text.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/models_flow.h"
#include "ui/shell/workspace.h"

namespace maskline {

namespace {

struct ToolAction {
  const char* id;
  ToolId tool;
};
constexpr ToolAction kTools[] = {{"tool-click", ToolId::Click},
                                 {"tool-box", ToolId::Box},
                                 {"tool-brush", ToolId::Brush},
                                 {"tool-eraser", ToolId::Eraser},
                                 {"tool-polygon-add", ToolId::PolygonAdd},
                                 {"tool-polygon-remove", ToolId::PolygonRemove},
                                 {"tool-lasso", ToolId::Lasso},
                                 {"tool-wand", ToolId::Wand},
                                 {"tool-superpixels", ToolId::Superpixels},
                                 {"tool-candidates", ToolId::Candidates},
                                 {"tool-pan", ToolId::Pan}};

void bindTools(ActionRegistry& actions, CanvasView& canvas) {
  auto* group = new QActionGroup(&actions);
  for (const ToolAction& row : kTools) {
    QAction* action = actions.action(row.id);
    group->addAction(action);
    actions.on(row.id, [&canvas, tool = row.tool] {
      canvas.setTool(tool);
      canvas.setFocus();
    });
    const auto follow = [&canvas, action, tool = row.tool] {
      if (canvas.tool() == tool) action->setChecked(true);
    };
    follow();
    QObject::connect(&canvas, &CanvasView::toolChanged, action, follow);
  }
}

void name(QAction* action, const QString& text) {
  if (action->text() == text) return;
  const QString before = plainTitle(action->text());
  action->setText(text);
  action->setToolTip(action->toolTip().replace(before, plainTitle(action->text())));
}

}  // namespace

void bindToolActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  CanvasView& canvas = window.workspace().canvas();
  bindTools(actions, canvas);
  actions.on("brush-smaller", [&canvas] {
    const int now = canvas.brushRadius();
    canvas.setBrushRadius(std::max(1, std::min(now - 1, now * 4 / 5)));
  });
  actions.on("brush-larger", [&canvas] {
    const int now = canvas.brushRadius();
    canvas.setBrushRadius(std::max(now + 1, now * 5 / 4));
  });
  actions.on("models", [models = window.findChild<ModelsFlow*>()] { models->showModels(); });
  QAction* take = actions.action("take-pixels");
  take->setChecked(canvas.removesUnderlying());
  actions.on("take-pixels", [&canvas, take] { canvas.setRemovesUnderlying(take->isChecked()); });
  QAction* connected = actions.action("wand-connected");
  connected->setChecked(canvas.regionOptions().connected);
  actions.on("wand-connected", [&canvas, connected] {
    RegionOptions options = canvas.regionOptions();
    options.connected = connected->isChecked();
    canvas.setRegionOptions(options);
  });
}

void showState(MainWindow& window) {
  const ActionRegistry& actions = window.actions();
  const Session& session = window.session();
  const bool open = session.hasProject();
  Object object;
  FrameSummary summary;
  std::optional<ShotCut> cut;
  QString undo = MainWindow::tr("Undo"), redo = MainWindow::tr("Redo");
  if (open) {
    const Project& project = session.project();
    object = project.object(session.document().selection.object()).value_or(Object{});
    cut = session.document().shots.find(session.document().playback.frame());
    summary =
        project.summary(object.id, session.document().playback.frame()).value_or(FrameSummary{});
    if (session.document().undoStopsPropagation())
      undo = MainWindow::tr("Undo: stop the propagation");
    else if (session.document().canUndo())
      undo = MainWindow::tr("Undo: %1").arg(coreText(session.document().undoText()));
    if (session.document().canRedo())
      redo = MainWindow::tr("Redo: %1").arg(coreText(session.document().redoText()));
  }
  actions.action("lock-object")->setChecked(object.locked);
  actions.action("hide-object")->setChecked(object.hidden);
  actions.action("keyframe")->setChecked(summary.keyframe);
  actions.action("outside")->setChecked(summary.presence == Presence::Outside);
  actions.action("occluded")->setChecked(summary.presence == Presence::Occluded);
  actions.action("cut-here")->setChecked(cut && !cut->fade);
  actions.action("fade-here")->setChecked(cut && cut->fade);
  actions.action("play")->setChecked(open && session.document().playback.playing());
  actions.action(window.reviewing() ? "mode-review" : "mode-annotate")->setChecked(true);
  actions.action("paint-over")
      ->setChecked(open && session.document().scene.paintOver().has_value());
  actions.action("full-screen")->setChecked(window.isFullScreen());
  name(actions.action("undo"), undo);
  name(actions.action("redo"), redo);
}

}  // namespace maskline
