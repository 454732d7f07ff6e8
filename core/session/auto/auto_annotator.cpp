// SPDX-License-Identifier: Apache-2.0
#include "core/session/auto/auto_annotator.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <random>
#include <utility>

#include "core/annotation/name.h"
#include "core/auto_annotation/messages.h"
#include "core/project/messages.h"
#include "core/session/auto/auto_fill.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

std::vector<FrameIndex> framesOf(FrameRange range, int step) {
  std::vector<FrameIndex> frames;
  for (FrameIndex frame = range.begin; frame < range.end; frame = frame + std::max(1, step))
    frames.push_back(frame);
  return frames;
}

/// What the engine worker needs, copied from the project.
struct RunInput {
  OwnModel model;
  ClipAccess clip;
  std::vector<FrameIndex> frames, cuts;
  float score = 0;
};

/// Loads the model and runs it. False if cancelled.
bool run(const RunInput& input, const std::function<void(FoundFrame)>& deliver,
         const WorkContext& work) {
  LoadedModel model(input.model);
  const auto clip = input.clip.open({work.stop, {}});
  return clip && runOnClip(model, *clip, input.frames, input.cuts, input.score, deliver, work);
}

std::string newRun() {
  std::random_device device;
  const std::uint64_t number = std::uint64_t(device()) << 32 | device();
  std::array<char, 20> text{};
  return {text.data(), std::to_chars(text.data(), text.data() + text.size(), number, 16).ptr};
}

JobResult resultOf(const AutoFillCounts& counts) {
  JobResult result;
  result.kind = JobResult::Kind::MasksStored;
  result.count = counts.masks;
  if (counts.removed > 0)
    result.notes.emplace_back(messages::session::masksRemoved, counts.removed);
  if (counts.locked > 0) result.notes.emplace_back(messages::session::lockedLeft, counts.locked);
  if (counts.kept > 0) result.notes.emplace_back(messages::session::masksKept, counts.kept);
  return result;
}

}  // namespace

std::vector<std::optional<std::string>> usualCategories(const std::vector<ModelClass>& classes) {
  std::vector<std::optional<std::string>> categories;
  for (const ModelClass& one : classes)
    categories.push_back(one.background() ? std::nullopt : std::optional(one.name));
  return categories;
}

AutoAnnotator::AutoAnnotator(Executor& owner, Events& events, JobList& jobs, Project& project,
                             EngineWorker& engine, Worker& background, Worker& pacer,
                             ClipAccess clip, const SettingsEditor& settings)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_engine(engine),
      m_background(background),
      m_clip(std::move(clip)),
      m_settings(settings),
      m_mailbox(owner),
      m_slices(owner, jobs, project, pacer) {}

void AutoAnnotator::end() {
  m_mailbox.renew();
  m_slices.finishNow();
  const JobId job = std::exchange(m_job, {});
  if (!job) return;
  const bool isRun = m_jobs.find(job).kind == Job::Kind::RunModel;
  m_jobs.abandon(job);
  if (!isRun || !m_results || m_results->frames.empty()) return;
  m_events.attempt([&] {
    const auto fill = std::make_shared<AutoFill>(m_project, m_results);
    m_project.continueBulk(m_project.startBulk(
        messages::session::runModel, [fill](BulkEdit& edit) { return fill->next(edit); }));
    writeResults(*m_results, resultsFile(m_project.file()));
  });
}

JobId AutoAnnotator::start(const AutoOptions& options) {
  if (running()) {
    m_events.fail(messages::session::modelRuns);
    return {};
  }
  const FrameRange range =
      options.range.value_or(m_settings.workRange()).intersected(m_settings.wholeClip());
  RunInput input{options.model, m_clip, framesOf(range, options.step), {}, options.score};
  if (input.frames.empty()) {
    m_events.fail(messages::session::noFramesForModel);
    return {};
  }
  if (m_project.readOnly()) {
    m_events.fail(messages::project::readOnly);
    return {};
  }
  const bool named = m_events.attempt([&] {
    for (const auto& category : options.categories)
      if (category) requireName(*category);
  });
  if (!named) return {};
  for (const ShotCut& cut : m_project.shots()) input.cuts.push_back(cut.frame);
  m_results = std::make_shared<AutoResults>();
  m_results->run = newRun();
  m_results->model = options.model.name;
  m_results->classes = options.model.classes;
  m_results->size = m_project.clip().info.size;
  m_results->categories =
      options.categories.empty() ? usualCategories(options.model.classes) : options.categories;
  m_results->categories.resize(m_results->classes.size());
  m_results->score = std::clamp(options.score, 0.0F, 1.0F);

  m_job = m_jobs.add(Job::Kind::RunModel, verbatim(options.model.name));
  WorkContext work = m_jobs.context(m_job);
  m_engine.postLong([this, input = std::move(input), work = std::move(work), job = m_job,
                     sender = m_mailbox.sender(), &engine = m_engine](Engines&) mutable {
    sender.post([this, job] { m_jobs.started(job); });
    const ProgressFn report = work.progress;
    work.progress = [&](Progress progress) {
      report(progress);
      engine.yield();
    };
    bool complete = false;
    const auto failure = failureIn([&] {
      complete = !work.cancelled() && run(
                                          input,
                                          [&](FoundFrame found) {
                                            sender.post([this, found = std::move(found)]() mutable {
                                              take(std::move(found));
                                            });
                                          },
                                          work);
    });
    sender.post([this, failure, complete] { finished(failure, complete); });
  });
  return m_job;
}

void AutoAnnotator::take(FoundFrame found) {
  m_results->frames.push_back(found.frame);
  m_results->tracks = found.tracks;
  for (LinkedMask& mask : found.masks) m_results->masks.push_back(std::move(mask));
}

void AutoAnnotator::finished(std::optional<Failure> failure, bool complete) {
  const JobId job = std::exchange(m_job, {});
  if (m_results->frames.empty()) {
    m_results.reset();
    if (failure) return m_jobs.fail(job, *failure);
    return m_jobs.finish(job, Job::State::Cancelled);
  }
  keepResults();
  store(job, complete ? Job::State::Finished : Job::State::Cancelled, std::move(failure));
}

void AutoAnnotator::keepResults() {
  m_background.post([results = m_results, file = resultsFile(m_project.file()), &jobs = m_jobs,
                     &events = m_events, sender = m_mailbox.sender()](std::stop_token) {
    if (const auto failure = failureIn([&] { writeResults(*results, file); }))
      sender.post([&events, failure] { events.fail(*failure); });
  });
}

/// As a part of `job`. A failure of the run is reported once its finished frames are stored.
void AutoAnnotator::store(JobId job, Job::State ends, std::optional<Failure> failure) {
  std::shared_ptr<AutoFill> fill;
  Project::BulkNumber bulk = 0;
  const Text<0>& step = m_jobs.find(job).kind == Job::Kind::ApplyScore
                            ? messages::session::applyScore
                            : messages::session::runModel;
  const auto refused = failureIn([&] {
    fill = std::make_shared<AutoFill>(m_project, m_results);
    bulk = m_project.startBulk(step, [fill](BulkEdit& edit) { return fill->next(edit); });
  });
  if (refused) return m_jobs.fail(job, *refused);
  m_slices.startIn(job, ends, std::move(failure),
                   restOfBulk(
                       m_project, bulk, [fill] { return fill->progress(); },
                       [fill] { return resultOf(fill->counts()); }));
}

JobId AutoAnnotator::rescore(float score) {
  if (running()) {
    m_events.fail(messages::session::modelRuns);
    return {};
  }
  const auto file = resultsFile(m_project.file());
  std::error_code error;
  if (!m_results && !std::filesystem::exists(file, error)) {
    m_events.fail(messages::auto_annotation::noRun);
    return {};
  }
  const auto last = head();  // empty if the file is damaged, which the job will tell
  if (last && !isStored(*last)) {
    m_events.fail(messages::session::runUndone);
    return {};
  }
  using Results = std::shared_ptr<AutoResults>;
  m_job = m_jobs.add(Job::Kind::ApplyScore, verbatim(last.value_or(AutoResults{}).model));
  m_background.post([this, known = m_results, file, score = std::clamp(score, 0.0F, 1.0F),
                     size = m_project.clip().info.size, job = m_job, work = m_jobs.context(m_job),
                     sender = m_mailbox.sender()](std::stop_token) {
    Results results;
    const auto failure = failureIn([&] {
      if (work.cancelled()) return;
      results = std::make_shared<AutoResults>(known ? *known : readResults(file));
      if (results->size != size) throw Error(messages::auto_annotation::noRun);
      results->score = score;
    });
    sender.post([this, job, work, results, failure] {
      m_job = {};
      if (failure) return m_jobs.fail(job, *failure);
      if (!results || work.cancelled()) return m_jobs.finish(job, Job::State::Cancelled);
      m_results = results;
      m_jobs.started(job);
      store(job, Job::State::Finished);
    });
  });
  return m_job;
}

JobId AutoAnnotator::readModels(const std::filesystem::path& added, bool agree) {
  using Models = std::vector<ListedModel>;
  const JobId job = m_jobs.add(Job::Kind::ReadModels, verbatim(added.filename().string()));
  runInBackground<Models>(
      m_background, m_jobs, job, m_mailbox,
      [added, agree](const WorkContext&) {
        if (!added.empty()) addOwnModel(added, agree);
        return std::optional(listOwnModels());
      },
      [this](Models& models) {
        m_models = std::move(models);
        return JobEnd();
      });
  return job;
}

JobId AutoAnnotator::readModels() { return readModels({}, false); }
JobId AutoAnnotator::addModel(const std::filesystem::path& folder, bool agree) {
  return readModels(folder, agree);
}

/// Of the results that are at hand, without the masks.
std::optional<AutoResults> AutoAnnotator::head() const {
  if (!m_results) return readResultsHead(resultsFile(m_project.file()));
  const AutoResults& all = *m_results;
  return AutoResults{all.run, all.model,  all.classes,    all.size, all.frames,
                     {},      all.tracks, all.categories, all.score};
}

bool AutoAnnotator::isStored(const AutoResults& results) const {
  const auto stored = storedRun(m_project);
  return stored && stored->run == results.run;
}

std::optional<AutoResults> AutoAnnotator::lastRun() const {
  const auto stored = storedRun(m_project);
  if (!stored) return std::nullopt;
  auto last = head();
  if (!last || !isStored(*last)) return std::nullopt;
  last->score = stored->score;
  return last;
}

}  // namespace maskline
