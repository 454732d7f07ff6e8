// SPDX-License-Identifier: Apache-2.0
#include "core/session/project_maintenance.h"

#include "core/project/project.h"
#include "core/session/jobs/wake_throttle.h"
#include "core/session/same_clip.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// Checks whether the clip exists and is the original one, and adds the findings.
void checkClip(CheckReport& report, const WorkContext& work) {
  std::unique_ptr<Project> project;
  // The report already says why a project cannot be opened.
  if (failureIn([&] { project = Project::open(report.file, /*readOnly=*/true); })) return;
  const ClipReference known = project->clip();
  const auto failure = failureIn([&] {
    const auto path = findClip(known, fs::absolute(report.file));
    if (!path) {
      report.findings.push_back({Entry::What::ClipMissing, {}, known.path.string(), 0, {}, {}});
      return;
    }
    const std::vector<std::uint8_t> index = project->clipIndex();
    if (const auto clip = openClip(*path, index, work)) requireSameClip(known, index, *clip, false);
  });
  if (failure) report.findings.push_back({Entry::What::ClipOther, {}, {}, 0, {}, failure->message});
}

/// The stop token alone: a clip counts other things than a project.
WorkContext quiet(const WorkContext& work) {
  WorkContext out;
  out.stop = work.stop;
  return out;
}

KnownClip knownClip(const OpenedClip& opened, const fs::path& project) {
  const fs::path folder = fs::absolute(project).parent_path().lexically_normal();
  const fs::path relative = opened.access.path.lexically_relative(folder);
  return {{(relative.empty() ? opened.access.path : relative).generic_string(),
           opened.reference.fingerprint, opened.reference.info},
          *opened.access.savedIndex};
}

/// Opens the clip at the path stored in the damaged project, if it is the original one.
std::optional<KnownClip> lookAtClip(const std::optional<StoredClip>& said, const fs::path& damaged,
                                    const WorkContext& work) {
  if (!said) return std::nullopt;
  std::optional<KnownClip> found;
  const auto failure = failureIn([&] {
    const fs::path folder = fs::absolute(damaged).parent_path();
    const ClipReference reference{folder / said->path, said->fingerprint, said->info};
    const auto path = findClip(reference, fs::absolute(damaged));
    if (!path || fingerprint(*path) != said->fingerprint) return;
    if (const auto opened = openClip(*path, {}, work)) found = knownClip(*opened, damaged);
  });
  if (failure) return std::nullopt;
  return found;
}

/// `clip`, if it is not empty, was given by the user.
RepairOptions repairOptions(const fs::path& damaged, const fs::path& clip,
                            const WorkContext& work) {
  RepairOptions options;
  options.clip = [=](const std::optional<StoredClip>& said) -> std::optional<KnownClip> {
    if (clip.empty()) return lookAtClip(said, damaged, quiet(work));
    const auto opened = openClip(clip, {}, quiet(work));
    if (!opened) return std::nullopt;
    return knownClip(*opened, damaged);
  };
  return options;
}

}  // namespace

ProjectMaintenance::ProjectMaintenance(Executor& owner) : m_mailbox(owner) {}

ProjectMaintenance::~ProjectMaintenance() { m_stop.request_stop(); }

void ProjectMaintenance::cancel() { m_stop.request_stop(); }

WorkContext ProjectMaintenance::context() {
  if (m_open == 0) m_stop = std::stop_source();
  WorkContext work;
  work.stop = m_stop.get_token();
  work.progress = [this, sender = m_mailbox.sender(),
                   throttle = std::make_shared<WakeThrottle>()](Progress progress) {
    if (!throttle->due()) return;
    sender.post([this, progress, throttle] {
      throttle->arrived();
      if (m_progress) m_progress(progress);
    });
  };
  return work;
}

template <class Result>
void ProjectMaintenance::start(std::function<std::optional<Result>(const WorkContext&)> work,
                               Done<Result> done) {
  const WorkContext context = this->context();
  ++m_open;
  m_worker.post([this, context, sender = m_mailbox.sender(), work = std::move(work),
                 done = std::move(done)](std::stop_token) {
    const auto outcome = std::make_shared<Outcome<Result>>();
    try {
      if (!context.cancelled()) outcome->result = work(context);
    } catch (...) {
      outcome->failure = currentFailure();
    }
    sender.post([this, outcome, done] {
      --m_open;
      done(*outcome);
    });
  });
}

void ProjectMaintenance::check(const fs::path& file, Done<CheckReport> done) {
  start<CheckReport>(
      [file](const WorkContext& work) {
        auto report = maskline::check(file, work);
        if (report) checkClip(*report, quiet(work));
        if (work.cancelled()) report.reset();
        return report;
      },
      std::move(done));
}

void ProjectMaintenance::repair(const fs::path& damaged, const fs::path& out, const fs::path& clip,
                                Done<RepairReport> done) {
  start<RepairReport>(
      [damaged, out, clip](const WorkContext& work) {
        return maskline::repair(damaged, out, repairOptions(damaged, clip, work), work);
      },
      std::move(done));
}

void ProjectMaintenance::backUp(const fs::path& project, int keep, Done<BackupResult> done) {
  start<BackupResult>(
      [project, keep](const WorkContext& work) { return makeBackup(project, keep, work); },
      std::move(done));
}

void ProjectMaintenance::restore(const fs::path& backup, const fs::path& out, Done<fs::path> done) {
  start<fs::path>(
      [backup, out](const WorkContext& work) -> std::optional<fs::path> {
        if (!restoreBackup(backup, out, work)) return std::nullopt;
        return out;
      },
      std::move(done));
}

}  // namespace maskline
