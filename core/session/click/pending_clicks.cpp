// SPDX-License-Identifier: Apache-2.0
#include "core/session/click/pending_clicks.h"

namespace maskline {

std::vector<Prompt> plainPrompts(const std::vector<StoredPrompt>& prompts) {
  std::vector<Prompt> out;
  for (const StoredPrompt& stored : prompts) out.push_back(stored.prompt);
  return out;
}

PendingClicks::~PendingClicks() {
  for (auto& [key, pending] : m_pending) pending.stop.request_stop();
}

const std::vector<StoredPrompt>* PendingClicks::find(Key key) const {
  const auto it = m_pending.find(key);
  return it == m_pending.end() ? nullptr : &it->second.prompts;
}

PendingClicks::Ticket PendingClicks::add(Key key, std::vector<StoredPrompt> prompts) {
  Pending& pending = m_pending[key];
  pending.stop.request_stop();
  pending.stop = std::stop_source();
  pending.prompts = std::move(prompts);
  pending.ticket = ++m_lastTicket;
  return {pending.ticket, pending.stop.get_token()};
}

std::optional<PendingClicks::Pending> PendingClicks::take(Key key) {
  const auto it = m_pending.find(key);
  if (it == m_pending.end()) return std::nullopt;
  Pending pending = std::move(it->second);
  m_pending.erase(it);
  return pending;
}

void PendingClicks::drop(Key key) {
  const auto pending = take(key);
  if (!pending) return;
  pending->stop.request_stop();
  m_events.raise(PromptsChanged{key.first, key.second});
  m_events.raise(SegmentBusy{false, key.second, key.first});
}

void PendingClicks::drop(ObjectId object, FrameRange frames) {
  std::vector<Key> gone;
  for (const auto& [key, pending] : m_pending)
    if (key.first == object && frames.contains(key.second)) gone.push_back(key);
  for (const Key& key : gone) drop(key);
}

void PendingClicks::dropUneditable() {
  std::vector<Key> gone;
  for (const auto& [key, pending] : m_pending) {
    const auto object = m_project.object(key.first);
    if (!object || object->locked) gone.push_back(key);
  }
  for (const Key& key : gone) drop(key);
}

void PendingClicks::answered(Key key, std::uint64_t ticket, const ClickResult& result) {
  const auto it = m_pending.find(key);
  if (it == m_pending.end() || it->second.ticket != ticket) return;
  const auto pending = take(key);
  const auto [object, frame] = key;
  if (result.failure) {
    m_events.raise(PromptsChanged{object, frame});
    m_events.fail(*result.failure);
  } else {
    store(key, plainPrompts(pending->prompts), result);
  }
  m_events.raise(SegmentBusy{false, frame, object});
}

void PendingClicks::store(Key key, const std::vector<Prompt>& prompts, const ClickResult& result) {
  const SegmentResult& segmentation = result.segmentation;
  FrameRecord record =
      makeRecord(key.second, segmentation.mask, MaskSource::Clicked, segmentation.confidence);
  record.summary.keyframe = true;
  record.uncertainty = segmentation.uncertainty;
  record.model = result.engine;
  if (!m_events.attempt([&] { m_project.putPromptedRecord(key.first, prompts, record); }))
    m_events.raise(PromptsChanged{key.first, key.second});
}

}  // namespace maskline
