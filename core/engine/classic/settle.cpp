// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/settle.h"

#include <algorithm>
#include <functional>

#include "core/engine/classic/graph_cut.h"

namespace maskline {
namespace {

constexpr float leastInside = 0.6f;
constexpr float mostOutside = 0.4f;

/// Lowers the log-odds so that at most `pixels` are positive: the most convincing stay.
cv::Mat limitedTo(const cv::Mat& logit, double pixels) {
  if (cv::countNonZero(logit > 0) <= pixels) return logit;
  std::vector<float> values(logit.begin<float>(), logit.end<float>());
  const auto rank = values.begin() + static_cast<std::ptrdiff_t>(pixels);
  std::nth_element(values.begin(), rank, values.end(), std::greater<>());
  return logit - *rank;
}

}  // namespace

cv::Mat settledProbability(const cv::Mat& logit, const cv::Mat& lab, double largestArea) {
  cv::Mat limited = logit;
  cv::Mat cut = graphCut(limited, lab);
  if (cv::countNonZero(cut) > largestArea) {
    limited = limitedTo(logit, largestArea);
    cut = graphCut(limited, lab);
  }
  cv::Mat soft, probability, inside;
  cv::exp(-limited, soft);
  soft = 1 / (1 + soft);
  cv::min(soft, mostOutside, probability);
  cv::max(soft, leastInside, inside);
  inside.copyTo(probability, cut);
  return probability;
}

void shareOut(const std::vector<cv::Mat*>& probabilities) {
  if (probabilities.size() < 2) return;
  cv::Mat best = probabilities.front()->clone();
  for (const cv::Mat* p : probabilities) best = cv::max(best, *p);
  cv::Mat taken = cv::Mat::zeros(best.size(), CV_8UC1);
  for (cv::Mat* p : probabilities) {
    // Of equals, the first.
    const cv::Mat loses = ((*p < best) | taken) & (*p > 0.5);
    taken |= (*p > 0.5) & ~loses;
    p->setTo(mostOutside, loses);
  }
}

}  // namespace maskline
