// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/conversation.h"

namespace maskline::builtin {

void Conversation::turnTo(const SegmentRequest& request) {
  const Mask* start = request.existing;
  const bool samePicture = request.key.clip != 0 && request.key == m_key;
  const bool sameStart = start == nullptr ? !m_start : m_start && *m_start == *start;
  std::size_t same = 0;
  if (samePicture && sameStart) {
    while (same < m_turns.size() && same + 1 < request.prompts.size() &&
           m_turns[same].prompt == request.prompts[same]) {
      ++same;
    }
  }
  m_turns.resize(same);
  m_key = request.key;
  m_start = start == nullptr ? std::nullopt : std::optional(*start);
}

void Conversation::add(const Prompt& prompt, cv::Mat probability) {
  m_turns.push_back({prompt, std::move(probability)});
}

}  // namespace maskline::builtin
