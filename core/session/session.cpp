// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"

#include <utility>

#include "core/base/login_name.h"
#include "core/session/opener.h"

namespace maskline {

namespace fs = std::filesystem;

struct Session::Impl {
  explicit Impl(Executor& executor)
      : owner(executor),
        mailbox(executor),
        jobs(executor, events),
        workers{EngineWorker([this, sender = mailbox.sender()](const Engines::Loading& loading) {
          sender.post([this, loading] { onLoading(loading); });
        })},
        opener(executor, events, jobs, workers.background,
               [this](std::unique_ptr<Project> opened, OpenedClip clip) {
                 onOpened(std::move(opened), std::move(clip));
               }) {}

  void onOpened(std::unique_ptr<Project> opened, OpenedClip clip) {
    close();
    project = std::move(opened);
    document = std::make_unique<Document>(owner, events, jobs, workers, *project, std::move(clip),
                                          objectWord, author);
    events.raise(ProjectOpened{});
    if (document) document->playback.goTo(FrameIndex(0));
    if (document && automaticShots) document->detectShotsInBackground();
  }

  /// Returns the project, so that the caller can continue to use it.
  std::unique_ptr<Project> close() {
    if (!document) return nullptr;
    document->end();
    document.reset();
    auto closed = std::move(project);
    events.raise(ProjectClosed{});
    return closed;
  }

  void closeIfOpen(const fs::path& file) {
    std::error_code ignored;
    if (document && fs::equivalent(project->file(), file, ignored)) close();
  }

  void onLoading(const Engines::Loading& loading) {
    switch (loading.step) {
      case Engines::Loading::Step::Begins:
        loadingJob = jobs.add(Job::Kind::LoadEngine, loading.title);
        jobs.started(loadingJob);
        break;
      case Engines::Loading::Step::Reads:
        jobs.progress(loadingJob, {loading.percent, 100});
        break;
      case Engines::Loading::Step::Ends:
        if (loading.failure) {
          jobs.finish(loadingJob, Job::State::Failed, loading.failure->message);
        } else {
          JobResult result;
          result.notes = loading.notes;
          jobs.finish(loadingJob, Job::State::Finished, result);
        }
        break;
    }
  }

  Executor& owner;
  Events events;
  Mailbox mailbox;
  JobList jobs;
  JobId loadingJob;
  bool automaticShots = false;
  std::string objectWord = "object";
  std::string author = loginName();
  Workers workers;
  Opener opener;
  std::unique_ptr<Project> project;
  std::unique_ptr<Document> document;  // uses the project
};

Session::Session(Executor& owner) : m_impl(std::make_unique<Impl>(owner)) {}

Session::~Session() {
  m_impl->opener.forget();
  m_impl->close();
}

Subscription Session::subscribe(std::function<void(const SessionEvent&)> observer) {
  return m_impl->events.subscribe(std::move(observer));
}

// ---- the document ------------------------------------------------------------------------------

JobId Session::createProject(const fs::path& file, const fs::path& clip,
                             const std::optional<ValueRange>& range) {
  return m_impl->opener.create(file, clip, range);
}

JobId Session::openProject(const fs::path& file, bool readOnly) {
  const fs::path kept = file;  // may belong to the project that closes
  m_impl->closeIfOpen(kept);
  return m_impl->opener.open(kept, readOnly);
}

JobId Session::openDemo(const fs::path& folder) {
  m_impl->closeIfOpen(folder / "demo.maskline");
  return m_impl->opener.demo(folder);
}

JobId Session::relocateClip(const fs::path& clip, bool acceptChanged) {
  return m_impl->opener.relocate(clip, acceptChanged, m_impl->close());
}

void Session::closeProject() {
  m_impl->opener.forget();
  m_impl->close();
}

bool Session::hasProject() const { return m_impl->document != nullptr; }
bool Session::awaitsClip() const { return m_impl->opener.waiting(); }
Document& Session::document() { return *m_impl->document; }
const Document& Session::document() const { return *m_impl->document; }
const Project& Session::project() const { return *m_impl->project; }

// ---- jobs --------------------------------------------------------------------------------------

std::vector<Job> Session::jobs() const { return m_impl->jobs.list(); }
Job Session::job(JobId id) const { return m_impl->jobs.find(id); }
void Session::cancel(JobId id) { m_impl->jobs.cancel(id); }

bool Session::busy() const {
  return m_impl->jobs.busy() || (hasProject() && document().clicks.busy());
}

// ---- options -----------------------------------------------------------------------------------

void Session::setAuthor(std::string name) { m_impl->author = std::move(name); }
void Session::setObjectWord(std::string word) { m_impl->objectWord = std::move(word); }
void Session::setAutomaticShots(bool on) { m_impl->automaticShots = on; }

}  // namespace maskline
