// SPDX-License-Identifier: Apache-2.0
#include "core/session/click_session.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/project/messages.h"

namespace maskline {
namespace {

std::vector<Prompt> plain(const std::vector<StoredPrompt>& prompts) {
  std::vector<Prompt> out;
  for (const StoredPrompt& stored : prompts) out.push_back(stored.prompt);
  return out;
}

std::uint64_t clipKey(const ClipReference& clip) {
  return std::hash<std::string>()(clip.fingerprint + clip.path.string()) | 1;  // 0 is never cached
}

}  // namespace

ClickSession::ClickSession(Executor& owner, Events& events, Project& project, EngineWorker& engine,
                           const ClipAccess& clip, ObjectEditor& objects,
                           const SettingsEditor& settings, const Playback& playback)
    : m_events(events),
      m_project(project),
      m_engine(engine),
      m_lateFrames(std::make_shared<LateFrames>(clip)),
      m_objects(objects),
      m_settings(settings),
      m_playback(playback),
      m_clipKey(clipKey(project.clip())),
      m_mailbox(owner) {}

ClickSession::~ClickSession() {
  for (auto& [key, pending] : m_pending) pending.stop.request_stop();
}

void ClickSession::add(const Prompt& prompt) {
  // Before an object is made for it.
  const cv::Size size = m_project.clip().info.size;
  if (!m_events.attempt([&] { requireOnPicture(prompt, size); })) return;
  if (const ObjectId object = m_objects.editable()) add({object, m_playback.frame()}, prompt);
}

void ClickSession::remove(PromptId id) {
  if (const ObjectId object = m_objects.editable()) remove({object, m_playback.frame()}, id);
}

void ClickSession::clear() {
  const ObjectId object = m_objects.editable();
  if (object && !prompts(object, m_playback.frame()).empty())
    storeWithoutPrompts({object, m_playback.frame()}, {});
}

void ClickSession::add(Key key, const Prompt& prompt) {
  auto all = prompts(key.first, key.second);
  if (const auto mask = maskToCorrect(key, prompt))
    all.push_back({PromptId{--m_lastPendingId}, MaskPrompt{*mask}});
  all.push_back({PromptId{--m_lastPendingId}, prompt});
  submit(key, std::move(all));
}

void ClickSession::remove(Key key, PromptId id) {
  auto left = prompts(key.first, key.second);
  if (std::erase_if(left, [&](const StoredPrompt& p) { return p.id == id; }) == 0) return;
  const bool asksNothing = std::all_of(left.begin(), left.end(), [](const StoredPrompt& p) {
    return std::holds_alternative<MaskPrompt>(p.prompt);
  });
  if (asksNothing)
    storeWithoutPrompts(key, left);
  else
    submit(key, std::move(left));
}

/// The last prompt is gone: what is left is the mask they corrected, or none.
void ClickSession::storeWithoutPrompts(Key key, const std::vector<StoredPrompt>& left) {
  const auto [object, frame] = key;
  drop(object, frame);
  if (m_project.prompts(object, frame).empty()) return;
  m_events.attempt([&] {
    const Project::Step step(m_project, messages::project::removePrompts);
    m_project.setPrompts(object, frame, {});
    if (left.empty()) return m_project.removeRecords(object, FrameRange::single(frame), false);
    FrameRecord record =
        makeRecord(frame, std::get<MaskPrompt>(left.back().prompt).mask, MaskSource::Painted, 1);
    record.summary.keyframe = true;
    m_project.putRecord(object, record);
  });
}

std::optional<ClickSession::Pending> ClickSession::take(Key key) {
  const auto it = m_pending.find(key);
  if (it == m_pending.end()) return std::nullopt;
  Pending pending = std::move(it->second);
  m_pending.erase(it);
  return pending;
}

void ClickSession::drop(ObjectId object, FrameIndex frame) {
  const auto pending = take({object, frame});
  if (!pending) return;
  pending->stop.request_stop();
  m_events.raise(PromptsChanged{object, frame});
  m_events.raise(SegmentBusy{false, frame, object});
}

/// Drops what waits for a mask that somebody else has changed, by undo for example.
void ClickSession::onChange(const Change& change) {
  if (const auto* prompts = std::get_if<PromptsChanged>(&change)) {
    drop(prompts->object, prompts->frame);
  } else if (std::holds_alternative<ObjectsChanged>(change)) {
    std::vector<Key> gone;
    for (const auto& [key, pending] : m_pending) {
      const auto object = m_project.object(key.first);
      if (!object || object->locked) gone.push_back(key);
    }
    for (const Key& key : gone) drop(key.first, key.second);
  }
}

std::vector<StoredPrompt> ClickSession::prompts(ObjectId object, FrameIndex frame) const {
  const auto it = m_pending.find({object, frame});
  return it == m_pending.end() ? m_project.prompts(object, frame) : it->second.prompts;
}

/// A mask that the prompts of this frame did not make is kept and corrected. A box starts anew: it
/// says where the whole object is.
std::optional<Mask> ClickSession::maskToCorrect(Key key, const Prompt& next) const {
  if (m_pending.contains(key) || std::holds_alternative<Box>(next) ||
      std::holds_alternative<MaskPrompt>(next))
    return std::nullopt;
  const auto summary = m_project.summary(key.first, key.second);
  if (!summary || summary->area == 0) return std::nullopt;
  if (summary->source == MaskSource::Clicked && !m_project.prompts(key.first, key.second).empty())
    return std::nullopt;
  return m_project.mask(key.first, key.second);
}

std::vector<Prompt> ClickSession::promptsToExtend(ObjectId object, FrameIndex frame,
                                                  const Prompt& next) const {
  auto out = plain(prompts(object, frame));
  if (const auto mask = maskToCorrect({object, frame}, next)) out.push_back(MaskPrompt{*mask});
  return out;
}

ClickRequest ClickSession::request(FrameIndex frame) const {
  ClickRequest request;
  request.engine = m_settings.segmenter();
  request.key = {m_clipKey, frame};
  if (frame == m_playback.frame()) request.image = m_playback.shownImage();
  return request;
}

void ClickSession::submit(Key key, std::vector<StoredPrompt> prompts) {
  const auto [object, frame] = key;
  ClickRequest request = this->request(frame);
  maskline::setPrompts(request, plain(prompts));
  const bool isFirst = !m_pending.contains(key);
  Pending& pending = m_pending[key];
  pending.stop.request_stop();
  pending.stop = std::stop_source();
  pending.prompts = std::move(prompts);
  pending.ticket = ++m_lastTicket;
  m_engine.postUrgent([this, key, ticket = pending.ticket, stop = pending.stop.get_token(),
                       frames = m_lateFrames, sender = m_mailbox.sender(),
                       request = std::move(request)](Engines& engines) {
    if (stop.stop_requested()) return;
    auto answer = std::make_shared<Answer>();
    answer->engine = request.engine;
    try {
      answer->result = request.run(engines.segmenter(request.engine), *frames);
    } catch (...) {
      answer->failure = currentFailure();
    }
    sender.post([this, key, ticket, answer] { answered(key, ticket, *answer); });
  });
  m_events.raise(PromptsChanged{object, frame});
  if (isFirst) m_events.raise(SegmentBusy{true, frame, object});
}

void ClickSession::answered(Key key, std::uint64_t ticket, const Answer& answer) {
  const auto it = m_pending.find(key);
  if (it == m_pending.end() || it->second.ticket != ticket) return;  // stale
  const auto pending = take(key);
  const auto [object, frame] = key;
  if (answer.failure) {
    m_events.raise(PromptsChanged{object, frame});
    m_events.fail(*answer.failure);
  } else {
    store(key, plain(pending->prompts), answer);
  }
  m_events.raise(SegmentBusy{false, frame, object});
}

void ClickSession::store(Key key, const std::vector<Prompt>& prompts, const Answer& answer) {
  FrameRecord record =
      makeRecord(key.second, answer.result.mask, MaskSource::Clicked, answer.result.confidence);
  record.summary.keyframe = true;
  record.uncertainty = answer.result.uncertainty;
  record.model = answer.engine;
  if (!m_events.attempt([&] { m_project.putPromptedRecord(key.first, prompts, record); }))
    m_events.raise(PromptsChanged{key.first, key.second});
}

}  // namespace maskline
