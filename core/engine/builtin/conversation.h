// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <optional>
#include <vector>

#include "core/engine/segmenter.h"

namespace maskline::builtin {

/// The prompts of one object on one picture and what was made of each: an answer starts from the
/// one before (Sofiiuk et al., ICIP 2022). What a request gets does not depend on what was asked
/// before it, only how much has to be answered again: after another object or picture, all of it.
/// An answer computed again is the same but for rounding, which differs with the number of threads
/// that the load of the machine leaves (nn::idleShare()). One thread.
class Conversation {
 public:
  /// Goes back to the prompts that `request` shares with what was answered, all but its last at
  /// most. The same key must mean the same picture; nothing is shared under key 0.
  void turnTo(const SegmentRequest& request);

  /// How many prompts are answered.
  std::size_t answered() const { return m_turns.size(); }
  /// What was made of them: probability of the object on the whole picture, CV_32F of any size, not
  /// to be written to. Empty if nothing was.
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
