// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/point_masks.h"

#include <ATen/ATen.h>
#include <ATen/core/grad_mode.h>

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

#include "core/engine/builtin/confidence.h"
#include "core/engine/builtin/target_model.h"

namespace maskline::builtin {
namespace {

constexpr std::size_t atOnce = 4;                   // points in a batch: bounds memory
constexpr std::array<double, 3> extents{0, -1, 1};  // an object, a part, a group
constexpr double margin = 1;                        // of the log-odds, for the stability

Features repeated(const Features& f, std::int64_t times) {
  const auto all = [times](const at::Tensor& t) { return t.expand({times, -1, -1, -1}); };
  return {all(f.f2),  all(f.f4),        all(f.f8),       all(f.f16),
          all(f.key), all(f.shrinkage), all(f.selection)};
}

/// The prompts of a click, one for each extent.
at::Tensor promptsAt(const View& view, cv::Point2f point) {
  const Prompt click = Click{point};
  ViewPrompts shown = promptsIn(view, {&click, 1});
  at::Tensor first = promptTensor(shown, {}, {}, view.working() / 4);
  addTargetScore(first, view.rows);
  at::Tensor all = first.repeat({static_cast<std::int64_t>(extents.size()), 1, 1, 1});
  for (std::size_t i = 0; i < extents.size(); ++i)
    all[static_cast<std::int64_t>(i)].select(0, Extent).fill_(extents[i]);
  return all;
}

/// The connected part that contains the cell; empty if the cell is not set.
cv::Mat partAt(const cv::Mat& bitmap, cv::Point cell) {
  if (bitmap.at<std::uint8_t>(cell) == 0) return cv::Mat::zeros(bitmap.size(), CV_8UC1);
  cv::Mat labels;
  cv::connectedComponents(bitmap, labels, 8);
  return labels == labels.at<int>(cell);
}

PointMask pointMask(const Model& model, const cv::Mat& logits, float iou,
                    const cv::Mat& targetScore, cv::Point cell) {
  const cv::Mat part = partAt(logits > 0, cell);
  PointMask result{Mask::fromMat(part), 0, 0};
  if (result.mask.empty()) return result;
  const int sure = cv::countNonZero(logits > margin), possible = cv::countNonZero(logits > -margin);
  result.stability = static_cast<float>(sure) / static_cast<float>(std::max(1, possible));
  result.confidence = model.clickConfidence().of(answerCues(logits, iou, targetScore));
  return result;
}

cv::Point cellAt(const View& view, cv::Size cells, cv::Point2f point) {
  const auto at = [](float where, int from, int length, int count) {
    return std::clamp(static_cast<int>((where - from) / length * count), 0, count - 1);
  };
  return {at(point.x, view.area.x, view.area.width, cells.width),
          at(point.y, view.area.y, view.area.height, cells.height)};
}

}  // namespace

std::vector<PointMask> masksAtPoints(const Model& model, const View& view,
                                     std::span<const cv::Point2f> points) {
  const at::NoGradGuard untracked;
  std::vector<PointMask> masks;
  for (std::size_t from = 0; from < points.size(); from += atOnce) {
    const auto some = points.subspan(from, std::min(atOnce, points.size() - from));
    std::vector<at::Tensor> prompts;
    for (const cv::Point2f& point : some) prompts.push_back(promptsAt(view, point));
    const at::Tensor all = at::cat(prompts);
    const Features features = repeated(view.features, all.size(0));
    const DecoderOutput answer =
        model.decode(features, model.network().emptyReadout(features), all);
    for (std::int64_t row = 0; row < all.size(0); ++row) {
      const cv::Point2f& point = some[static_cast<std::size_t>(row) / extents.size()];
      const cv::Mat logits = matOf(answer.logits[row][0]);
      PointMask mask = pointMask(model, logits, answer.iou[row].item<float>(),
                                 matOf(all[row][TargetScore]), cellAt(view, logits.size(), point));
      if (!mask.mask.empty()) masks.push_back(std::move(mask));
    }
  }
  return masks;
}

FeatureMap featureMapOf(const View& view) {
  const at::NoGradGuard untracked;
  const Features& f = view.features;
  const std::int64_t height = f.f8.size(2), width = f.f8.size(3);
  // Each of the sources counts the same.
  const auto rows = [&](const at::Tensor& source) {
    at::Tensor x = source.to(at::kCPU, at::kFloat);
    if (x.size(2) != height || x.size(3) != width)
      x = at::upsample_bilinear2d(x, {height, width}, false);
    x = x.flatten(2).transpose(1, 2)[0];
    return x / x.norm(2, {1}, true).clamp_min(1e-6);
  };
  const at::Tensor all = at::cat({rows(f.f16), rows(f.f8), rows(f.key)}, 1).contiguous();
  FeatureMap map;
  map.grid = cv::Size(static_cast<int>(width), static_cast<int>(height));
  map.rows = cv::Mat(static_cast<int>(all.size(0)), static_cast<int>(all.size(1)), CV_32F,
                     all.data_ptr<float>())
                 .clone();
  return map;
}

}  // namespace maskline::builtin
