// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <QCoreApplication>
#include <algorithm>

#include "ui/dialogs/event_dialog.h"
#include "ui/dialogs/own_model_dialog.h"
#include "ui/dialogs/smooth_dialog.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/error_bar.h"
#include "ui/shell/main_window.h"

namespace maskline {

namespace {

struct TrackTexts {
  Q_DECLARE_TR_FUNCTIONS(maskline::TrackTexts)
};

void propagate(Session& session, Direction direction, std::vector<ObjectId> objects) {
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

/// Says what was left as it was.
void togglePresence(MainWindow& window, Presence presence, bool onwards) {
  Document& document = window.session().document();
  const auto set = document.masks.togglePresence(presence, onwards);
  if (!set || set->settled == 0) return;
  const auto object = window.session().project().object(document.selection.object());
  const QString name = QString::fromStdString(object.value_or(Object{}).name);
  const qlonglong last = set->frames.end.value() - 1;
  const QString done = presence == Presence::Occluded
                           ? TrackTexts::tr("%1 is occluded up to frame %2.")
                           : TrackTexts::tr("%1 is outside the frame up to frame %2.");
  const QString left = TrackTexts::tr(
      "%n later frame(s) stayed as they are, because they are keyframes or "
      "accepted; to change them too, set the presence in a range.",
      nullptr, set->settled);
  window.errors().notify(done.arg(name).arg(last) + QLatin1Char(' ') + left,
                         TrackTexts::tr("Presence in a range…"),
                         [&window] { window.actions().action("presence-range")->trigger(); });
}

}  // namespace

void bindTrackActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  const auto all = [&](const char* id, Direction direction) {
    actions.on(id, [&session, direction] { propagate(session, direction, {}); });
  };
  all("propagate", Direction::Forward);
  all("propagate-back", Direction::Backward);
  all("propagate-both", Direction::Both);
  const auto selected = [&](const char* id, Direction direction) {
    actions.on(id, [&session, direction] {
      propagate(session, direction, {session.document().selection.object()});
    });
  };
  selected("propagate-object", Direction::Forward);
  selected("propagate-object-back", Direction::Backward);
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
  const auto bind = [&](const char* id, Presence presence, bool onwards) {
    actions.on(id, [&window, presence, onwards] { togglePresence(window, presence, onwards); });
  };
  bind("outside", Presence::Outside, false);
  bind("outside-on", Presence::Outside, true);
  bind("occluded", Presence::Occluded, false);
  bind("occluded-on", Presence::Occluded, true);
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
