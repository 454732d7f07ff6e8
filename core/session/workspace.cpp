// SPDX-License-Identifier: Apache-2.0
#include "core/session/workspace.h"

#include <algorithm>

#include "core/session/tracking_request.h"

namespace maskline {

Workspace::Workspace(Executor& owner, Events& events, JobList& jobs, Workers& workers,
                     Project& openProject, OpenedClip openedClip, const std::string& objectWord)
    : project(openProject),
      clip(openedClip.access),
      playback(owner, events, openedClip, [this] { return workRange(); }),
      reviews(project),
      clicks(
          owner, events, project, workers.engine, clip,
          [this](FrameIndex frame) {
            return frame == playback.frame() ? playback.shownImage() : std::nullopt;
          },
          [this] { return segmenterName(); }),
      hover(owner, events, workers.engine, clicks, [this] { return playback.frame(); }),
      propagation(owner, events, jobs, project, workers.engine, clip),
      gaps(owner, events, jobs, project, workers.background),
      clipJobs(owner, jobs, project, clip, workers.background, workers.idle, workers.exporter),
      steps(owner, events, jobs, project, workers.pacer),
      m_events(events),
      m_objectWord(objectWord),
      m_projectChanges(project.subscribe([this](const Change& change) { onChange(change); })),
      m_shownFrames(events.subscribe([this](const SessionEvent& event) {
        if (std::holds_alternative<FrameShown>(event)) hover.onFrameShown();
      })) {
  if (const auto objects = project.objects(); !objects.empty())
    m_currentObject = objects.front().id;
}

void Workspace::end() {
  steps.end();
  playback.play(false);
  propagation.end();
  gaps.end();
  clipJobs.end();
}

void Workspace::onChange(const Change& change) {
  m_toggled.reset();
  reviews.onChange(change);
  clicks.onChange(change);
  if (std::holds_alternative<ObjectsChanged>(change) && m_currentObject &&
      !project.object(m_currentObject))
    selectObject(neighbourOf(m_currentObject));
  m_events.raise(change);
}

/// The object made before one that is gone, or the first; none if there is none.
ObjectId Workspace::neighbourOf(ObjectId gone) const {
  ObjectId neighbour;
  for (const Object& object : project.objects())
    if (!neighbour || object.id < gone) neighbour = object.id;
  return neighbour;
}

void Workspace::selectObject(ObjectId object) {
  if (object == m_currentObject) return;
  m_currentObject = object;
  m_events.raise(CursorChanged{});
}

FrameRange Workspace::workRange() const {
  const FrameRange whole = playback.wholeClip();
  const auto range = project.settings().range;
  if (!range) return whole;
  const FrameRange inside = range->intersected(whole);
  return inside.empty() ? whole : inside;
}

std::string Workspace::segmenterName() const {
  const std::string name = project.settings().segmenter;
  return name.empty() ? defaultEngine() : name;
}

std::string Workspace::trackerName() const {
  const std::string name = project.settings().tracker;
  return name.empty() ? defaultEngine() : name;
}

std::string Workspace::freeName() const {
  for (int n = 1;; ++n) {
    const std::string name = m_objectWord + " " + std::to_string(n);
    if (!project.objectNamed(name)) return name;
  }
}

/// Whether freeName() can have given it.
bool Workspace::isFreeName(const std::string& name) const {
  const std::string begin = m_objectWord + " ";
  return name.starts_with(begin) && name.size() > begin.size() &&
         name.find_first_not_of("0123456789", begin.size()) == std::string::npos;
}

ObjectId Workspace::newObject(std::string name, CategoryId category) {
  Object object;
  object.name = name.empty() ? freeName() : std::move(name);
  object.category = category;
  object.colour = objectColour(static_cast<int>(project.objects().size()));
  ObjectId id;
  if (m_events.attempt([&] { id = project.addObject(object); })) selectObject(id);
  return id;
}

ObjectId Workspace::beginObject() {
  const auto current = project.object(m_currentObject);
  const bool begun = current && isFreeName(current->name) && !current->locked && !current->hidden &&
                     clicks.prompts(current->id, playback.frame()).empty() &&
                     project.summaries(current->id, playback.wholeClip()).empty();
  return begun ? current->id : newObject({}, {});
}

void Workspace::splitObject() {
  const auto whole = project.object(m_currentObject);
  if (!whole) return;
  m_events.attempt([&] {
    const std::string name = isFreeName(whole->name) ? freeName() : std::string();
    selectObject(project.splitObject(whole->id, playback.frame(), name));
  });
}

ObjectId Workspace::editableObject() {
  if (!project.object(m_currentObject)) return newObject({}, {});
  const bool editable = m_events.attempt([&] { project.requireEditable(m_currentObject); });
  return editable ? m_currentObject : ObjectId{};
}

void Workspace::paint(const Mask& mask) {
  m_events.attempt([&] {
    const Project::Step step(project, "Paint");
    const ObjectId object = editableObject();
    if (!object) return;
    clicks.drop(object, playback.frame());
    FrameRecord record = makeRecord(playback.frame(), mask, MaskSource::Painted, 1);
    record.summary.keyframe = true;
    project.putRecord(object, record);
  });
}

/// After `from`: the first frame of the current object that is a person's word and says other than
/// `presence`, or the end of the clip.
FrameIndex Workspace::nextSettledOtherwise(FrameIndex from, Presence presence) const {
  const FrameIndex end = playback.wholeClip().end;
  for (const FrameSummary& s : project.summaries(m_currentObject, {from + 1, end}))
    if (isAnchor(s) && s.presence != presence) return s.frame;
  return end;
}

void Workspace::togglePresence(Presence presence, bool onwards) {
  const FrameIndex frame = playback.frame();
  const auto summary = project.summary(m_currentObject, frame);
  const bool back = summary && summary->presence == presence;
  const Toggle toggle{m_currentObject, frame, presence, onwards};
  // "Outside" takes the mask: only the step itself knows what was there.
  if (back && m_toggled == toggle) {
    steps.undo();
    return;
  }
  FrameRange range = FrameRange::single(frame);
  if (onwards) range.end = nextSettledOtherwise(frame, presence);
  const bool done = m_events.attempt(
      [&] { project.setPresence(m_currentObject, range, back ? Presence::Visible : presence); });
  if (done && !back) m_toggled = toggle;
}

/// The weak stretch under the cursor, or the current frame alone.
void Workspace::review(ReviewState state) {
  const FrameIndex frame = playback.frame();
  const std::vector<WeakStretch> queue = reviews.stretches();
  const auto here = indexOf(queue, frame, m_currentObject);
  const FrameRange range = here ? queue[*here].frames : FrameRange::single(frame);
  m_events.attempt([&] { project.setReview(m_currentObject, range, state); });
}

/// A propagation that does not know the cuts walks over them; where it need not wait long, it
/// waits.
void Workspace::detectShotsUnasked() {
  constexpr std::int64_t shortClip = 10000;  // frames; a minute or so
  const bool hold = playback.wholeClip().length() <= shortClip;
  const JobId id = clipJobs.detectShotsUnasked([this] { propagation.hold(false); });
  if (id && hold) propagation.hold(true);
}

JobId Workspace::propagate(const PropagateOptions& options) {
  std::vector<ObjectId> objects;
  for (const Object& object : project.objects()) {
    const bool named = std::find(options.objects.begin(), options.objects.end(), object.id) !=
                       options.objects.end();
    if (named || (options.objects.empty() && !object.locked)) objects.push_back(object.id);
  }
  const bool editable = m_events.attempt([&] {
    for (const ObjectId object : objects) project.requireEditable(object);
  });
  if (!editable) return {};
  FrameRange range = options.range.value_or(workRange()).intersected(playback.wholeClip());
  if (options.fromHere && !options.range && range == playback.wholeClip())
    range = rangeFrom(project, range, playback.frame(), options.direction, objects);
  return propagation.start(range, options.direction, std::move(objects),
                           options.tracker.empty() ? trackerName() : options.tracker);
}

}  // namespace maskline
