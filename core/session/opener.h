// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/base/worker.h"
#include "core/session/clip_access.h"
#include "core/session/jobs/background.h"

namespace maskline {

/// Opens and creates documents. The project file is opened on the owner thread, its clip on the
/// worker. A new request cancels the previous one. Owner thread.
class Opener {
 public:
  using OnOpened = std::function<void(std::unique_ptr<Project>, OpenedClip)>;

  Opener(Executor& owner, Events& events, JobList& jobs, Worker& worker, OnOpened onOpened);

  // These return no id if the request cannot be started (ErrorRaised says why).
  JobId create(const std::filesystem::path& file, const std::filesystem::path& clip,
               const std::optional<ValueRange>& range);
  JobId open(const std::filesystem::path& file, bool readOnly);
  JobId demo(const std::filesystem::path& folder);
  /// Sets the clip of the project that waits for one, or of `project` if given. A clip with
  /// different frames is accepted only if `acceptChanged` is true.
  JobId relocate(const std::filesystem::path& clip, bool acceptChanged,
                 std::unique_ptr<Project> project = {});
  /// Closes the project that waits for its clip.
  void forget();
  bool waiting() const { return m_waiting != nullptr; }

 private:
  using Work = std::function<std::optional<OpenedClip>(const WorkContext&)>;
  using Apply = std::function<JobEnd(OpenedClip&)>;
  JobId begin(const std::filesystem::path& subject, Work work, Apply apply);
  JobId openWaiting();
  JobEnd finishOpen(OpenedClip& clip, bool acceptChanged = false);
  JobEnd finishCreate(const std::filesystem::path& file, OpenedClip& clip);

  Events& m_events;
  JobList& m_jobs;
  Worker& m_worker;
  const OnOpened m_onOpened;
  Mailbox m_mailbox;
  JobId m_current;
  std::unique_ptr<Project> m_waiting;  // opened, but its clip was not found
};

}  // namespace maskline
