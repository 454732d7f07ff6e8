// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/class_map.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <utility>

#include "core/auto_annotation/map_output.h"
#include "core/mask/mask_part.h"
#include "core/mask/morphology.h"

namespace maskline {
namespace {

constexpr int leastRegion = 16;  // pixels

bool givesNumbers(const OwnModel& model) { return model.output.form == OutputForm::Argmax; }

}  // namespace

BestClasses::BestClasses(cv::Size size)
    : m_map{cv::Mat(size, CV_16S, cv::Scalar(-1)), cv::Mat::zeros(size, CV_32F)} {}

void BestClasses::add(const cv::Mat& plane) {
  const cv::Mat better = plane > m_map.scores;
  m_map.classes.setTo(m_count++, better);
  plane.copyTo(m_map.scores, better);
}

ClassMap BestClasses::finish() {
  if (m_count == 1) m_map.classes.setTo(-1, m_map.scores <= 0.5);
  return m_map;
}

ClassMap classMapOf(const std::vector<NetworkOutput>& outputs, const OwnModel& model,
                    const Placement& place) {
  if (givesNumbers(model)) {
    return {backToPicture(classNumbersOf(outputs, model), place, cv::INTER_NEAREST),
            cv::Mat(place.picture, CV_32F, cv::Scalar(unknownScore))};
  }
  BestClasses best(place.picture);
  for (const cv::Mat& plane : probabilitiesOf(outputs, model))
    best.add(backToPicture(plane, place, cv::INTER_LINEAR));
  return best.finish();
}

TileJoiner::TileJoiner(cv::Size picture, const OwnModel& model)
    : m_model(model),
      m_tileWeights(tileWeights(model.input.size, model.tileOverlap.value_or(0))),
      m_map{cv::Mat(picture, CV_16S, cv::Scalar(-1)),
            cv::Mat(picture, CV_32F, cv::Scalar(unknownScore))} {
  if (givesNumbers(model)) {
    m_weights = cv::Mat::zeros(picture, CV_32F);
    return;
  }
  const cv::Size band(picture.width, std::min(model.input.size.height, picture.height));
  m_weights = cv::Mat::zeros(band, CV_32F);
  for (std::size_t i = 0; i < model.classes.size(); ++i)
    m_sums.push_back(cv::Mat::zeros(band, CV_32F));
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

void TileJoiner::add(cv::Rect tile, const std::vector<NetworkOutput>& outputs) {
  if (givesNumbers(m_model))
    addNumbers(tile, classNumbersOf(outputs, m_model));
  else
    addPlanes(tile, probabilitiesOf(outputs, m_model));
}

void TileJoiner::addNumbers(cv::Rect tile, const cv::Mat& numbers) {
  cv::Mat wide = numbers;
  if (numbers.size() != tile.size())
    cv::resize(numbers, wide, tile.size(), 0, 0, cv::INTER_NEAREST);
  const cv::Rect place = tile & cv::Rect({}, m_weights.size());
  const cv::Rect part({}, place.size());
  const cv::Mat more = m_tileWeights(part) > m_weights(place);
  wide(part).copyTo(m_map.classes(place), more);
  m_tileWeights(part).copyTo(m_weights(place), more);
}

void TileJoiner::addPlanes(cv::Rect tile, const std::vector<cv::Mat>& planes) {
  settleAbove(tile.y);
  const cv::Rect place = (tile - cv::Point(0, m_top)) & cv::Rect({}, m_weights.size());
  const cv::Rect part({}, place.size());
  for (std::size_t i = 0; i < m_sums.size() && i < planes.size(); ++i) {
    cv::Mat plane = planes[i];
    if (plane.size() != tile.size())
      cv::resize(planes[i], plane, tile.size(), 0, 0, cv::INTER_LINEAR);
    m_sums[i](place) += plane(part).mul(m_tileWeights(part));
  }
  m_weights(place) += m_tileWeights(part);
}

ClassMap TileJoiner::finish() {
  if (!givesNumbers(m_model)) settleAbove(m_map.classes.rows);
  return m_map;
}

namespace {

float scoreOf(const ClassMap& map, const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  return static_cast<float>(cv::mean(map.scores(box), partOf(mask, box))[0]);
}

/// The connected regions that are large enough, from top to bottom.
std::vector<Mask> regionsOf(const Mask& mask) {
  std::vector<Mask> regions = connectedParts(mask);
  std::erase_if(regions, [](const Mask& region) { return region.area() < leastRegion; });
  std::ranges::sort(regions, {}, [](const Mask& region) {
    const cv::Rect box = region.boundingBox();
    return std::pair(box.y, box.x);
  });
  return regions;
}

}  // namespace

std::vector<FoundMask> masksOf(const ClassMap& map, const OwnModel& model, bool withThings) {
  std::vector<FoundMask> found;
  for (std::size_t i = 0; i < model.classes.size(); ++i) {
    const ModelClass& one = model.classes[i];
    if (one.thing && !withThings) continue;
    const Mask mask = Mask::fromMat(map.classes == static_cast<double>(i));
    if (mask.empty()) continue;
    const bool separate = one.thing && !one.background();
    for (Mask& part : separate ? regionsOf(mask) : std::vector{mask}) {
      const float score = scoreOf(map, part);
      found.push_back({static_cast<int>(i), score, std::move(part)});
    }
  }
  return found;
}

}  // namespace maskline
