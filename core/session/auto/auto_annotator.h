// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/auto_annotation/clip_run.h"
#include "core/auto_annotation/model_list.h"
#include "core/base/worker.h"
#include "core/session/clip_access.h"
#include "core/session/edit/settings_editor.h"
#include "core/session/engine_worker.h"
#include "core/session/jobs/background.h"
#include "core/session/jobs/sliced_edit.h"

namespace maskline {

struct AutoOptions {
  OwnModel model;
  std::optional<FrameRange> range;  ///< none: between the range handles
  int step = 1;                     ///< every n-th frame, at least 1
  float score = 0.5F;               ///< 0 … 1; masks below are not shown
  /// By class: the category it becomes, none: left out. Empty: usualCategories().
  std::vector<std::optional<std::string>> categories;
};

/// Each class its own name, the background none.
std::vector<std::optional<std::string>> usualCategories(const std::vector<ModelClass>& classes);

/// Runs models of the user's own over the clip, `Document::autoAnnotation`, and applies scores
/// afterwards. AutoFill has the rules for what is stored. Owner thread.
class AutoAnnotator {
 public:
  AutoAnnotator(Executor& owner, Events& events, JobList& jobs, Project& project,
                EngineWorker& engine, Worker& background, Worker& pacer, ClipAccess clip,
                const SettingsEditor& settings);
  /// Ends the jobs; stores what a run has found.
  void end();

  /// Runs a model as a job, one at a time. Its masks are stored at the end as one undo step; a
  /// cancelled run stores those of the frames that are done. Returns no id if the run cannot be
  /// started (ErrorRaised says why).
  JobId start(const AutoOptions& options);
  /// Applies another score to the results of the last run on this project, as one undo step. The
  /// results are kept in the cache folder of the user, also when the program ends. Returns no id if
  /// there are none, the run was undone (ErrorRaised says so), or a run is not finished.
  JobId rescore(float score);
  /// Reads the models of the user's own, or adds the folder of one (addOwnModel()) and reads them
  /// again, as a job. Afterwards models() has them.
  JobId readModels();
  /// `agree`: the user agrees to run the program of a TorchScript file.
  JobId addModel(const std::filesystem::path& folder, bool agree = false);
  const std::vector<ListedModel>& models() const { return m_models; }

  /// The job that runs a model or applies a score; none if nothing runs.
  JobId job() const { return m_job ? m_job : m_slices.job(); }
  bool running() const { return bool(job()); }
  /// The last run on this project, without its masks, and the score that was applied last. Empty if
  /// there was none, or it was undone. Reads the beginning of a file.
  std::optional<AutoResults> lastRun() const;

 private:
  JobId readModels(const std::filesystem::path& added, bool agree);
  std::optional<AutoResults> head() const;
  bool isStored(const AutoResults& results) const;
  void take(FoundFrame found);
  void finished(std::optional<Failure> failure, bool complete);
  void keepResults();
  void store(JobId job, Job::State ends, std::optional<Failure> failure = {});

  Events& m_events;
  JobList& m_jobs;
  Project& m_project;
  EngineWorker& m_engine;
  Worker& m_background;
  const ClipAccess m_clip;
  const SettingsEditor& m_settings;
  Mailbox m_mailbox;
  JobId m_job;                             // a run, or the reading of results
  std::shared_ptr<AutoResults> m_results;  // of the last run, or of the running one
  std::vector<ListedModel> m_models;
  SlicedEdit m_slices;
};

}  // namespace maskline
