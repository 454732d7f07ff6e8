// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/engine/segmenter.h"

namespace maskline::builtin {

/// The prompts of one object on one image with the result after each prompt. A result is computed
/// from the one before it (Sofiiuk et al., ICIP 2022). The result of a request does not depend on
/// earlier requests, only the number of prompts that have to be computed again does: all of them
/// after a change of object or image. A result that is computed again can differ by rounding,
/// because the number of threads depends on the load of the machine (nn::idleShare()). One thread.
class PromptHistory {
 public:
  /// Keeps the results of the leading prompts that `request` has in common with the previous ones,
  /// at most all but the last prompt of the request. The same key must mean the same image. Under
  /// key 0 nothing is kept.
  void rewindTo(const SegmentRequest& request);

  /// The number of prompts with a result.
  std::size_t answered() const { return m_entries.size(); }
  /// The result after them: the probability of the object on the whole image, CV_32F of any size,
  /// not to be modified. Empty if there is none.
  cv::Mat latest() const { return m_entries.empty() ? cv::Mat() : m_entries.back().probability; }

  void add(const Prompt& prompt, cv::Mat probability);

 private:
  struct Entry {
    Prompt prompt;
    cv::Mat probability;
  };
  ImageKey m_key;
  std::optional<Mask> m_start;
  std::vector<Entry> m_entries;
};

}  // namespace maskline::builtin
