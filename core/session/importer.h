// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <vector>

#include "core/base/worker.h"
#include "core/dataset/import_plan.h"
#include "core/session/clip_access.h"
#include "core/session/jobs/background.h"
#include "core/session/jobs/sliced_edit.h"

namespace maskline {

/// Bringing in masks of other tools, in two steps: look() reads a data set on the worker and
/// changes nothing; start() puts it into the project, a slice at a time, as one transaction and one
/// undo step. Owner thread.
class Importer {
 public:
  Importer(Executor& owner, Events& events, JobList& jobs, Project& project, ClipAccess clip,
           Worker& worker, Worker& pacer);
  /// Ends the jobs; what is half imported is as if it had never begun.
  void end();

  /// Once the job has finished, loaded() is there. A new look ends the one under way.
  JobId look(const ImportSource& source);
  /// What was looked at last; null before.
  const std::shared_ptr<LoadedDataset>& loaded() const { return m_loaded; }
  /// Forgets it.
  void forget();

  /// What would happen. Only while loaded(); throws as planImport() does.
  ImportPlan plan(const ImportChoices& choices) const;
  /// No id if that cannot be begun (ErrorRaised says why). Cancel leaves the project as it was.
  JobId start(const ImportChoices& choices);

 private:
  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  const ClipAccess m_clip;
  Worker& m_worker;
  Mailbox m_mailbox;
  JobId m_look;
  std::shared_ptr<LoadedDataset> m_loaded;
  SlicedEdit m_slices;
};

}  // namespace maskline
