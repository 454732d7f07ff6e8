// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCoreApplication>

#include "core/scene/regions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/scene_dialogs.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/unlabelled_regions.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace maskline {
namespace {

struct SceneTexts {
  Q_DECLARE_TR_FUNCTIONS(maskline::SceneActions)
};

void bindView(ActionRegistry& actions, CanvasView& canvas, const char* id, SceneForm form) {
  QAction* action = actions.action(id);
  actions.on(id, [&canvas, action, form] {
    OverlayStyle style = canvas.overlayStyle();
    style.scene = action->isChecked() ? std::optional(form) : std::nullopt;
    canvas.setOverlayStyle(style);
  });
  const auto follow = [&canvas, action, form] {
    action->setChecked(canvas.overlayStyle().scene == form);
  };
  follow();
  QObject::connect(&canvas, &CanvasView::overlayStyleChanged, action, follow);
}

void openGiveDialog(MainWindow& window, UnlabelledRegions& regions, bool one) {
  Session& session = window.session();
  const FrameIndex frame = session.document().playback.frame();
  const auto map = session.document().scene.map(frame);
  GiveRequest request{FrameRange::single(frame)};
  std::int64_t pixels = map->unlabelledPixels();
  if (one) {
    request.at = regions.chosen();
    if (!request.at)
      return window.showMessage(
          SceneTexts::tr("Point at an unlabelled region, or go to the next one first."));
    pixels = regionAt(map->unlabelled(), *request.at).area();
    regions.markAt(*request.at);
  } else {
    regions.markAll();
  }
  auto* dialog = new GiveDialog(session, std::move(request), pixels, &window);
  dialog->setModal(true);
  QObject::connect(dialog, &QDialog::finished, &regions, &UnlabelledRegions::follow);
  dialog->open();
}

}  // namespace

void bindSceneActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  CanvasView& canvas = window.workspace().canvas();
  bindView(actions, canvas, "view-semantic", SceneForm::Semantic);
  bindView(actions, canvas, "view-instances", SceneForm::Instances);
  bindView(actions, canvas, "view-panoptic", SceneForm::Panoptic);
  auto* regions = new UnlabelledRegions(window.session(), canvas, &canvas);
  actions.on("next-unlabelled", [&window, regions] {
    if (!regions->showNext())
      window.showMessage(SceneTexts::tr("Every pixel of this frame is labelled."));
  });
  actions.on("give-region", [&window, regions] { openGiveDialog(window, *regions, true); });
  actions.on("give-unlabelled", [&window, regions] { openGiveDialog(window, *regions, false); });
  actions.on("paint-over", [&window] {
    auto* dialog = new PaintOverDialog(window.session(), &window);
    dialog->setModal(true);
    QObject::connect(dialog, &QDialog::finished, &window, [&window] { showState(window); });
    dialog->open();
  });
}

}  // namespace maskline
