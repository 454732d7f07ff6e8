// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/annotator.h"

#include <algorithm>
#include <chrono>

namespace maskline {

int ClickCurve::clicksTo(double goal, int most) const {
  const auto reached = std::ranges::find_if(iou, [&](double value) { return value >= goal; });
  return reached == iou.end() ? most : static_cast<int>(reached - iou.begin());
}

bool ClickCurve::reaches(double goal) const {
  return std::ranges::any_of(iou, [&](double value) { return value >= goal; });
}

ClickCurve annotate(Segmenter& segmenter, ClickRobot robot, const AnnotationTask& task, double goal,
                    int most) {
  const Mask truth = subtract(task.truth, task.ignored);
  const bool corrects = task.existing != nullptr && !task.existing->empty();
  Mask current = corrects ? *task.existing : Mask(truth.size());
  ClickCurve curve;
  curve.best = current;
  curve.iou = {iou(truth, subtract(current, task.ignored))};
  std::vector<Click> clicks;
  std::vector<Prompt> prompts;
  while (curve.iou.back() < goal && curve.clicks() < most) {
    const auto click = robot.next(truth, current, task.ignored, clicks);
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
