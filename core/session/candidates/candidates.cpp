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
                       const ClickSession& clicks)
    : m_events(events),
      m_jobs(jobs),
      m_project(project),
      m_engine(engine),
      m_frames(std::make_shared<OnDemandFrames>(clip)),
      m_objects(objects),
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
  clear();
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
      [this, id = m_job, category = std::move(category),
       leastScore](std::vector<FoundCandidate>& found) {
        if (id != m_job) return JobEnd{Job::State::Cancelled};  // cleared meanwhile
        return take(found, category, leastScore);
      });
  m_engine.postLong([engines, task = std::move(task)](Engines& available) {
    *engines = &available;
    task();
  });
  return m_job;
}

JobEnd Candidates::take(std::vector<FoundCandidate>& found, const std::string& category,
                        float leastScore) {
  JobResult result;
  result.kind = JobResult::Kind::CandidatesFound;
  for (FoundCandidate& candidate : found)
    m_found.push_back({CandidateId{++m_lastId}, std::move(candidate)});
  m_category = category;
  m_leastScore = leastScore;
  changed();
  result.count = count();
  return {Job::State::Finished, {}, std::move(result)};
}

void Candidates::clear() {
  if (searching()) m_jobs.cancel(m_job);
  m_job = {};
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

/// "cat 3": the first number that is free; "" if there is no category: the editor gives a name.
std::string Candidates::nameFor(const std::string& category) const {
  if (category.empty()) return {};
  for (int n = 1;; ++n) {
    std::string name = category + " " + std::to_string(n);
    if (!m_project.objectNamed(name)) return name;
  }
}

/// Inside a step.
ObjectId Candidates::store(const OfferedCandidate& offered, const std::string& category) {
  const ObjectId object = m_objects.add(nameFor(category), category);
  if (!object) return {};
  FrameRecord record =
      makeRecord(offered.frame, offered.mask, MaskSource::Clicked, offered.confidence);
  record.summary.keyframe = true;
  record.model = m_engineName;
  return m_events.attempt([&] { m_project.putRecord(object, record); }) ? object : ObjectId{};
}

ObjectId Candidates::accept(CandidateId id, const std::string& category) {
  const OfferedCandidate* offered = offer(id);
  if (!offered) return {};
  const OfferedCandidate accepted = *offered;  // the edit changes the offers
  return m_events.resultOf([&] {
    const Project::Step step(m_project, messages::session::acceptCandidate);
    return store(accepted, category.empty() ? m_category : category);
  });
}

std::vector<ObjectId> Candidates::acceptAll(const std::string& category) {
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
      const ObjectId object = store(candidate, category.empty() ? m_category : category);
      if (!object) return;
      before = unite(before, candidate.mask);
      objects.push_back(object);
    }
  });
  m_found = std::move(kept);
  changed();
  return objects;
}

bool Candidates::merge(CandidateId into, CandidateId from) {
  const auto a = kept(into), b = kept(from);
  if (into == from || a == m_found.end() || b == m_found.end() || a->found.frame != b->found.frame)
    return false;
  Candidate& target = a->found.candidate;
  target.mask = unite(target.mask, b->found.candidate.mask);
  target.score = std::max(target.score, b->found.candidate.score);
  m_found.erase(b);
  changed();
  return true;
}

void Candidates::drop(CandidateId id) {
  if (const auto found = kept(id); found != m_found.end()) {
    m_found.erase(found);
    changed();
  }
}

void Candidates::onChange(const Change& change) {
  const auto* masks = std::get_if<MasksChanged>(&change);
  const bool concerns =
      masks ? std::ranges::any_of(frames(),
                                  [&](FrameIndex frame) { return masks->frames.contains(frame); })
            : std::holds_alternative<ObjectsChanged>(change) && !m_found.empty();
  if (concerns) changed();
}

}  // namespace maskline
