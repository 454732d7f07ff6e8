// SPDX-License-Identifier: Apache-2.0
#include "core/session/click/click_session.h"

#include <algorithm>

#include "core/base/failure.h"
#include "core/project/messages.h"

namespace maskline {
namespace {

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
      m_onDemandFrames(std::make_shared<OnDemandFrames>(clip)),
      m_objects(objects),
      m_settings(settings),
      m_playback(playback),
      m_clipKey(clipKey(project.clip())),
      m_mailbox(owner),
      m_pending(events, project) {}

void ClickSession::add(const Prompt& prompt) {
  // Checked before an object is created for it.
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

/// Stores the state after the last prompt was removed: the mask that the prompts corrected, or
/// none.
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

/// Discards pending prompts for a mask that was changed in another way, by undo for example.
void ClickSession::onChange(const Change& change) {
  if (const auto* prompts = std::get_if<PromptsChanged>(&change))
    drop(prompts->object, prompts->frame);
  else if (std::holds_alternative<ObjectsChanged>(change))
    m_pending.dropUneditable();
}

std::vector<StoredPrompt> ClickSession::prompts(ObjectId object, FrameIndex frame) const {
  const auto* pending = m_pending.find({object, frame});
  return pending ? *pending : m_project.prompts(object, frame);
}

/// The mask that `next` corrects: one that the prompts of this frame did not make. A box starts a
/// new mask, because it gives the extent of the whole object.
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
  auto out = plainPrompts(prompts(object, frame));
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
  maskline::setPrompts(request, plainPrompts(prompts));
  const bool isFirst = !m_pending.contains(key);
  m_engine.postUrgent([this, key, ticket = m_pending.add(key, std::move(prompts)),
                       frames = m_onDemandFrames, sender = m_mailbox.sender(),
                       request = std::move(request)](Engines& engines) {
    if (ticket.stop.stop_requested()) return;
    auto result = std::make_shared<ClickResult>();
    result->engine = request.engine;
    try {
      result->segmentation = request.run(engines.segmenter(request.engine), *frames);
    } catch (...) {
      result->failure = currentFailure();
    }
    sender.post(
        [this, key, number = ticket.number, result] { m_pending.answered(key, number, *result); });
  });
  m_events.raise(PromptsChanged{object, frame});
  if (isFirst) m_events.raise(SegmentBusy{true, frame, object});
}

}  // namespace maskline
