// SPDX-License-Identifier: Apache-2.0
#include "core/session/click/click_request.h"

namespace maskline {

cv::Mat OnDemandFrames::frame(FrameIndex index) {
  if (!m_source) m_source = m_clip.open();
  return m_source->frame(index);
}

SegmentResult ClickRequest::run(Segmenter& segmenter, OnDemandFrames& frames) const {
  SegmentRequest request;
  request.key = key;
  request.image = image ? *image : frames.frame(key.frame);
  request.prompts = prompts;
  request.existing = existing ? &*existing : nullptr;
  return segmenter.segment(request);
}

void setPrompts(ClickRequest& request, const std::vector<Prompt>& prompts) {
  for (const Prompt& prompt : prompts) {
    if (const auto* mask = std::get_if<MaskPrompt>(&prompt)) {
      request.existing = mask->mask;
      request.prompts.clear();
    } else {
      request.prompts.push_back(prompt);
    }
  }
}

}  // namespace maskline
