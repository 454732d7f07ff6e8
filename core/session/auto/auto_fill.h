// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>

#include "core/auto_annotation/auto_results.h"
#include "core/project/bulk_edit.h"
#include "core/project/project.h"

namespace maskline {

/// FrameRecord::model of the masks of a model of the user's own.
std::string ownModelTag(const std::string& name);

/// Whether a run may replace a mask: a model of the user's own made it, and nobody has edited,
/// accepted or rejected it or made it a keyframe.
bool mayReplace(const FrameRecord& record);

/// The run whose masks are in the project, and the score that was applied to it. Undo and redo of
/// runs change it.
struct StoredRun {
  std::string run;  ///< see AutoResults
  float score = 0;
};
std::optional<StoredRun> storedRun(const Project& project);

/// What a fill has done.
struct AutoFillCounts {
  std::int64_t masks = 0;    ///< of the model that are in the project now
  std::int64_t removed = 0;  ///< masks of earlier runs, or with a score that is too low now
  std::int64_t kept = 0;     ///< frames on which another mask of the object was kept
  std::int64_t locked = 0;   ///< objects that stayed as they are because they are locked
};

/// Brings a project in line with the results of a run and a score, step by step (see
/// Project::startBulk()): masks with at least this score are stored, the other masks of the model
/// on the frames of the run are removed. Each track of a thing becomes an object: one of its
/// category whose masks overlap it (mean IoU of at least 0.5 on common frames, paired by
/// assignment.h), else a new one. Stuff has one object for each category. Masks that mayReplace()
/// refuses, and locked objects, stay as they are. An object that is left with nothing at all is
/// removed.
class AutoFill {
 public:
  /// `results` must not change. Its score is the one to apply.
  AutoFill(const Project& project, std::shared_ptr<const AutoResults> results);
  ~AutoFill();

  /// Returns false when everything is written.
  bool next(BulkEdit& edit);
  Progress progress() const;
  const AutoFillCounts& counts() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
