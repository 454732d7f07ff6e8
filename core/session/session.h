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

/// Opens documents, runs their jobs, and tells what happens; what can be done with an open document
/// is in its parts, see document.h. Used by the window and by the headless commands alike.
///
/// Everything on the owner thread; nothing here blocks but create/open of the project file itself.
/// Mistakes of the user are raised as ErrorRaised, not thrown. A request that makes no sense
/// (nothing to propagate, a project file that exists) is no job: ErrorRaised and no id. An observer
/// may call anything but what closes or opens a project: it posts that to the executor.
class Session {
 public:
  explicit Session(Executor& owner);
  ~Session();  ///< cancels and joins all work; what was finished stays
  Session(const Session&) = delete;
  Session& operator=(const Session&) = delete;

  [[nodiscard]] Subscription subscribe(std::function<void(const SessionEvent&)> observer);

  // ---- the document ------------------------------------------------------------------------
  /// A job: opens the clip (indexing it), creates the file, then ProjectOpened. `range`: see
  /// SourceOptions.
  JobId createProject(const std::filesystem::path& file, const std::filesystem::path& clip,
                      const std::optional<ValueRange>& range = {});
  /// A job: opens the file, then its clip; ProjectOpened or ErrorRaised / ClipMissing.
  JobId openProject(const std::filesystem::path& file, bool readOnly = false);
  /// Opens the demo clip in a project of its own under `folder`, made on first use. A job.
  JobId openDemo(const std::filesystem::path& folder);
  /// A clip with other frames than that of the project is refused unless `acceptChanged`; one with
  /// another size or number of frames always.
  JobId relocateClip(const std::filesystem::path& clip, bool acceptChanged = false);
  void closeProject();
  /// A project file is open whose clip was not found or is another: relocateClip() goes on.
  bool awaitsClip() const;
  bool hasProject() const;
  // Only while hasProject():
  Document& document();
  const Document& document() const;
  const Project& project() const;  ///< for reading; edits go through document()

  // ---- jobs ----------------------------------------------------------------------------------
  std::vector<Job> jobs() const;  ///< newest last; finished ones stay for the list
  /// Of a request that was refused (no id): failed, with the last error's message.
  Job job(JobId id) const;
  void cancel(JobId id);
  bool busy() const;  ///< a job is under way or a click waits for its mask

  // ---- options -------------------------------------------------------------------------------
  /// Says "object" in another language, for the names that are given from now on.
  void setObjectWord(std::string word);
  /// From now on, shots of a clip for which that was never done are found in the background when it
  /// is opened; no undo step. Off at first.
  void setAutomaticShots(bool on);

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
