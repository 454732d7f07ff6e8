// SPDX-License-Identifier: Apache-2.0
#include <optional>

#include "ui/panels/review_panel.h"
#include "ui/shell/action_registry.h"
#include "ui/shell/main_window.h"
#include "ui/shell/window_actions.h"
#include "ui/shell/workspace.h"

namespace maskline {

namespace {

/// The nearest open comment after (+1) or before (−1) the current frame.
void goToComment(Session& session, int direction) {
  std::optional<Comment> nearest;
  for (const Comment& comment : session.project().comments()) {
    const auto ahead = [&](FrameIndex from) {
      return direction * (comment.frame.value() - from.value());
    };
    if (!comment.resolved && ahead(session.currentFrame()) > 0 &&
        (!nearest || ahead(nearest->frame) < 0))
      nearest = comment;
  }
  if (!nearest) return;
  if (nearest->object) session.selectObject(nearest->object);
  session.goTo(nearest->frame);
}

}  // namespace

void bindReviewActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  // In review mode a verdict leads on to the next weak frame.
  const auto judge = [&](const char* id, ReviewState state) {
    actions.on(id, [&window, &session, state] {
      session.review(state);
      if (window.reviewing() && state != ReviewState::Unreviewed) session.goToWeak(+1);
    });
  };
  judge("accept-next", ReviewState::Accepted);
  judge("accept", ReviewState::Accepted);
  judge("reject", ReviewState::Rejected);
  judge("clear-review", ReviewState::Unreviewed);
  actions.on("fix", [&window] { window.setReviewing(false); });
  actions.on("weak-next", [&session] { session.goToWeak(+1); });
  actions.on("weak-previous", [&session] { session.goToWeak(-1); });
  actions.on("weak-worst", [&session] { session.goToWorst(); });
  actions.on("comment", [&window] { window.workspace().reviews().startComment(); });
  actions.on("comment-next", [&session] { goToComment(session, +1); });
  actions.on("comment-previous", [&session] { goToComment(session, -1); });
}

}  // namespace maskline
