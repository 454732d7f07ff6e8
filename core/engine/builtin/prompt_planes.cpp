// SPDX-License-Identifier: Apache-2.0
#include "core/engine/builtin/prompt_planes.h"

#include <ATen/ATen.h>

#include <opencv2/core.hpp>

#include "core/engine/builtin/model.h"
#include "core/engine/builtin/network.h"

namespace maskline::builtin {
namespace {

constexpr float stride = 4;
constexpr float nearRadius = 1.5f, farRadius = 12;  // cells

void addBumps(cv::Mat& near, cv::Mat& far, cv::Point2f at) {
  cv::Mat squares(near.size(), CV_32F), distances, bump;
  for (int y = 0; y < squares.rows; ++y) {
    auto* row = squares.ptr<float>(y);
    const float dy = y + 0.5f - at.y / stride;
    for (int x = 0; x < squares.cols; ++x) {
      const float dx = x + 0.5f - at.x / stride;
      row[x] = dx * dx + dy * dy;
    }
  }
  cv::exp(squares * (-1 / (2 * nearRadius * nearRadius)), bump);
  near = cv::max(near, bump);
  cv::sqrt(squares, distances);
  cv::exp(distances * (-1 / farRadius), bump);
  far = cv::max(far, bump);
}

}  // namespace

std::vector<cv::Mat> promptPlanesOf(const ViewPrompts& prompts, cv::Size grid) {
  std::vector<cv::Mat> planes;
  for (int plane = PositiveNear; plane <= Box; ++plane) {
    planes.push_back(cv::Mat::zeros(grid, CV_32F));
  }
  for (const ClickPoint& click : prompts.clicks) {
    const int near = (click.positive ? PositiveNear : NegativeNear) - PositiveNear;
    addBumps(planes[near], planes[near + 1], click.at);
  }
  if (prompts.box) {
    cv::Mat& plane = planes[Box - PositiveNear];
    plane.setTo(-1);
    const cv::Point from(std::min(cvRound(prompts.box->x / stride), grid.width - 1),
                         std::min(cvRound(prompts.box->y / stride), grid.height - 1));
    const cv::Point to(cvRound(prompts.box->br().x / stride),
                       cvRound(prompts.box->br().y / stride));
    plane(cv::Rect(from, cv::Point(std::max(to.x, from.x + 1), std::max(to.y, from.y + 1))) &
          cv::Rect({}, grid))
        .setTo(1);
  }
  return planes;
}

at::Tensor promptTensor(const ViewPrompts& prompts, const PriorMask& prior, const cv::Mat& others,
                        cv::Size grid) {
  at::Tensor tensor = at::zeros({1, promptPlanes, grid.height, grid.width});
  const auto set = [&tensor](int plane, const cv::Mat& values) {
    tensor.select(1, plane).copy_(tensorOf(values)[0]);
  };
  if (!prior.probability.empty()) {
    set(Prior, prior.probability * 2 - 1);
    if (prior.reliability.empty()) {
      tensor.select(1, Reliability).fill_(1);
    } else {
      set(Reliability, prior.reliability);
    }
  }
  if (!others.empty()) set(Others, others);
  tensor.select(1, Extent).fill_(prompts.extent);
  const std::vector<cv::Mat> planes = promptPlanesOf(prompts, grid);
  for (std::size_t i = 0; i < planes.size(); ++i)
    set(PositiveNear + static_cast<int>(i), planes[i]);
  return tensor;
}

}  // namespace maskline::builtin
