// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/propagation.h"

#include "core/base/failure.h"
#include "core/tracking/pass_runner.h"
#include "core/tracking/plan.h"

namespace maskline {

std::int64_t countVisits(const PropagationRequest& request) {
  return planPropagation(request).visits();
}

PropagationReport propagate(const PropagationRequest& request, Tracker& tracker,
                            FrameSource& frames, Channel<PropagatedFrame>& out,
                            const WorkContext& work) {
  PropagationReport report;
  const PropagationPlan plan = planPropagation(request);
  report.framesTotal = plan.visits();
  if (report.framesTotal == 0) return report;
  try {
    PassRunner runner(request, plan, tracker, frames, out, work);
    try {
      report.cancelled = !runner.run();
    } catch (...) {
      report.failure = currentFailure();
    }
    report.framesDone = runner.visited();
  } catch (...) {
    report.failure = currentFailure();
  }
  return report;
}

}  // namespace maskline
