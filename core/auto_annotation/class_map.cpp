// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/class_map.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/outputs.h"

namespace maskline {
namespace {

constexpr int leastRegion = 16;  // pixels

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

std::vector<cv::Mat> oneHot(const cv::Mat& labels, std::size_t classes) {
  std::vector<cv::Mat> planes;
  for (std::size_t i = 0; i < classes; ++i) {
    cv::Mat plane;
    cv::Mat(labels == static_cast<double>(i)).convertTo(plane, CV_32F, 1.0 / 255);
    planes.push_back(plane);
  }
  return planes;
}

}  // namespace

std::vector<cv::Mat> probabilitiesOf(const std::vector<NetworkOutput>& outputs,
                                     const OwnModel& model) {
  const auto classes = static_cast<int>(model.classes.size());
  const cv::Mat& values = outputNamed(outputs, model.output.map, model).values;
  const int dims = values.dims;
  const bool one =
      dims >= 2 && (dims < 4 || values.size[0] == 1) && covers(values, model.input.size);
  if (model.output.form == OutputForm::Argmax) {
    const int planes = dims == 2 ? 1 : dims == 3 ? values.size[0] : values.size[1];
    if (!one || dims > 4 || planes != 1)
      refuseShape(model, values, messages::auto_annotation::shapeLabels);
    const cv::Mat labels(values.size[dims - 2], values.size[dims - 1], CV_32F, values.data);
    return oneHot(labels, model.classes.size());
  }
  const int planes = dims == 4 ? values.size[1] : dims == 3 ? values.size[0] : 0;
  const bool single = planes == 1 && classes <= 2;
  if (!one || (planes != classes && !single) || planes == 0)
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

BestClasses::BestClasses(cv::Size size)
    : m_map{cv::Mat(size, CV_16S, cv::Scalar(-1)), cv::Mat::zeros(size, CV_32F)} {}

void BestClasses::add(const cv::Mat& plane) {
  const cv::Mat better = plane > m_map.scores;
  m_map.classes.setTo(m_count++, better);
  plane.copyTo(m_map.scores, better);
}

ClassMap BestClasses::finish() {
  // A pixel that no class claims, such as a number that the model does not name, stays at -1.
  if (m_count == 1) m_map.classes.setTo(-1, m_map.scores <= 0.5);
  return m_map;
}

TileJoiner::TileJoiner(cv::Size picture, cv::Size tile, std::size_t classes)
    : m_map{cv::Mat(picture, CV_16S), cv::Mat(picture, CV_32F)} {
  const cv::Size band(picture.width, std::min(tile.height, picture.height));
  m_weights = cv::Mat::zeros(band, CV_32F);
  for (std::size_t i = 0; i < classes; ++i) m_sums.push_back(cv::Mat::zeros(band, CV_32F));
}

/// Chooses the classes of the rows above `row`, which get no more tiles, and moves the others up.
void TileJoiner::settleAbove(int row) {
  const int done = std::min(row - m_top, m_weights.rows);
  if (done <= 0) return;
  BestClasses best({m_weights.cols, done});
  for (const cv::Mat& sum : m_sums) best.add(sum.rowRange(0, done) / m_weights.rowRange(0, done));
  const ClassMap part = best.finish();
  part.classes.copyTo(m_map.classes.rowRange(m_top, m_top + done));
  part.scores.copyTo(m_map.scores.rowRange(m_top, m_top + done));
  const auto moveUp = [&](cv::Mat& plane) {
    const int rest = plane.rows - done;
    if (rest > 0) plane.rowRange(done, plane.rows).clone().copyTo(plane.rowRange(0, rest));
    plane.rowRange(rest, plane.rows).setTo(0);
  };
  for (cv::Mat& sum : m_sums) moveUp(sum);
  moveUp(m_weights);
  m_top += done;
}

void TileJoiner::add(cv::Rect tile, const std::vector<cv::Mat>& planes, const cv::Mat& weights) {
  settleAbove(tile.y);
  const cv::Rect place = (tile - cv::Point(0, m_top)) & cv::Rect({}, m_weights.size());
  const cv::Rect part({}, place.size());
  for (std::size_t i = 0; i < m_sums.size() && i < planes.size(); ++i) {
    cv::Mat plane = planes[i];
    if (plane.size() != tile.size())
      cv::resize(planes[i], plane, tile.size(), 0, 0, cv::INTER_LINEAR);
    m_sums[i](place) += plane(part).mul(weights(part));
  }
  m_weights(place) += weights(part);
}

ClassMap TileJoiner::finish() {
  settleAbove(m_map.classes.rows);
  return m_map;
}

namespace {

float scoreOf(const ClassMap& map, const cv::Mat& bitmap, cv::Rect box, const OwnModel& model) {
  if (model.output.form == OutputForm::Argmax) return unknownScore;
  return static_cast<float>(cv::mean(map.scores(box), bitmap(box))[0]);
}

void addRegions(const ClassMap& map, const cv::Mat& bitmap, int modelClass, const OwnModel& model,
                std::vector<FoundMask>& out) {
  cv::Mat labels, stats, centres;
  const int count = cv::connectedComponentsWithStats(bitmap, labels, stats, centres, 8, CV_32S);
  for (int i = 1; i < count; ++i) {
    if (stats.at<int>(i, cv::CC_STAT_AREA) < leastRegion) continue;
    const cv::Rect box(stats.at<int>(i, cv::CC_STAT_LEFT), stats.at<int>(i, cv::CC_STAT_TOP),
                       stats.at<int>(i, cv::CC_STAT_WIDTH), stats.at<int>(i, cv::CC_STAT_HEIGHT));
    cv::Mat region = cv::Mat::zeros(bitmap.size(), CV_8U);
    region(box).setTo(255, labels(box) == i);
    out.push_back({modelClass, scoreOf(map, region, box, model), Mask::fromMat(region)});
  }
}

}  // namespace

std::vector<FoundMask> masksOf(const ClassMap& map, const OwnModel& model, bool withThings) {
  std::vector<FoundMask> found;
  for (std::size_t i = 0; i < model.classes.size(); ++i) {
    const ModelClass& one = model.classes[i];
    if (one.thing && !withThings) continue;
    const cv::Mat bitmap = map.classes == static_cast<double>(i);
    if (cv::countNonZero(bitmap) == 0) continue;
    const auto number = static_cast<int>(i);
    if (one.thing && !one.background())
      addRegions(map, bitmap, number, model, found);
    else
      found.push_back({number, scoreOf(map, bitmap, cv::Rect({}, bitmap.size()), model),
                       Mask::fromMat(bitmap)});
  }
  return found;
}

}  // namespace maskline
