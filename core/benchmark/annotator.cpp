// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/annotator.h"

#include <algorithm>
#include <chrono>
#include <opencv2/imgproc.hpp>

namespace maskline {
namespace {

struct Deepest {
  double depth = 0;
  cv::Point at;
};

Deepest deepestIn(const Mask& region, std::span<const Click> before) {
  cv::Mat padded, depth;
  cv::copyMakeBorder(region.toMat(), padded, 1, 1, 1, 1, cv::BORDER_CONSTANT, cv::Scalar(0));
  cv::distanceTransform(padded, depth, cv::DIST_L2, cv::DIST_MASK_PRECISE, CV_32F);
  depth = depth(cv::Rect({1, 1}, region.size()));
  for (const Click& click : before)
    depth.at<float>(static_cast<int>(click.at.y), static_cast<int>(click.at.x)) = 0;
  Deepest deepest;
  cv::minMaxLoc(depth, nullptr, &deepest.depth, nullptr, &deepest.at);
  return deepest;
}

}  // namespace

std::optional<Click> nextClick(const Mask& truth, const Mask& predicted, const Mask& ignored,
                               std::span<const Click> before) {
  const Deepest missing = deepestIn(subtract(subtract(truth, predicted), ignored), before);
  const Deepest extra = deepestIn(subtract(subtract(predicted, truth), ignored), before);
  const bool positive = missing.depth > extra.depth;
  const Deepest& deepest = positive ? missing : extra;
  if (deepest.depth <= 0) return std::nullopt;
  const cv::Point2f centre(static_cast<float>(deepest.at.x) + 0.5f,
                           static_cast<float>(deepest.at.y) + 0.5f);
  return Click{centre, positive};
}

int ClickCurve::clicksTo(double goal, int most) const {
  const auto reached = std::ranges::find_if(iou, [&](double value) { return value >= goal; });
  return reached == iou.end() ? most : static_cast<int>(reached - iou.begin());
}

bool ClickCurve::reaches(double goal) const {
  return std::ranges::any_of(iou, [&](double value) { return value >= goal; });
}

ClickCurve annotate(Segmenter& segmenter, const AnnotationTask& task, double goal, int most) {
  const Mask truth = subtract(task.truth, task.ignored);
  const bool corrects = task.existing != nullptr && !task.existing->empty();
  Mask current = corrects ? *task.existing : Mask(truth.size());
  ClickCurve curve;
  curve.best = current;
  curve.iou = {iou(truth, subtract(current, task.ignored))};
  std::vector<Click> clicks;
  std::vector<Prompt> prompts;
  while (curve.iou.back() < goal && curve.clicks() < most) {
    const auto click = nextClick(truth, current, task.ignored, clicks);
    if (!click) break;
    clicks.push_back(*click);
    prompts.emplace_back(*click);
    const auto begin = std::chrono::steady_clock::now();
    current =
        segmenter.segment({task.key, task.image, prompts, corrects ? task.existing : nullptr}).mask;
    const std::chrono::duration<double, std::milli> spent =
        std::chrono::steady_clock::now() - begin;
    curve.clickMs.push_back(spent.count());
    const double value = iou(truth, subtract(current, task.ignored));
    if (value > *std::ranges::max_element(curve.iou)) curve.best = current;
    curve.iou.push_back(value);
  }
  return curve;
}

}  // namespace maskline
