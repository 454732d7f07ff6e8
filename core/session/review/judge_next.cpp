// SPDX-License-Identifier: Apache-2.0
#include "core/session/review/judge_next.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace maskline {
namespace {

bool rejected(const WeakStretch& stretch) { return stretch.reasons.has(ReviewReason::Rejected); }

/// The stretches in the order in which they follow the current one, which comes last.
std::vector<WeakStretch> following(Document& document) {
  std::vector<WeakStretch> queue = document.review.stretches();
  const auto here = indexOf(queue, document.playback.frame(), document.selection.object());
  if (!here) return queue;
  std::ranges::rotate(queue, queue.begin() + static_cast<std::ptrdiff_t>(*here) + 1);
  if (!rejected(queue.back())) std::erase_if(queue, rejected);
  return queue;
}

/// Goes to the first of these that still awaits review.
void goToFirst(Document& document, const std::vector<WeakStretch>& stretches) {
  const std::vector<WeakStretch> queue = document.review.stretches();
  for (const WeakStretch& stretch : stretches) {
    const auto found = indexOf(queue, stretch.worst, stretch.object);
    if (!found || (rejected(queue[*found]) && !rejected(stretch))) continue;
    document.review.goTo(queue[*found]);
    return;
  }
}

}  // namespace

bool judgeAndGoOn(Document& document, ReviewState state, const std::string& reason) {
  const std::vector<WeakStretch> next = following(document);
  const bool judged = document.review.judge(state, reason);
  if (judged) goToFirst(document, next);
  return judged;
}

bool judgeFrameAndGoOn(Document& document, ReviewState state) {
  const std::vector<WeakStretch> next = following(document);
  const bool judged = document.review.judgeFrame(state);
  if (judged) goToFirst(document, next);
  return judged;
}

}  // namespace maskline
