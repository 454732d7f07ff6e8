// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/base/executor.h"
#include "core/session/document.h"
#include "core/session/session_event.h"

namespace maskline {

/// Opens documents, runs jobs and reports events. The operations on an open document are in the
/// parts of Document. Used by the window and by the headless commands.
///
/// All calls on the owner thread. Only creating and opening the project file itself block. Errors
/// are raised as ErrorRaised, not thrown. A request that cannot be started (nothing to propagate, a
/// project file that exists) raises ErrorRaised and returns no id. An observer may call everything
/// except functions that open or close a project; it must post those to the executor.
class Session {
 public:
  explicit Session(Executor& owner);
  ~Session();  ///< cancels and joins all work; finished results are kept
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] Subscription subscribe(std::function<void(const SessionEvent&)> observer);

  // ---- the document ------------------------------------------------------------------------
  /// A job: opens and indexes the clip, creates the file, then raises ProjectOpened. `range`: see
  /// SourceOptions.
  JobId createProject(const std::filesystem::path& file, const std::filesystem::path& clip,
                      const std::optional<ValueRange>& range = {});
  /// A job: opens the file, then its clip. Raises ProjectOpened, ErrorRaised or ClipMissing.
  JobId openProject(const std::filesystem::path& file, bool readOnly = false);
  /// A job: opens the demo project in `folder`. Clip and project are created on first use.
  JobId openDemo(const std::filesystem::path& folder);
  /// Sets another path for the clip. A clip with different frames is refused unless `acceptChanged`
  /// is true. A clip with another size or frame count is always refused.
  JobId relocateClip(const std::filesystem::path& clip, bool acceptChanged = false);
  void closeProject();
  /// Whether a project file is open whose clip was not found or has changed. relocateClip()
  /// continues.
  bool awaitsClip() const;
  bool hasProject() const;
  // Only while hasProject():
  Document& document();
  const Document& document() const;
  const Project& project() const;  ///< for reading; edits go through document()

  // ---- jobs ----------------------------------------------------------------------------------
  std::vector<Job> jobs() const;  ///< newest last, finished jobs included
  /// For a refused request (no id): a failed job with the message of the last error.
  Job job(JobId id) const;
  void cancel(JobId id);
  bool busy() const;  ///< a job is running or a click is being segmented

  // ---- options -------------------------------------------------------------------------------
  /// Sets the translated word "object", used in the names of new objects.
  void setObjectWord(std::string word);
  /// Sets the name that comments and changes of stages are stored with. At first it is the name of
  /// the system's user.
  void setAuthor(std::string name);
  /// Whether shots are detected in the background when a project is opened for which that was never
  /// done. Not an undo step. Off by default.
  void setAutomaticShots(bool on);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
