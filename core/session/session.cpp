// SPDX-License-Identifier: Apache-2.0
#include "core/session/session.h"

#include <utility>

#include "core/engine/engine_options.h"
#include "core/session/opener.h"
#include "core/session/workspace.h"

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
    workspace = std::make_unique<Workspace>(owner, events, jobs, workers, *project, std::move(clip),
                                            objectWord);
    events.raise(ProjectOpened{});
    if (workspace) workspace->playback.goTo(FrameIndex(0));
    if (workspace && automaticShots) workspace->detectShotsUnasked();
  }

  /// Returns the project, for who wants to go on with it.
  std::unique_ptr<Project> close() {
    if (!workspace) return nullptr;
    workspace->end();
    workspace.reset();
    auto closed = std::move(project);
    events.raise(ProjectClosed{});
    return closed;
  }

  void closeIfOpen(const fs::path& file) {
    std::error_code ignored;
    if (workspace && fs::equivalent(workspace->project.file(), file, ignored)) close();
  }

  bool goTo(const WeakStretch& stretch) {
    workspace->selectObject(stretch.object);
    workspace->playback.goTo(stretch.worst);
    return true;
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
          jobs.finish(loadingJob, Job::State::Failed, loading.failure->sentence);
        } else {
          jobs.finish(loadingJob, Job::State::Finished);
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
  Workers workers;
  Opener opener;
  std::unique_ptr<Project> project;
  std::unique_ptr<Workspace> workspace;  // while a document is open
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

bool Session::hasProject() const { return m_impl->workspace != nullptr; }
bool Session::awaitsClip() const { return m_impl->opener.waiting(); }
Project& Session::project() { return m_impl->workspace->project; }
const Project& Session::project() const { return m_impl->workspace->project; }

// ---- the cursor --------------------------------------------------------------------------------

FrameIndex Session::currentFrame() const {
  return hasProject() ? m_impl->workspace->playback.frame() : FrameIndex();
}

std::int64_t Session::frameCount() const { return wholeClip().length(); }

FrameRange Session::wholeClip() const {
  return hasProject() ? m_impl->workspace->playback.wholeClip() : FrameRange{};
}

void Session::goTo(FrameIndex frame) {
  if (hasProject()) m_impl->workspace->playback.goTo(frame);
}

void Session::step(std::int64_t frames) { goTo(currentFrame() + frames); }

void Session::setScrubbing(bool on) {
  if (hasProject()) m_impl->workspace->playback.setScrubbing(on);
}

void Session::play(bool on) {
  if (hasProject()) m_impl->workspace->playback.play(on);
}

bool Session::playing() const { return hasProject() && m_impl->workspace->playback.playing(); }

void Session::tick() {
  if (hasProject()) m_impl->workspace->playback.tick();
}

ObjectId Session::currentObject() const {
  return hasProject() ? m_impl->workspace->currentObject() : ObjectId{};
}

void Session::selectObject(ObjectId object) {
  if (hasProject()) m_impl->workspace->selectObject(object);
}

std::optional<cv::Mat> Session::shownImage() const {
  return hasProject() ? m_impl->workspace->playback.shownImage() : std::nullopt;
}

std::vector<FrameRange> Session::decodedRanges() const {
  return hasProject() ? m_impl->workspace->playback.decodedRanges() : std::vector<FrameRange>();
}

double Session::seconds(FrameIndex frame) const {
  return hasProject() ? m_impl->workspace->playback.seconds(frame) : 0;
}

void Session::wantThumbnails(const std::vector<FrameIndex>& frames) {
  if (hasProject()) m_impl->workspace->playback.wantThumbnails(frames);
}

FrameRange Session::workRange() const {
  return hasProject() ? m_impl->workspace->workRange() : FrameRange{};
}

void Session::setWorkRange(std::optional<FrameRange> range) {
  if (!hasProject()) return;
  m_impl->events.attempt([&] {
    ProjectSettings settings = project().settings();
    settings.range = range;
    project().setSettings(settings);
  });
  m_impl->events.raise(CursorChanged{});
}

// ---- annotating --------------------------------------------------------------------------------

ObjectId Session::newObject(std::string name, CategoryId category) {
  return hasProject() ? m_impl->workspace->newObject(std::move(name), category) : ObjectId{};
}

ObjectId Session::beginObject() {
  return hasProject() ? m_impl->workspace->beginObject() : ObjectId{};
}

void Session::setObjectWord(std::string word) { m_impl->objectWord = std::move(word); }

void Session::splitObject() {
  if (hasProject()) m_impl->workspace->splitObject();
}

void Session::addPrompt(const Prompt& prompt) {
  if (!hasProject()) return;
  // Before an object is made for it.
  const cv::Size size = project().clip().info.size;
  if (!m_impl->events.attempt([&] { requireOnPicture(prompt, size); })) return;
  if (const ObjectId object = m_impl->workspace->editableObject())
    m_impl->workspace->clicks.add(object, currentFrame(), prompt);
}

void Session::removePrompt(PromptId id) {
  if (!hasProject()) return;
  if (const ObjectId object = m_impl->workspace->editableObject())
    m_impl->workspace->clicks.remove(object, currentFrame(), id);
}

void Session::clearPrompts() {
  if (!hasProject()) return;
  if (const ObjectId object = m_impl->workspace->editableObject())
    m_impl->workspace->clicks.clear(object, currentFrame());
}

std::vector<StoredPrompt> Session::prompts(ObjectId object, FrameIndex frame) const {
  return hasProject() ? m_impl->workspace->clicks.prompts(object, frame)
                      : std::vector<StoredPrompt>();
}

void Session::preview(const std::optional<Prompt>& prompt) {
  if (!hasProject()) return;
  if (prompt)
    m_impl->workspace->hover.show(currentObject(), currentFrame(), *prompt);
  else
    m_impl->workspace->hover.hide(currentObject(), currentFrame());
}

void Session::paint(const Mask& mask) {
  if (hasProject()) m_impl->workspace->paint(mask);
}

void Session::togglePresence(Presence presence, bool onwards) {
  if (hasProject()) m_impl->workspace->togglePresence(presence, onwards);
}

bool Session::segmenting() const { return hasProject() && m_impl->workspace->clicks.busy(); }

// ---- jobs --------------------------------------------------------------------------------------

JobId Session::propagate(const PropagateOptions& options) {
  return hasProject() ? m_impl->workspace->propagate(options) : JobId{};
}

bool Session::awaitsPropagation() const {
  return hasProject() && frameCount() > 1 && !project().readOnly() &&
         project().nextKeyframe(FrameIndex(-1), +1) && !project().hasDerivedMasks();
}

JobId Session::interpolate(ObjectId object, std::optional<FrameRange> range) {
  return hasProject() ? m_impl->workspace->gaps.start(object, range, currentFrame()) : JobId{};
}

JobId Session::detectShots() {
  return hasProject() ? m_impl->workspace->clipJobs.detectShots() : JobId{};
}

void Session::setAutomaticShots(bool on) { m_impl->automaticShots = on; }

JobId Session::exportTo(const ExportOptions& options) {
  return hasProject() ? m_impl->workspace->clipJobs.exportTo(options) : JobId{};
}

bool Session::undoStopsPropagation() const {
  return hasProject() && m_impl->workspace->propagation.undoStopsIt();
}

JobId Session::undo() {
  if (!hasProject()) return {};
  if (undoStopsPropagation()) {
    m_impl->workspace->propagation.cancelRunning();
    return {};
  }
  const ObjectId before = currentObject();
  const JobId job = m_impl->workspace->steps.undo();
  // Whoever takes back an object has none: the next click must not change another.
  if (before && !project().object(before)) selectObject({});
  return job;
}
JobId Session::redo() { return hasProject() ? m_impl->workspace->steps.redo() : JobId{}; }

std::vector<Job> Session::jobs() const { return m_impl->jobs.list(); }
Job Session::job(JobId id) const { return m_impl->jobs.find(id); }
void Session::cancel(JobId id) { m_impl->jobs.cancel(id); }
bool Session::busy() const { return m_impl->jobs.busy() || segmenting(); }

// ---- review ------------------------------------------------------------------------------------

std::vector<WeakStretch> Session::weakStretches() {
  return hasProject() ? m_impl->workspace->reviews.stretches() : std::vector<WeakStretch>();
}

bool Session::goToWeak(int direction) {
  const auto found = nextWeak(weakStretches(), currentFrame(), currentObject(), direction);
  return found && m_impl->goTo(*found);
}

bool Session::goToWorst() {
  const std::vector<WeakStretch> weak = weakStretches();
  return !weak.empty() && m_impl->goTo(weak.front());
}

void Session::review(ReviewState state) {
  if (hasProject()) m_impl->workspace->review(state);
}

// ---- engines -----------------------------------------------------------------------------------

std::string Session::segmenterName() const {
  return hasProject() ? m_impl->workspace->segmenterName() : defaultEngine();
}

std::string Session::trackerName() const {
  return hasProject() ? m_impl->workspace->trackerName() : defaultEngine();
}

void Session::setEngines(const std::string& segmenter, const std::string& tracker) {
  if (!hasProject()) return;
  m_impl->events.attempt([&] {
    ProjectSettings settings = project().settings();
    settings.segmenter = parseEngineSpec(segmenter).text();
    settings.tracker = parseEngineSpec(tracker).text();
    project().setSettings(settings);
  });
}

void Session::setThreads(int threads) { setEngineThreads(threads); }

}  // namespace maskline
