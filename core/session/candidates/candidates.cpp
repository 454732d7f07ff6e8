// SPDX-License-Identifier: Apache-2.0
#include "core/session/candidates/candidates.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "core/proposals/find.h"
#include "core/session/edit/category_editor.h"
#include "core/session/messages.h"

namespace maskline {
namespace {

constexpr double leastFree = 0.5;  // of a candidate: the rest has masks already

bool isFreeEnough(const Mask& open, const Mask& whole) {
  return !open.empty() &&
         static_cast<double>(open.area()) >= leastFree * static_cast<double>(whole.area());
}

/// All masks on a frame, united.
Mask maskedPixels(const Project& project, FrameIndex frame) {
  Mask all(project.clip().info.size);
  for (const Object& object : project.objects()) {
    const Mask mask = project.mask(object.id, frame);
    if (!mask.empty()) all = unite(all, mask);
  }
  return all;
}

}  // namespace

Candidates::Candidates(Executor& owner, Events& events, JobList& jobs, Project& project,
                       EngineWorker& engine, const ClipAccess& clip, ObjectEditor& objects,
                       CategoryEditor& categories, ClickSession& clicks)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_engine(engine),
      m_frames(std::make_shared<OnDemandFrames>(clip)),
      m_objects(objects),
      m_categories(categories),
      m_clicks(clicks),
      m_mailbox(owner) {}

void Candidates::end() {
  m_mailbox.renew();
  m_jobs.abandon(m_job);
}

JobId Candidates::everything(FrameIndex frame) {
  CandidateSearch search;
  search.images = {m_clicks.request(frame).key};
  return start(std::move(search), {}, {}, 0);
}

JobId Candidates::find(const FindRequest& request) {
  CandidateSearch search;
  for (const auto& [object, frame] : request.examples) {
    const Mask mask = m_project.mask(object, frame);
    if (!mask.empty()) search.examples.push_back({m_clicks.request(frame).key, mask});
  }
  if (search.examples.empty()) {
    m_events.fail(messages::session::noExample);
    return {};
  }
  const int every = std::max(1, request.every);
  for (FrameIndex frame = request.frames.begin; frame < request.frames.end; frame = frame + every)
    search.images.push_back(m_clicks.request(frame).key);
  const ObjectId first = request.examples.front().first;
  return start(std::move(search), verbatim(m_project.object(first).value_or(Object{}).name),
               categoryOf(m_project, first).value_or(Category{}).name, likelyScore);
}

JobId Candidates::start(CandidateSearch search, Message subject, std::string category,
                        float leastScore) {
  forget();
  m_category = std::move(category);
  m_newIsStuff = false;
  setLeastScore(leastScore);
  search.engine = m_clicks.request(FrameIndex()).engine;
  m_job = m_jobs.add(Job::Kind::FindCandidates, std::move(subject));
  m_engineName = search.engine;
  const auto engines = std::make_shared<Engines*>();
  auto work = [search = std::move(search), engines, frames = m_frames,
               &worker = m_engine](const WorkContext& whole) {
    WorkContext yielding = whole;
    yielding.progress = [&](Progress progress) {
      whole.report(progress.done, progress.total);
      worker.yield();
    };
    const auto segmenter = (*engines)->keptSegmenter(search.engine);
    return maskline::search(search, *segmenter, *frames, yielding);
  };
  auto task = jobTask<std::vector<FoundCandidate>>(
      m_jobs, m_job, m_mailbox, std::move(work),
      [this, id = m_job](std::vector<FoundCandidate>& found) {
        if (id != m_job) return JobEnd{Job::State::Cancelled};  // cleared meanwhile
        return take(found);
      });
  m_engine.postLong([engines, task = std::move(task)](Engines& available) {
    *engines = &available;
    task();
  });
  return m_job;
}

JobEnd Candidates::take(std::vector<FoundCandidate>& found) {
  JobResult result;
  result.kind = JobResult::Kind::CandidatesFound;
  for (FoundCandidate& candidate : found)
    m_found.push_back({CandidateId{++m_lastId}, std::move(candidate)});
  changed();
  result.count = count();
  return {Job::State::Finished, {}, std::move(result)};
}

void Candidates::cancelSearch() {
  if (searching()) m_jobs.cancel(m_job);
  m_job = {};
}

/// Also what was removed before.
void Candidates::forget() {
  cancelSearch();
  m_removed.clear();
  m_restored.clear();
  if (m_found.empty()) return;
  m_found.clear();
  changed();
}

void Candidates::changed() {
  m_offers.clear();
  m_events.raise(CandidatesChanged{});
}

void Candidates::setLevel(ProposalLevel level) {
  if (level == m_level) return;
  m_level = level;
  changed();
}

void Candidates::setLeastScore(float score) {
  score = std::clamp(score, 0.0f, 1.0f);
  if (score == m_leastScore) return;
  m_leastScore = score;
  changed();
}

std::vector<OfferedCandidate> Candidates::offersOn(FrameIndex frame) const {
  std::vector<OfferedCandidate> offers;
  std::optional<Mask> taken;
  for (const auto& [id, found] : m_found) {
    const Candidate& candidate = found.candidate;
    if (found.frame != frame || !candidate.isOf(m_level) || candidate.score < m_leastScore)
      continue;
    if (!taken) taken = maskedPixels(m_project, frame);
    Mask open = subtract(candidate.mask, *taken);
    if (!isFreeEnough(open, candidate.mask)) continue;
    offers.push_back({id, frame, std::move(open), candidate.score, candidate.confidence});
  }
  return offers;
}

const std::vector<OfferedCandidate>& Candidates::offered(FrameIndex frame) const {
  const auto known = m_offers.find(frame);
  if (known != m_offers.end()) return known->second;
  return m_offers[frame] = offersOn(frame);
}

std::vector<FrameIndex> Candidates::frames() const {
  std::vector<FrameIndex> all;
  for (const Kept& kept : m_found)
    if (all.empty() || all.back() != kept.found.frame) all.push_back(kept.found.frame);
  return all;
}

int Candidates::count() const {
  std::size_t sum = 0;
  for (const FrameIndex frame : frames()) sum += offered(frame).size();
  return static_cast<int>(sum);
}

const OfferedCandidate* Candidates::at(FrameIndex frame, cv::Point pixel) const {
  const OfferedCandidate* found = nullptr;
  for (const OfferedCandidate& offer : offered(frame)) {
    if (offer.mask.contains(pixel) && (!found || offer.mask.area() < found->mask.area()))
      found = &offer;
  }
  return found;
}

const OfferedCandidate* Candidates::offer(CandidateId id) const {
  for (const Kept& kept : m_found) {
    if (kept.id != id) continue;
    for (const OfferedCandidate& offer : offered(kept.found.frame))
      if (offer.id == id) return &offer;
  }
  return nullptr;
}

std::vector<Candidates::Kept>::iterator Candidates::kept(CandidateId id) {
  return std::ranges::find(m_found, id, &Kept::id);
}

/// "cat 3": the first number that is free; the object of stuff has the name of its category. "" if
/// there is no category: the editor gives a name.
std::string Candidates::freeName(bool stuff) const {
  if (m_category.empty()) return {};
  if (stuff && !m_project.objectNamed(m_category)) return m_category;
  for (int n = stuff ? 2 : 1;; ++n) {
    std::string name = m_category + " " + std::to_string(n);
    if (!m_project.objectNamed(name)) return name;
  }
}

/// The object that gets a candidate: the one of stuff, or a new one. Creates a category of stuff.
ObjectId Candidates::target() {
  auto category = categoryNamed(m_project, m_category);
  if (!category && m_newIsStuff && !m_category.empty()) {
    if (!m_categories.add(m_category, true)) return {};
    category = categoryNamed(m_project, m_category);
  }
  const auto present = category ? stuffObject(m_project, category->id) : std::nullopt;
  return present ? present->id : m_objects.add(freeName(category && category->stuff), m_category);
}

FrameRecord Candidates::recordFor(ObjectId object, const OfferedCandidate& offered) const {
  const auto present = m_project.summary(object, offered.frame);
  // A rejected mask is not part of the scene: it is replaced.
  const bool extends = present && present->area > 0 && present->review != ReviewState::Rejected;
  FrameRecord record =
      extends
          ? makeRecord(offered.frame, unite(m_project.mask(object, offered.frame), offered.mask),
                       MaskSource::Painted, 1)
          : makeRecord(offered.frame, offered.mask, MaskSource::Clicked, offered.confidence);
  record.summary.keyframe = true;
  if (!extends) record.model = m_engineName;
  return record;
}

/// Inside a step.
ObjectId Candidates::store(const OfferedCandidate& offered) {
  const ObjectId object = target();
  if (!object) return {};
  const FrameRecord record = recordFor(object, offered);
  if (!m_events.attempt([&] { m_project.putRecord(object, record); })) return {};
  m_clicks.drop(object, offered.frame);
  return object;
}

ObjectId Candidates::accept(CandidateId id) {
  const OfferedCandidate* offered = offer(id);
  if (!offered) return {};
  const OfferedCandidate accepted = *offered;  // the edit changes the offers
  return m_events.resultOf([&] {
    const Project::Step step(m_project, messages::session::acceptCandidate);
    return store(accepted);
  });
}

std::vector<ObjectId> Candidates::acceptAll() {
  std::vector<OfferedCandidate> all;
  for (const FrameIndex frame : frames())
    std::ranges::copy(offered(frame), std::back_inserter(all));
  std::vector<ObjectId> objects;
  if (all.empty()) return objects;
  // Without candidates meanwhile, the edits raise no events of theirs: views would read all anew.
  std::vector<Kept> kept = std::exchange(m_found, {});
  std::map<FrameIndex, Mask> taken;  // by those accepted before
  m_events.attempt([&] {
    const Project::Step step(m_project, messages::session::acceptCandidates);
    for (OfferedCandidate& candidate : all) {
      Mask& before = taken.try_emplace(candidate.frame, candidate.mask.size()).first->second;
      Mask open = subtract(candidate.mask, before);
      if (!isFreeEnough(open, candidate.mask)) continue;
      candidate.mask = std::move(open);
      const ObjectId object = store(candidate);
      if (!object) return;
      before = unite(before, candidate.mask);
      if (std::ranges::find(objects, object) == objects.end()) objects.push_back(object);
    }
  });
  m_found = std::move(kept);
  changed();
  return objects;
}

/// What was undone before a merge or a drop can no longer be redone, here and in the project.
void Candidates::forgetRedo() {
  m_restored.clear();
  if (m_project.canRedo()) m_project.forgetRedo();
}

bool Candidates::merge(CandidateId into, CandidateId from) {
  const auto a = kept(into), b = kept(from);
  if (into == from || a == m_found.end() || b == m_found.end() || a->found.frame != b->found.frame)
    return false;
  forgetRedo();
  remove(from, into);
  return true;
}

void Candidates::drop(CandidateId id) {
  if (kept(id) == m_found.end()) return;
  forgetRedo();
  remove(id, {});
}

void Candidates::discard() {
  cancelSearch();
  if (m_found.empty()) return;
  forgetRedo();
  removeAll();
}

void Candidates::removeAll() {
  Removal removal{std::exchange(m_found, {})};
  removal.newest = m_project.stepToUndo();
  m_removed.push_back(std::move(removal));
  changed();
}

/// Both are known; `into` is none for a drop.
void Candidates::remove(CandidateId id, CandidateId into) {
  const auto from = kept(id);
  Removal removal{{},   *from, static_cast<std::size_t>(from - m_found.begin()),
                  into, {},    m_project.stepToUndo()};
  if (into) {
    Candidate& target = kept(into)->found.candidate;
    removal.before = target;
    target.mask = unite(target.mask, from->found.candidate.mask);
    target.score = std::max(target.score, from->found.candidate.score);
  }
  m_found.erase(from);
  m_removed.push_back(std::move(removal));
  changed();
}

bool Candidates::canUndo() const {
  return !m_removed.empty() && m_project.stepToUndo() <= m_removed.back().newest;
}

bool Candidates::canRedo() const {
  return !m_restored.empty() && m_project.stepToUndo() == m_restored.back().newest;
}

Message Candidates::textOf(const Removal& removal) {
  if (!removal.all.empty()) return messages::session::discardCandidates;
  return removal.into ? messages::session::mergeCandidates : messages::session::dropCandidate;
}

Message Candidates::undoText() const { return canUndo() ? textOf(m_removed.back()) : Message(); }
Message Candidates::redoText() const { return canRedo() ? textOf(m_restored.back()) : Message(); }

bool Candidates::undo() {
  if (!canUndo()) return false;
  Removal last = std::move(m_removed.back());
  m_removed.pop_back();
  if (!last.all.empty()) {
    m_found = last.all;
  } else {
    if (last.into) kept(last.into)->found.candidate = last.before;
    m_found.insert(m_found.begin() + static_cast<std::ptrdiff_t>(last.place), last.removed);
  }
  m_restored.push_back(std::move(last));
  changed();
  return true;
}

bool Candidates::redo() {
  if (!canRedo()) return false;
  const Removal next = std::move(m_restored.back());
  m_restored.pop_back();
  if (!next.all.empty())
    removeAll();
  else
    remove(next.removed.id, next.into);
  return true;
}

void Candidates::onChange(const Change& change) {
  // A new edit of the project ends what can be redone.
  if (!m_restored.empty() && m_project.stepToUndo() > m_restored.back().newest) m_restored.clear();
  const auto* masks = std::get_if<MasksChanged>(&change);
  const bool concerns =
      masks ? std::ranges::any_of(frames(),
                                  [&](FrameIndex frame) { return masks->frames.contains(frame); })
            : std::holds_alternative<ObjectsChanged>(change) && !m_found.empty();
  if (concerns) changed();
}

}  // namespace maskline
