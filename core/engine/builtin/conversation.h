// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/engine/segmenter.h"

namespace maskline::builtin {

/// The prompts of one object on one picture and what was made of each: an answer starts from the
/// one before (Sofiiuk et al., ICIP 2022). What a request gets does not depend on what was asked
/// before it, only how much has to be answered again. One thread.
class Conversation {
 public:
  /// Goes back to what `request` begins with. `start` is the mask it starts from, or null.
  void turnTo(const SegmentRequest& request, const Mask* start);

  /// How many prompts of the request are answered; at least one is left.
  std::size_t answered() const { return m_turns.size(); }
  /// What was made of them: probability of the object on the whole picture, CV_32F of any size.
  /// Empty where nothing was.
  cv::Mat latest() const { return m_turns.empty() ? cv::Mat() : m_turns.back().probability; }

  void add(const Prompt& prompt, cv::Mat probability);

 private:
  struct Turn {
    Prompt prompt;
    cv::Mat probability;
  };
  ImageKey m_key;
  std::optional<Mask> m_start;
  std::vector<Turn> m_turns;
};

}  // namespace maskline::builtin
