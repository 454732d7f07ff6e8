// SPDX-License-Identifier: Apache-2.0
#include "core/session/importer.h"

#include <utility>

#include "core/project/messages.h"
#include "core/session/messages.h"

namespace maskline {

namespace {

using Loaded = std::shared_ptr<LoadedDataset>;

std::vector<std::string> namesOf(FrameSource& frames) {
  std::vector<std::string> names;
  const std::int64_t count = frames.info().frameCount;
  for (std::int64_t i = 0; i < count; ++i) {
    names.push_back(frames.fileName(FrameIndex(i)));
    if (names.back().empty()) return {};
  }
  return names;
}

std::optional<Loaded> loadFor(const ClipAccess& clip, const ImportSource& source,
                              const WorkContext& work) {
  Loaded loaded = loadDataset(source, work);
  if (!loaded) return std::nullopt;
  const auto frames = clip.open({work.stop, {}});
  if (!frames) return std::nullopt;
  loaded->clipNames = namesOf(*frames);
  return loaded;
}

/// Neither the name nor the number of frames is that of the clip.
bool isOfOtherClip(const DatasetVideo& video, const ClipReference& clip) {
  for (const std::string& name : {video.name, video.fileName})
    if (name == clip.path.filename() || name == clip.path.stem()) return false;
  return !video.name.empty() &&
         static_cast<std::int64_t>(video.frames.size()) != clip.info.frameCount;
}

}  // namespace

Importer::Importer(Executor& owner, Events& events, JobList& jobs, Project& project,
                   ClipAccess clip, Worker& worker, Worker& pacer)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_clip(std::move(clip)),
      m_worker(worker),
      m_mailbox(owner),
      m_slices(owner, jobs, project, pacer) {}

void Importer::end() {
  m_mailbox.renew();
  m_jobs.abandon(m_load);
  m_slices.end();
}

void Importer::forget() {
  m_mailbox.renew();
  m_jobs.abandon(m_load);
  m_loaded.reset();
}

JobId Importer::load(const ImportSource& source) {
  forget();
  m_load = m_jobs.add(Job::Kind::ReadDataset, verbatim(source.path.filename().string()));
  runInBackground<Loaded>(
      m_worker, m_jobs, m_load, m_mailbox,
      [clip = m_clip, source](const WorkContext& work) { return loadFor(clip, source, work); },
      [this](Loaded& loaded) {
        m_loaded = loaded;
        return JobEnd();
      });
  return m_load;
}

ImportPlan Importer::plan(const ImportChoices& choices) const {
  ImportPlan plan = planImport(m_project, *m_loaded, choices);
  const DatasetVideo& video = m_loaded->content->info().videos[plan.video];
  if (isOfOtherClip(video, m_project.clip())) {
    const auto frames = static_cast<std::int64_t>(video.frames.size());
    plan.findings.push_back({"other-clip",
                             frames,
                             {messages::session::otherClip, video.name, frames,
                              m_project.clip().path.filename(), m_project.clip().info.frameCount}});
  }
  return plan;
}

JobId Importer::start(const ImportChoices& choices) {
  if (!m_loaded || m_slices.running()) return {};
  JobResult result;
  result.kind = JobResult::Kind::Imported;
  std::shared_ptr<ImportFill> fill;
  Project::BulkNumber bulk = 0;
  const bool begun = m_events.attempt([&] {
    ImportPlan made = plan(choices);
    for (const DatasetFinding& finding : made.findings) result.notes.push_back(finding.message);
    fill = std::make_shared<ImportFill>(m_project, m_loaded, std::move(made), choices);
    bulk = m_project.startBulk(messages::project::importMasks,
                               [fill](BulkEdit& edit) { return fill->next(edit); });
  });
  if (!begun) return {};
  return m_slices.start(Job::Kind::Import, verbatim(m_loaded->opened.path.filename().string()),
                        restOfBulk(
                            m_project, bulk, [fill] { return fill->progress(); },
                            [fill, result]() mutable {
                              result.count = fill->stored();
                              return result;
                            }));
}

}  // namespace maskline
