// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "core/engine/segmenter.h"
#include "core/session/clip_access.h"

namespace maskline {

/// Decodes frames that were clicked before they were decoded for display. Used on the engine worker
/// only. Opens its frame source on first use.
class OnDemandFrames {
 public:
  explicit OnDemandFrames(ClipAccess clip) : m_clip(std::move(clip)) {}
  cv::Mat frame(FrameIndex index);

 private:
  ClipAccess m_clip;
  std::unique_ptr<FrameSource> m_source;
};

/// The input of one segmentation, copied by value so that the engine worker does not access the
/// project.
struct ClickRequest {
  std::string engine;
  ImageKey key;
  std::optional<cv::Mat> image;  ///< empty: not decoded for display yet
  std::vector<Prompt> prompts;
  std::optional<Mask> existing;

  /// On the engine worker. Throws Error.
  SegmentResult run(Segmenter& segmenter, OnDemandFrames& frames) const;
};

/// Splits the stored prompts into the input of the segmenter: the last mask prompt is the mask to
/// correct, the prompts after it are the prompts. The mask to correct is stored as a prompt so that
/// a second click corrects the same mask and not the result of the first click.
void setPrompts(ClickRequest& request, const std::vector<Prompt>& prompts);

}  // namespace maskline
