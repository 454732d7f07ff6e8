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

/// Imports masks from other tools in two steps: load() reads a dataset on the worker and changes
/// nothing; start() writes it into the project in slices, as one transaction and one undo step.
/// Owner thread.
class Importer {
 public:
  Importer(Executor& owner, Events& events, JobList& jobs, Project& project, ClipAccess clip,
           Worker& worker, Worker& pacer);
  /// Ends the jobs. An incomplete import is rolled back.
  void end();

  /// Reads a dataset. Once the job has finished, loaded() returns it. A new call ends the running
  /// job.
  JobId load(const ImportSource& source);
  /// The dataset that was read last, or null.
  const std::shared_ptr<LoadedDataset>& loaded() const { return m_loaded; }
  /// Releases the loaded dataset.
  void forget();

  /// The preview of an import. Requires loaded(). Throws as planImport() does.
  ImportPlan plan(const ImportChoices& choices) const;
  /// Returns no id if the import cannot be started (ErrorRaised says why). Cancelling leaves the
  /// project unchanged.
  JobId start(const ImportChoices& choices);

 private:
  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  const ClipAccess m_clip;
  Worker& m_worker;
  Mailbox m_mailbox;
  JobId m_load;
  std::shared_ptr<LoadedDataset> m_loaded;
  SlicedEdit m_slices;
};

}  // namespace maskline
