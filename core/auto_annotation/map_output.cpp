// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/map_output.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/outputs.h"

namespace maskline {
namespace {

std::vector<cv::Mat> planesOf(const cv::Mat& values) {
  const int count = values.dims == 4 ? values.size[1] : values.size[0];
  const int height = values.size[values.dims - 2], width = values.size[values.dims - 1];
  std::vector<cv::Mat> planes;
  auto* data = reinterpret_cast<float*>(values.data);
  const auto area = static_cast<std::size_t>(height) * static_cast<std::size_t>(width);
  for (int i = 0; i < count; ++i)
    planes.emplace_back(height, width, CV_32F, data + static_cast<std::size_t>(i) * area);
  return planes;
}

/// exp(x − max) / sum, for all pixels of all planes.
std::vector<cv::Mat> softmax(const std::vector<cv::Mat>& logits) {
  cv::Mat highest = logits.front().clone();
  for (const cv::Mat& plane : logits) cv::max(highest, plane, highest);
  cv::Mat sum = cv::Mat::zeros(highest.size(), CV_32F);
  std::vector<cv::Mat> out;
  for (const cv::Mat& plane : logits) {
    cv::Mat value;
    cv::subtract(plane, highest, value);
    cv::exp(value, value);
    sum += value;
    out.push_back(value);
  }
  for (cv::Mat& plane : out) cv::divide(plane, sum, plane);
  return out;
}

cv::Mat sigmoid(const cv::Mat& logits) {
  cv::Mat out;
  cv::exp(-logits, out);
  out += 1;
  cv::divide(1.0, out, out);
  return out;
}

/// Whether a map of this size can cover the input: the same aspect ratio, apart from rounding.
bool covers(const cv::Mat& values, cv::Size input) {
  const std::int64_t height = values.size[values.dims - 2], width = values.size[values.dims - 1];
  return std::abs(height * input.width - width * input.height) <=
         std::max(input.width, input.height);
}

/// Whether it has the dimensions of one map that covers the input.
bool isMap(const cv::Mat& values, const OwnModel& model) {
  return values.dims >= 2 && (values.dims < 4 || values.size[0] == 1) &&
         covers(values, model.input.size);
}

}  // namespace

std::vector<cv::Mat> probabilitiesOf(const std::vector<NetworkOutput>& outputs,
                                     const OwnModel& model) {
  const auto classes = static_cast<int>(model.classes.size());
  const cv::Mat& values = outputNamed(outputs, model.output.map, model).values;
  const int dims = values.dims;
  const int planes = dims == 4 ? values.size[1] : dims == 3 ? values.size[0] : 0;
  const bool single = planes == 1 && classes <= 2;
  if (!isMap(values, model) || (planes != classes && !single) || planes == 0)
    refuseShape(model, values, Message(messages::auto_annotation::shapeMap, classes));
  std::vector<cv::Mat> found = planesOf(values);
  const bool logits = model.output.form != OutputForm::Softmax;
  if (!single || classes == planes) {
    if (!logits) return found;
    return planes == 1 ? std::vector{sigmoid(found.front())} : softmax(found);
  }
  const cv::Mat second = logits ? sigmoid(found.front()) : found.front();
  return {1 - second, second};
}

cv::Mat classNumbersOf(const std::vector<NetworkOutput>& outputs, const OwnModel& model) {
  const cv::Mat& values = outputNamed(outputs, model.output.map, model).values;
  const int dims = values.dims;
  const int planes = dims == 3 ? values.size[0] : dims == 4 ? values.size[1] : 1;
  if (!isMap(values, model) || dims > 4 || planes != 1)
    refuseShape(model, values, messages::auto_annotation::shapeLabels);
  cv::Mat numbers;
  cv::Mat(values.size[dims - 2], values.size[dims - 1], CV_32F, values.data)
      .convertTo(numbers, CV_16S);
  numbers.setTo(-1, numbers >= static_cast<double>(model.classes.size()));
  numbers.setTo(-1, numbers < 0);
  return numbers;
}

}  // namespace maskline
