// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <optional>
#include <stop_token>

#include "core/base/failure.h"
#include "core/base/progress.h"
#include "core/base/worker.h"
#include "core/recovery/backups.h"
#include "core/recovery/check.h"
#include "core/recovery/repair.h"
#include "core/session/mailbox.h"

namespace maskline {

/// The outcome of a task: a result, a failure, or neither if it was cancelled.
template <class Result>
struct Outcome {
  std::optional<Result> result;
  std::optional<Failure> failure;
};

/// Check, repair, backup and restore of project files, open or not, on its own thread and with its
/// own connections. One task at a time. Owner thread; `done` and the progress function are called
/// on it, and not after destruction.
class ProjectMaintenance {
 public:
  template <class Result>
  using Done = std::function<void(const Outcome<Result>&)>;

  explicit ProjectMaintenance(Executor& owner);
  ~ProjectMaintenance();  ///< cancels

  /// Checks the project, and whether its clip exists and is the original one.
  void check(const std::filesystem::path& file, Done<CheckReport> done);
  /// `clip`: the path for a project whose clip row is lost; else empty.
  void repair(const std::filesystem::path& damaged, const std::filesystem::path& out,
              const std::filesystem::path& clip, Done<RepairReport> done);
  /// See makeBackup().
  void backUp(const std::filesystem::path& project, int keep, Done<BackupResult> done);
  /// The result is the new project.
  void restore(const std::filesystem::path& backup, const std::filesystem::path& out,
               Done<std::filesystem::path> done);

  /// The progress of the running task; total is 0 while unknown.
  void onProgress(ProgressFn progress) { m_progress = std::move(progress); }
  bool busy() const { return m_open > 0; }
  /// Cancels all tasks; their `done` is called.
  void cancel();

 private:
  template <class Result>
  void start(std::function<std::optional<Result>(const WorkContext&)> work, Done<Result> done);
  WorkContext context();

  Mailbox m_mailbox;
  ProgressFn m_progress;
  std::stop_source m_stop;
  int m_open = 0;
  Worker m_worker{"files"};  // last: it uses the rest
};

}  // namespace maskline
