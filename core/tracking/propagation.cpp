// SPDX-License-Identifier: Apache-2.0
#include "core/tracking/propagation.h"

#include "core/base/failure.h"
#include "core/tracking/plan.h"
#include "core/tracking/walker.h"

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
    Walker walker(request, plan, tracker, frames, out, work);
    try {
      report.cancelled = !walker.run();
    } catch (...) {
      report.failure = currentFailure();
    }
    report.framesDone = walker.visited();
  } catch (...) {
    report.failure = currentFailure();
  }
  return report;
}

}  // namespace maskline
