// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QActionGroup>
#include <algorithm>

#include "core/review/review.h"
#include "ui/canvas/canvas_view.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"
#include "ui/timeline/timeline_view.h"
#include "ui/timeline/transport_bar.h"

namespace maskline {

namespace {

constexpr double kZoomStep = 1.25;
constexpr double kTimelineStep = 0.1;
constexpr double kOpacityStep = 0.1;

void goToKeyframe(Session& session, int direction) {
  const auto frame = session.project().nextKeyframe(session.document().playback.frame(), direction,
                                                    session.document().selection.object());
  if (frame) session.document().playback.goTo(*frame);
}

void bindGo(ActionRegistry& actions, Session& session) {
  const auto step = [&](const char* id, std::int64_t frames) {
    actions.on(id, [&session, frames] { session.document().playback.step(frames); });
  };
  actions.on("play", [&session] {
    session.document().playback.play(!session.document().playback.playing());
  });
  step("frame-next", 1);
  step("frame-previous", -1);
  step("frame-next-10", 10);
  step("frame-previous-10", -10);
  actions.on("frame-first", [&session] { session.document().playback.goTo(FrameIndex(0)); });
  actions.on("frame-last", [&session] {
    session.document().playback.goTo(FrameIndex(session.document().playback.frameCount() - 1));
  });
  actions.on("keyframe-next", [&session] { goToKeyframe(session, +1); });
  actions.on("keyframe-previous", [&session] { goToKeyframe(session, -1); });
}

void bindOverlay(ActionRegistry& actions, CanvasView& canvas) {
  const auto toggle = [&](const char* id, bool OverlayStyle::*flag) {
    QAction* action = actions.action(id);
    actions.on(id, [&canvas, action, flag] {
      OverlayStyle style = canvas.overlayStyle();
      style.*flag = action->isChecked();
      canvas.setOverlayStyle(style);
    });
    const auto follow = [&canvas, action, flag] {
      action->setChecked(canvas.overlayStyle().*flag);
    };
    follow();
    QObject::connect(&canvas, &CanvasView::overlayStyleChanged, action, follow);
  };
  toggle("show-masks", &OverlayStyle::fill);
  toggle("show-outlines", &OverlayStyle::outlines);
  toggle("show-uncertainty", &OverlayStyle::uncertainty);
  toggle("show-prompts", &OverlayStyle::prompts);
  toggle("show-preview", &OverlayStyle::preview);
  const auto opacity = [&](const char* id, double by) {
    actions.on(id, [&canvas, by] {
      OverlayStyle style = canvas.overlayStyle();
      style.setShownOpacity(std::clamp(style.shownOpacity() + by, 0.0, 1.0));
      canvas.setOverlayStyle(style);
    });
  };
  opacity("overlay-stronger", kOpacityStep);
  opacity("overlay-weaker", -kOpacityStep);
}

void bindZoom(ActionRegistry& actions, CanvasView& canvas, TimelineView& timeline) {
  actions.on("zoom-fit", [&canvas] { canvas.zoomToFit(); });
  actions.on("zoom-100", [&canvas] { canvas.setZoom(1 / canvas.devicePixelRatioF()); });
  actions.on("zoom-object", [&canvas] { canvas.zoomToObject(); });
  actions.on("zoom-in", [&canvas] { canvas.setZoom(canvas.zoom() * kZoomStep); });
  actions.on("zoom-out", [&canvas] { canvas.setZoom(canvas.zoom() / kZoomStep); });
  actions.on("timeline-zoom-in",
             [&timeline] { timeline.setZoom(std::min(1.0, timeline.zoom() + kTimelineStep)); });
  actions.on("timeline-zoom-out",
             [&timeline] { timeline.setZoom(std::max(0.0, timeline.zoom() - kTimelineStep)); });
  actions.on("timeline-zoom-range", [&timeline] { timeline.zoomToRange(); });
}

}  // namespace

void bindViewActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  WorkspaceView& workspace = window.workspace();
  auto* modes = new QActionGroup(&actions);
  modes->addAction(actions.action("mode-annotate"));
  modes->addAction(actions.action("mode-review"));
  actions.on("mode-annotate", [&window] { window.setReviewing(false); });
  actions.on("mode-review", [&window] {
    Session& session = window.session();
    const bool before = window.reviewing();
    window.setReviewing(true);
    // Review starts at an entry of the queue.
    const bool asked =
        indexOf(session.document().review.stretches(), session.document().playback.frame(),
                session.document().selection.object())
            .has_value();
    if (!before && !asked) session.document().review.goToWorst();
  });
  bindGo(actions, window.session());
  bindOverlay(actions, workspace.canvas());
  bindZoom(actions, workspace.canvas(), workspace.timeline());
  actions.on("go-to-frame", [&workspace] { workspace.transport().editFrameNumber(); });
  actions.on("next-area", [&workspace] { workspace.focusNextArea(); });
  actions.on("full-screen",
             [&window] { window.setWindowState(window.windowState() ^ Qt::WindowFullScreen); });
}

}  // namespace maskline
