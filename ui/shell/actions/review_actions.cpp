// SPDX-License-Identifier: Apache-2.0
#include "ui/base/preferences.h"
#include "ui/canvas/canvas_view.h"
#include "ui/dialogs/checks_dialog.h"
#include "ui/dialogs/stages_dialog.h"
#include "ui/dialogs/statistics_dialog.h"
#include "ui/panels/review/review_panel.h"
#include "ui/shell/actions/action_registry.h"
#include "ui/shell/actions/window_actions.h"
#include "ui/shell/main_window.h"
#include "ui/shell/workspace.h"

namespace maskline {

void bindReviewActions(MainWindow& window) {
  ActionRegistry& actions = window.actions();
  Session& session = window.session();
  // In Review mode, accepting or rejecting goes to the next stretch.
  const auto judge = [&](const char* id, ReviewState state) {
    actions.on(id, [&window, &session, state] {
      if (window.reviewing() && state != ReviewState::Unreviewed)
        session.document().review.judgeAndGoOn(state);
      else
        session.document().review.judge(state);
    });
  };
  judge("accept-next", ReviewState::Accepted);
  judge("accept", ReviewState::Accepted);
  judge("reject", ReviewState::Rejected);
  judge("clear-review", ReviewState::Unreviewed);
  actions.on("accept-frame", [&window, &session] {
    if (window.reviewing())
      session.document().review.judgeFrameAndGoOn(ReviewState::Accepted);
    else
      session.document().review.judgeFrame(ReviewState::Accepted);
  });
  actions.on("reject-reason", [&window] { window.workspace().reviews().askReason(); });
  actions.on("suggest-keyframe", [&session] { session.document().review.goToSuggestion(); });
  actions.on("fix", [&window] { window.setReviewing(false); });
  actions.on("weak-next", [&session] { session.document().review.goToNext(+1); });
  actions.on("weak-previous", [&session] { session.document().review.goToNext(-1); });
  actions.on("weak-worst", [&session] { session.document().review.goToWorst(); });
  actions.on("comment", [&window] { window.workspace().reviews().startComment(); });
  actions.on("comment-here", [&window] {
    window.workspace().reviews().startComment(window.workspace().canvas().cursorPoint());
  });
  actions.on("stages", [&session, &window] {
    if (session.hasProject())
      (new StagesDialog(session, loadPreferences().author, &window))->open();
  });
  actions.on("checks", [&session, &window] {
    if (session.hasProject()) (new ChecksDialog(session, &window))->open();
  });
  actions.on("comment-next", [&session] { session.document().comments.goToNext(+1); });
  actions.on("comment-previous", [&session] { session.document().comments.goToNext(-1); });
  actions.on("statistics", [&session, &window] {
    if (session.hasProject()) (new StatisticsDialog(session, &window))->open();
  });
}

}  // namespace maskline
