// SPDX-License-Identifier: Apache-2.0
#include <QAction>
#include <algorithm>

#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_actions.h"

namespace maskline {

namespace {

void propagate(Session& session, Direction direction, std::vector<ObjectId> objects = {}) {
  PropagateOptions options;
  options.direction = direction;
  options.fromHere = true;
  options.objects = std::move(objects);
  session.propagate(options);
}

void toggleKeyframe(Session& session) {
  const ObjectId object = session.currentObject();
  const FrameIndex frame = session.currentFrame();
  const auto summary = session.project().summary(object, frame);
  if (summary) session.project().setKeyframe(object, frame, !summary->keyframe);
}

/// Moves one end; an end that would pass the other takes it along to the edge of the clip.
void setRangeEnd(Session& session, bool start) {
  FrameRange range = session.workRange();
  const FrameIndex now = session.currentFrame();
  if (start)
    range = {now, range.end > now ? range.end : session.wholeClip().end};
  else
    range = {range.begin <= now ? range.begin : FrameIndex(0), now + 1};
  session.setWorkRange(range);
}

void cancelJobs(Session& session) {
  for (const Job& job : session.jobs())
    if (!job.ended()) session.cancel(job.id);
}

}  // namespace

void bindTrackActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  const auto edit = [&](const char* id, std::function<void()> run) {
    actions.on(id, [&window, run = std::move(run)] { window.attempt(run); });
  };
  actions.on("propagate", [&session] { propagate(session, Direction::Forward); });
  actions.on("propagate-back", [&session] { propagate(session, Direction::Backward); });
  actions.on("propagate-both", [&session] { propagate(session, Direction::Both); });
  actions.on("propagate-object",
             [&session] { propagate(session, Direction::Forward, {session.currentObject()}); });
  actions.on("interpolate", [&session] { session.interpolate(session.currentObject()); });
  edit("keyframe", [&session] { toggleKeyframe(session); });
  actions.on("outside", [&session] { session.togglePresence(Presence::Outside, false); });
  actions.on("outside-on", [&session] { session.togglePresence(Presence::Outside, true); });
  actions.on("occluded", [&session] { session.togglePresence(Presence::Occluded, false); });
  actions.on("occluded-on", [&session] { session.togglePresence(Presence::Occluded, true); });
  actions.on("range-in", [&session] { setRangeEnd(session, true); });
  actions.on("range-out", [&session] { setRangeEnd(session, false); });
  actions.on("range-clear", [&session] { session.setWorkRange({}); });
  actions.on("detect-shots", [&session] { session.detectShots(); });
  actions.on("cancel-jobs", [&session] { cancelJobs(session); });
}

}  // namespace maskline
