// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <algorithm>

#include "ui/dialogs/event_dialog.h"
#include "ui/dialogs/own_model_dialog.h"
#include "ui/dialogs/smooth_dialog.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"

namespace maskline {

namespace {

void propagate(Session& session, Direction direction, std::vector<ObjectId> objects = {}) {
  PropagateOptions options;
  options.direction = direction;
  options.fromHere = true;
  options.objects = std::move(objects);
  session.document().propagation.start(options);
}

void cancelJobs(Session& session) {
  for (const Job& job : session.jobs())
    if (!job.ended()) session.cancel(job.id);
}

/// In the range between the range handles, else on the current frame.
void newEvent(MainWindow& window) {
  Session& session = window.session();
  ClipEvent event;
  event.object = session.document().selection.object();
  event.frames = session.project().settings().range.value_or(
      FrameRange::single(session.document().playback.frame()));
  (new EventDialog(session, event, &window))->open();
}

}  // namespace

void bindTrackActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  actions.on("propagate", [&session] { propagate(session, Direction::Forward); });
  actions.on("propagate-back", [&session] { propagate(session, Direction::Backward); });
  actions.on("propagate-both", [&session] { propagate(session, Direction::Both); });
  actions.on("propagate-object", [&session] {
    propagate(session, Direction::Forward, {session.document().selection.object()});
  });
  actions.on("propagate-again", [&session] {
    Document& document = session.document();
    document.propagation.redo(document.selection.object(), document.playback.frame());
  });
  actions.on("interpolate", [&session] {
    session.document().interpolation.start(session.document().selection.object());
  });
  actions.on("own-model", [&session, &window] { OwnModelDialog::openFor(session, window); });
  actions.on("smooth", [&session, &window] { SmoothDialog::openFor(session, window); });
  actions.on("keyframe", [&session] { session.document().masks.toggleKeyframe(); });
  actions.on("outside",
             [&session] { session.document().masks.togglePresence(Presence::Outside, false); });
  actions.on("outside-on",
             [&session] { session.document().masks.togglePresence(Presence::Outside, true); });
  actions.on("occluded",
             [&session] { session.document().masks.togglePresence(Presence::Occluded, false); });
  actions.on("occluded-on",
             [&session] { session.document().masks.togglePresence(Presence::Occluded, true); });
  actions.on("range-in", [&session] {
    session.document().settings.beginRangeAt(session.document().playback.frame());
  });
  actions.on("range-out", [&session] {
    session.document().settings.endRangeAt(session.document().playback.frame());
  });
  actions.on("range-clear", [&session] { session.document().settings.setWorkRange({}); });
  actions.on("detect-shots", [&session] { session.document().clipJobs.detectShots(); });
  actions.on("next-shot", [&session] { session.document().propagation.continueInNextShot(); });
  actions.on("cut-here",
             [&session] { session.document().shots.toggle(session.document().playback.frame()); });
  actions.on("fade-here", [&session] {
    session.document().shots.toggle(session.document().playback.frame(), /*fade=*/true);
  });
  actions.on("new-event", [&window] { newEvent(window); });
  actions.on("cancel-jobs", [&session] { cancelJobs(session); });
}

}  // namespace maskline
