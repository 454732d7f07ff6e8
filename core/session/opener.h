// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <memory>

#include "core/base/worker.h"
#include "core/session/background.h"
#include "core/session/clip_access.h"

namespace maskline {

/// Opens and creates documents: the project file on the owner thread, its clip on the worker. One
/// at a time: a new request ends the one under way. Owner thread.
class Opener {
 public:
  using OnOpened = std::function<void(std::unique_ptr<Project>, OpenedClip)>;

  Opener(Executor& owner, Events& events, JobList& jobs, Worker& worker, OnOpened onOpened);

  // No id where the request cannot even begin (ErrorRaised says why).
  JobId create(const std::filesystem::path& file, const std::filesystem::path& clip,
               const std::optional<ValueRange>& range);
  JobId open(const std::filesystem::path& file, bool readOnly);
  JobId demo(const std::filesystem::path& folder);
  /// For the project whose clip was missing, or for `project` if that is given.
  /// A clip with other frames is taken only if `acceptChanged`.
  JobId relocate(const std::filesystem::path& clip, bool acceptChanged,
                 std::unique_ptr<Project> project = {});
  /// Forgets a project that waits for its clip.
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
  std::unique_ptr<Project> m_waiting;  // open, but without its clip
};

}  // namespace maskline
