// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "core/project/bulk_edit.h"
#include "core/session/jobs/sliced_edit.h"

namespace maskline {

class ClickSession;

/// An edit of a range of frames of objects, cut into pieces of a few frames of one object.
struct RangeEdit {
  Message text;                   ///< of the undo step
  std::vector<ObjectId> objects;  ///< changed one after the other
  FrameRange range;
  /// Returns the number of masks changed.
  std::function<int(BulkEdit&, ObjectId, FrameRange)> piece;
  std::vector<ObjectId> others = {};         ///< changed by the pieces, too
  std::function<void(BulkEdit&)> last = {};  ///< after all pieces
  std::function<void()> done = {};           ///< once the edit is stored
  /// Refused if an object is locked; discards pending prompts on the frames.
  bool changesMasks = true;
};

std::vector<ObjectId> withoutRepeats(const std::vector<ObjectId>& objects);

/// Whether an edit that takes longer than a moment is completed before the call returns, or becomes
/// a job.
enum class Run { AtOnce, InSlices };

/// Runs edits of ranges as one transaction and one undo step. Cancelling the job of a long one
/// leaves the project as it was. Any other edit first completes it. Owner thread.
class RangeEdits {
 public:
  /// With Run::InSlices, an edit that takes longer than `patience` becomes a job.
  RangeEdits(Executor& owner, Events& events, JobList& jobs, Project& project, ClickSession& clicks,
             Worker& pacer, std::chrono::milliseconds patience = std::chrono::milliseconds(50))
      : m_events(events),
        m_project(project),
        m_clicks(clicks),
        m_patience(patience),
        m_slices(owner, jobs, project, pacer) {}
  /// Completes an edit that runs here.
  void end() { m_slices.finishNow(); }
  /// Completes a running edit of the project, so that what is read next is what an edit will
  /// change.
  void completeRunning();

  /// Returns the number of masks changed so far; the job tells the final one. If an object is
  /// locked or the edit throws, nothing changes, ErrorRaised is raised and there is no number.
  std::optional<int> run(RangeEdit edit, Run how);

 private:
  class Fill;
  /// A bulk edit that has begun.
  struct Begun {
    Project::BulkNumber bulk = 0;
    bool complete = false;
  };
  Begun begin(const std::shared_ptr<Fill>& fill, Run how);
  void startJob(const std::shared_ptr<Fill>& fill, Project::BulkNumber bulk);
  void finish(const RangeEdit& edit);

  Events& m_events;
  Project& m_project;
  ClickSession& m_clicks;
  const std::chrono::milliseconds m_patience;
  SlicedEdit m_slices;
};

}  // namespace maskline
