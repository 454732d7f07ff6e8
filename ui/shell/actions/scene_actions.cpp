// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCoreApplication>
#include <algorithm>
#include <memory>

#include "core/scene/regions.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/scene_dialogs.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace maskline {
namespace {

struct SceneTexts {
  Q_DECLARE_TR_FUNCTIONS(maskline::SceneActions)
};

/// The unlabelled region that was shown last, and where the mouse pointed then.
struct ShownRegion {
  FrameIndex frame;
  std::optional<Region> region;
  std::optional<cv::Point2f> cursor;
};
using Shared = std::shared_ptr<ShownRegion>;

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

/// The region with some of its surroundings.
QRectF areaAround(const cv::Rect& box, cv::Size frame) {
  constexpr double least = 0.2;  // of the frame
  const QRectF exact(box.x, box.y, box.width, box.height);
  QRectF area(0, 0, std::max(exact.width() * 1.2, frame.width * least),
              std::max(exact.height() * 1.2, frame.height * least));
  area.moveCenter(exact.center());
  return area;
}

void showNext(MainWindow& window, ShownRegion& shown) {
  const Session& session = window.session();
  const FrameIndex frame = session.document().playback.frame();
  const auto map = session.document().scene.map(frame);
  if (shown.frame != frame) shown = {frame, {}, {}};
  shown.region = nextRegion(regionsOf(map->unlabelled()), shown.region);
  if (!shown.region)
    return window.showMessage(SceneTexts::tr("Every pixel of this frame is labelled."));
  CanvasView& canvas = window.workspace().canvas();
  OverlayStyle style = canvas.overlayStyle();
  if (!style.scene) style.scene = SceneForm::Panoptic;
  canvas.setOverlayStyle(style);
  canvas.showArea(areaAround(shown.region->box, map->size()));
  shown.cursor = canvas.cursorPoint();
}

/// The region under the mouse; if it has not moved since, the one that was shown last.
std::optional<cv::Point> chosenPixel(const CanvasView& canvas, const PanopticMap& map,
                                     FrameIndex frame, const ShownRegion& shown) {
  const auto cursor = canvas.cursorPoint();
  if (shown.region && shown.frame == frame && shown.cursor == cursor &&
      !map.at(shown.region->first))
    return shown.region->first;
  if (!cursor) return std::nullopt;
  const cv::Point pixel(static_cast<int>(cursor->x), static_cast<int>(cursor->y));
  return map.at(pixel) ? std::nullopt : std::optional(pixel);
}

void openGiveDialog(MainWindow& window, const ShownRegion* shown) {
  Session& session = window.session();
  const FrameIndex frame = session.document().playback.frame();
  const auto map = session.document().scene.map(frame);
  GiveRequest request{FrameRange::single(frame)};
  std::int64_t pixels = map->unlabelledPixels();
  if (shown) {
    request.at = chosenPixel(window.workspace().canvas(), *map, frame, *shown);
    if (!request.at)
      return window.showMessage(
          SceneTexts::tr("Point at an unlabelled region, or go to the next one first."));
    pixels = regionAt(map->unlabelled(), *request.at).area();
  }
  auto* dialog = new GiveDialog(session, std::move(request), pixels, &window);
  dialog->setModal(true);
  dialog->open();
}

}  // namespace

void bindSceneActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  CanvasView& canvas = window.workspace().canvas();
  bindView(actions, canvas, "view-semantic", SceneForm::Semantic);
  bindView(actions, canvas, "view-instances", SceneForm::Instances);
  bindView(actions, canvas, "view-panoptic", SceneForm::Panoptic);
  const auto shown = std::make_shared<ShownRegion>();
  actions.on("next-unlabelled", [&window, shown] { showNext(window, *shown); });
  actions.on("give-region", [&window, shown] { openGiveDialog(window, shown.get()); });
  actions.on("give-unlabelled", [&window] { openGiveDialog(window, nullptr); });
  actions.on("paint-over", [&window] {
    auto* dialog = new PaintOverDialog(window.session(), &window);
    dialog->setModal(true);
    QObject::connect(dialog, &QDialog::finished, &window, [&window] { showState(window); });
    dialog->open();
  });
}

}  // namespace maskline
