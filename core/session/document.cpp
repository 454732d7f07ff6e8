// SPDX-License-Identifier: Apache-2.0
#include "core/session/document.h"

namespace maskline {

Document::Document(Executor& owner, Events& sessionEvents, JobList& jobs, Workers& workers,
                   Project& project, OpenedClip clip, const std::string& objectWord,
                   const std::string& author)
    : settings(sessionEvents, project),
      playback(owner, sessionEvents, clip, [this] { return settings.workRange(); }),
      selection(sessionEvents, project),
      objects(sessionEvents, project, m_rangeEdits, selection, playback, objectWord,
              [this](ObjectId object, FrameIndex frame) {
                return !clicks.prompts(object, frame).empty();
              }),
      categories(sessionEvents, project, m_rangeEdits),
      attributes(sessionEvents, project),
      comments(sessionEvents, project, selection, playback, author),
      events(sessionEvents, project, [this](FrameIndex frame) { return playback.seconds(frame); }),
      stages(sessionEvents, project, author),
      shots(sessionEvents, project),
      clicks(owner, sessionEvents, project, workers.engine, clip.access, objects, settings,
             playback),
      checks(sessionEvents, project, m_rangeEdits, clicks, author),
      hover(owner, sessionEvents, workers.engine, clicks, selection, playback),
      scene(owner, sessionEvents, jobs, project, clicks, workers.pacer),
      masks(sessionEvents, project, objects, clicks, scene, m_steps, m_rangeEdits, selection,
            playback),
      tracks(sessionEvents, project, m_rangeEdits),
      propagation(owner, sessionEvents, jobs, project, workers.engine, clip.access, settings,
                  playback),
      interpolation(owner, sessionEvents, jobs, project, workers.background, playback),
      clipJobs(owner, jobs, project, clip.access, workers.background, workers.idle,
               workers.exporter),
      imports(owner, sessionEvents, jobs, project, clip.access, workers.background, workers.pacer),
      statistics(owner, sessionEvents, jobs, project, workers.background),
      review(owner, sessionEvents, project, m_rangeEdits, selection, playback, workers.background,
             author),
      versions(owner, sessionEvents, project, m_rangeEdits, workers.pacer),
      smoothing(owner, sessionEvents, jobs, project, workers.background, playback),
      autoAnnotation(owner, sessionEvents, jobs, project, workers.engine, workers.background,
                     workers.pacer, clip.access, settings),
      candidates(owner, sessionEvents, jobs, project, workers.engine, clip.access, objects,
                 categories, clicks),
      m_events(sessionEvents),
      m_project(project),
      m_steps(owner, sessionEvents, jobs, project, workers.pacer),
      m_rangeEdits(owner, sessionEvents, jobs, project, clicks, workers.pacer),
      m_projectChanges(project.subscribe([this](const Change& change) { onChange(change); })),
      m_shownFrames(sessionEvents.subscribe([this](const SessionEvent& event) {
        if (std::holds_alternative<FrameShown>(event)) hover.onFrameShown();
      })) {}

void Document::end() {
  m_steps.end();
  m_rangeEdits.end();
  playback.play(false);
  propagation.end();
  interpolation.end();
  smoothing.end();
  autoAnnotation.end();
  candidates.end();
  clipJobs.end();
  imports.end();
  scene.end();
  statistics.end();
  review.end();
}

void Document::onChange(const Change& change) {
  masks.onChange();
  scene.onChange(change);
  review.onChange(change);
  clicks.onChange(change);
  selection.onChange(change);
  versions.onChange(change);
  candidates.onChange(change);
  std::visit([this](const auto& event) { m_events.raise(event); }, change);
}

JobId Document::undo() {
  if (undoStopsPropagation()) {
    propagation.cancelRunning();
    return {};
  }
  if (!m_steps.running()) m_project.completeRunningEdit();  // it becomes the newest step
  if (candidates.undo()) return {};
  const ObjectId before = selection.object();
  const JobId job = m_steps.undo();
  // After the current object is undone, none is current, so that the next click does not change
  // another one.
  if (before && !m_project.object(before)) selection.select({});
  return job;
}

JobId Document::redo() {
  if (!m_steps.running()) m_project.completeRunningEdit();
  if (candidates.redo()) return {};
  return m_steps.redo();
}

bool Document::canUndo() const {
  return m_project.canUndo() || undoStopsPropagation() || candidates.canUndo();
}

bool Document::canRedo() const { return m_project.canRedo() || candidates.canRedo(); }

Message Document::undoText() const {
  return candidates.canUndo() ? candidates.undoText() : m_project.undoText();
}

Message Document::redoText() const {
  return candidates.canRedo() ? candidates.redoText() : m_project.redoText();
}

/// Without known cuts, a propagation would cross them. For short clips it waits until they are
/// known.
void Document::detectShotsInBackground() {
  constexpr std::int64_t shortClip = 10000;  // frames; a minute or so
  const bool hold = playback.frameCount() <= shortClip;
  const JobId id = clipJobs.detectShotsInBackground([this] { propagation.hold(false); });
  if (id && hold) propagation.hold(true);
}

}  // namespace maskline
