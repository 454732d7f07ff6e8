// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/prompt_history.h"

namespace maskline::builtin {

void PromptHistory::rewindTo(const SegmentRequest& request) {
  const Mask* start = request.existing;
  const bool samePicture = request.key.clip != 0 && request.key == m_key;
  const bool sameStart = start == nullptr ? !m_start : m_start && *m_start == *start;
  std::size_t same = 0;
  if (samePicture && sameStart) {
    while (same < m_entries.size() && same + 1 < request.prompts.size() &&
           m_entries[same].prompt == request.prompts[same]) {
      ++same;
    }
  }
  m_entries.resize(same);
  m_key = request.key;
  m_start = start == nullptr ? std::nullopt : std::optional(*start);
}

void PromptHistory::add(const Prompt& prompt, cv::Mat probability) {
  m_entries.push_back({prompt, std::move(probability)});
}

}  // namespace maskline::builtin
