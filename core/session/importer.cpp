// SPDX-License-Identifier: Apache-2.0
#include "core/session/importer.h"

#include <thread>
#include <utility>

#include "core/project/messages.h"

namespace maskline {

namespace {

using std::chrono::milliseconds;
using Loaded = std::shared_ptr<LoadedDataset>;

constexpr milliseconds sliceTime{12};
constexpr milliseconds pause{1};

std::vector<std::string> namesOf(FrameSource& frames) {
  std::vector<std::string> names;
  const std::int64_t count = frames.info().frameCount;
  for (std::int64_t i = 0; i < count; ++i) {
    names.push_back(frames.fileName(FrameIndex(i)));
    if (names.back().empty()) return {};
  }
  return names;
}

std::optional<Loaded> load(const ClipAccess& clip, const ImportSource& source,
                           const WorkContext& work) {
  Loaded loaded = loadDataset(source, work);
  if (!loaded) return std::nullopt;
  const auto frames = clip.open({work.stop, {}});
  if (!frames) return std::nullopt;
  loaded->clipNames = namesOf(*frames);
  return loaded;
}

}  // namespace

Importer::Importer(Executor& owner, Events& events, JobList& jobs, Project& project,
                   ClipAccess clip, Worker& worker, Worker& pacer)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_clip(std::move(clip)),
      m_worker(worker),
      m_pacer(pacer),
      m_lookMailbox(owner),
      m_mailbox(owner) {}

void Importer::end() {
  m_lookMailbox.renew();
  m_jobs.abandon(m_look);
  if (!m_job) return;
  m_mailbox.renew();
  m_project.cancelBulk();
  finish(Job::State::Cancelled);
}

void Importer::forget() {
  m_lookMailbox.renew();
  m_jobs.abandon(m_look);
  m_loaded.reset();
}

JobId Importer::look(const ImportSource& source) {
  forget();
  m_look = m_jobs.add(Job::Kind::ReadDataset, verbatim(source.path.filename().string()));
  runInBackground<Loaded>(
      m_worker, m_jobs, m_look, m_lookMailbox,
      [clip = m_clip, source](const WorkContext& work) { return load(clip, source, work); },
      [this](Loaded& loaded) {
        m_loaded = loaded;
        return JobEnd();
      });
  return m_look;
}

ImportPlan Importer::plan(const ImportChoices& choices) const {
  return planImport(m_project, *m_loaded, choices);
}

JobId Importer::start(const ImportChoices& choices) {
  if (!m_loaded || m_job) return {};
  const bool begun = m_events.attempt([&] {
    ImportPlan made = plan(choices);
    m_result = {};
    m_result.kind = JobResult::Kind::Imported;
    for (const DatasetFinding& finding : made.findings) m_result.notes.push_back(finding.message);
    m_fill = std::make_shared<ImportFill>(m_project, m_loaded, std::move(made), choices);
    m_project.startBulk(messages::project::importMasks,
                        [fill = m_fill](BulkEdit& edit) { return fill->next(edit); });
  });
  if (!begun) return {};
  m_job = m_jobs.add(Job::Kind::Import, verbatim(m_loaded->opened.path.filename().string()));
  m_jobs.started(m_job);
  soon();
  return m_job;
}

void Importer::soon() {
  m_pacer.post([this, sender = m_mailbox.sender()](std::stop_token) {
    std::this_thread::sleep_for(pause);
    sender.post([this] { slice(); });
  });
}

void Importer::slice() {
  if (m_jobs.stopToken(m_job).stop_requested()) {
    m_project.cancelBulk();
    return finish(Job::State::Cancelled);
  }
  try {
    if (!m_project.continueBulk(sliceTime)) {
      m_jobs.progress(m_job, m_fill->progress());
      return soon();
    }
    m_result.count = m_fill->stored();
    finish(Job::State::Finished);
  } catch (...) {
    m_jobs.fail(m_job, currentFailure());
    finish(Job::State::Failed);
  }
}

void Importer::finish(Job::State state) {
  const JobId job = std::exchange(m_job, JobId{});
  m_fill.reset();
  if (state == Job::State::Finished)
    m_jobs.finish(job, state, m_result);
  else
    m_jobs.finish(job, state);
}

}  // namespace maskline
