// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/segmenter.h"
#include "core/session/clip_access.h"

namespace maskline {

/// A source for frames that were clicked before they were decoded for display. Used on the engine
/// worker only, opened on first use.
class LateFrames {
 public:
  explicit LateFrames(ClipAccess clip) : m_clip(std::move(clip)) {}
  cv::Mat frame(FrameIndex index);

 private:
  ClipAccess m_clip;
  std::unique_ptr<FrameSource> m_source;
};

/// A const snapshot of what the segmenter is asked, by value.
struct ClickRequest {
  std::string engine;
  ImageKey key;
  std::optional<cv::Mat> image;  ///< none: not decoded yet
  std::vector<Prompt> prompts;
  std::optional<Mask> existing;

  /// On the engine worker. Throws Error.
  SegmentResult run(Segmenter& segmenter, LateFrames& frames) const;
};

/// Splits what is stored into what the segmenter takes: the last mask prompt is the mask to
/// correct, what came after it are the prompts. (The mask to correct is kept among the prompts, so
/// that a second click corrects the same mask and not the outcome of the first.)
void setPrompts(ClickRequest& request, const std::vector<Prompt>& prompts);

}  // namespace maskline
