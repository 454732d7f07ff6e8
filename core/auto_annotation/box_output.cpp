// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/box_output.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>

#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/outputs.h"

namespace maskline {
namespace {

constexpr std::size_t mostObjects = 300;

/// What is known of an object before its mask is computed.
struct Candidate {
  int index = 0;
  int modelClass = 0;
  float score = 0;
  cv::Rect2d box;      // in the picture
  cv::Rect2d inInput;  // in the input
};

cv::Rect2d toPicture(cv::Rect2d box, const Placement& place) {
  return {place.toPicture(box.tl()), place.toPicture(box.br())};
}

bool usable(float score, const cv::Rect2d& box, const OwnModel& model) {
  return score >= model.output.lowestScore && std::isfinite(box.x) && std::isfinite(box.y) &&
         std::isfinite(box.width) && std::isfinite(box.height) && box.width > 0 && box.height > 0;
}

double overlapOf(const cv::Rect2d& a, const cv::Rect2d& b) {
  const double shared = (a & b).area();
  return shared <= 0 ? 0 : shared / (a.area() + b.area() - shared);
}

template <class Thing, class Score, class Class, class Box>
std::vector<Thing> suppressed(std::vector<Thing> things, float overlap, Score score, Class itsClass,
                              Box box) {
  std::stable_sort(things.begin(), things.end(),
                   [&](const Thing& a, const Thing& b) { return score(a) > score(b); });
  std::vector<Thing> kept;
  for (Thing& thing : things) {
    const bool covered = std::ranges::any_of(kept, [&](const Thing& better) {
      return itsClass(better) == itsClass(thing) && overlapOf(box(better), box(thing)) > overlap;
    });
    if (!covered) kept.push_back(std::move(thing));
    if (kept.size() == mostObjects) break;
  }
  return kept;
}

std::vector<Candidate> suppressed(std::vector<Candidate> candidates, float overlap) {
  return suppressed(
      std::move(candidates), overlap, [](const Candidate& c) { return c.score; },
      [](const Candidate& c) { return c.modelClass; }, [](const Candidate& c) { return c.box; });
}

/// Sets what lies outside the box to 0; `scale` leads from the input to the map.
void cropTo(cv::Mat& map, const cv::Rect2d& box, cv::Point2d scale) {
  for (int y = 0; y < map.rows; ++y) {
    auto* row = map.ptr<float>(y);
    const bool inside = y >= box.y * scale.y && y < (box.y + box.height) * scale.y;
    for (int x = 0; x < map.cols; ++x)
      if (!inside || x < box.x * scale.x || x >= (box.x + box.width) * scale.x) row[x] = 0;
  }
}

Detection finished(const Candidate& candidate, const cv::Mat& map, double threshold,
                   const Placement& place) {
  const cv::Mat wide = backToPicture(map, place, cv::INTER_LINEAR);
  return {candidate.box,
          {candidate.modelClass, candidate.score, Mask::fromMat(cv::Mat(wide > threshold))}};
}

/// The dimensions without those of length 1 at the front.
std::vector<int> shapeOf(const cv::Mat& values, std::size_t wanted) {
  std::vector<int> shape(values.size.p, values.size.p + values.dims);
  while (shape.size() > wanted && shape.front() == 1) shape.erase(shape.begin());
  while (shape.size() > wanted && shape.back() == 1) shape.pop_back();
  return shape;
}

const cv::Mat& valuesNamed(const std::vector<NetworkOutput>& outputs, const std::string& name,
                           const char* usual, const OwnModel& model) {
  return outputNamed(outputs, name.empty() ? usual : name, model).values;
}

bool hasOutput(const std::vector<NetworkOutput>& outputs, const std::string& name) {
  return std::ranges::find(outputs, name, &NetworkOutput::name) != outputs.end();
}

}  // namespace

std::vector<Detection> plainDetections(const std::vector<NetworkOutput>& outputs,
                                       const OwnModel& model, const Placement& place) {
  const ModelOutput& names = model.output;
  const cv::Mat boxes = valuesNamed(outputs, names.boxes, "boxes", model);
  const cv::Mat scores = valuesNamed(outputs, names.scores, "scores", model);
  const cv::Mat masks = valuesNamed(outputs, names.masks, "masks", model);
  const auto classes = static_cast<int>(model.classes.size());
  const auto boxShape = shapeOf(boxes, 2);
  const int count = boxShape.front();
  if (boxShape.size() != 2 || boxShape[1] != 4)
    refuseShape(model, boxes, messages::auto_annotation::shapeBoxes);
  std::vector<int> maskShape(masks.size.p, masks.size.p + masks.dims);
  std::erase(maskShape, 1);
  if (count == 1) maskShape.insert(maskShape.begin(), 1);
  if (maskShape.size() != 3 || maskShape[0] != count)
    refuseShape(model, masks, messages::auto_annotation::shapeBoxes);
  const bool perClass = scores.total() == static_cast<std::size_t>(count) * model.classes.size() &&
                        !(classes == 1 && hasOutput(outputs, "labels"));
  if (!perClass && scores.total() != static_cast<std::size_t>(count))
    refuseShape(model, scores, messages::auto_annotation::shapeBoxes);
  const float* labels = nullptr;
  if (!perClass) {
    const cv::Mat& values = valuesNamed(outputs, names.labels, "labels", model);
    if (values.total() != static_cast<std::size_t>(count))
      refuseShape(model, values, messages::auto_annotation::shapeBoxes);
    labels = reinterpret_cast<const float*>(values.data);
  }
  const auto* score = reinterpret_cast<const float*>(scores.data);
  const auto* side = reinterpret_cast<const float*>(boxes.data);
  std::vector<Candidate> candidates;
  for (int i = 0; i < count; ++i) {
    Candidate one{i, 0, score[i], {}, {}};
    if (perClass) {
      const float* first = score + std::ptrdiff_t{i} * classes;
      const float* best = std::max_element(first, first + classes);
      one.modelClass = static_cast<int>(best - first);
      one.score = *best;
    } else if (labels[i] >= 0 && labels[i] < static_cast<float>(classes)) {
      one.modelClass = static_cast<int>(labels[i]);
    } else {
      continue;
    }
    const float* b = side + std::ptrdiff_t{i} * 4;
    one.inInput = {b[0], b[1], double{b[2]} - b[0], double{b[3]} - b[1]};
    one.box = toPicture(one.inInput, place);
    if (usable(one.score, one.inInput, model)) candidates.push_back(one);
  }
  std::vector<Detection> found;
  const auto area = static_cast<std::size_t>(maskShape[1]) * static_cast<std::size_t>(maskShape[2]);
  for (const Candidate& one : suppressed(std::move(candidates), model.output.overlap)) {
    auto* data = reinterpret_cast<float*>(masks.data) + static_cast<std::size_t>(one.index) * area;
    const cv::Mat map(maskShape[1], maskShape[2], CV_32F, data);
    found.push_back(finished(one, map, names.maskLogits ? 0 : 0.5, place));
  }
  return found;
}

std::vector<Detection> yoloDetections(const std::vector<NetworkOutput>& outputs,
                                      const OwnModel& model, const Placement& place) {
  const auto classes = static_cast<int>(model.classes.size());
  cv::Mat columns, prototypes;
  for (const NetworkOutput& output : outputs)
    (output.values.dims == 4 ? prototypes : columns) = output.values;
  const cv::Mat& shown = columns.empty() ? outputNamed(outputs, {}, model).values : columns;
  const bool complete = outputs.size() == 2 && columns.dims == 3 && prototypes.dims == 4 &&
                        columns.size[0] == 1 && prototypes.size[0] == 1 &&
                        columns.size[1] == 4 + classes + prototypes.size[1];
  if (!complete) refuseShape(model, shown, Message(messages::auto_annotation::shapeYolo, classes));
  const int count = columns.size[2], factors = prototypes.size[1];
  const cv::Mat table(columns.size[1], count, CV_32F, columns.data);
  std::vector<Candidate> candidates;
  for (int i = 0; i < count; ++i) {
    Candidate one{i, 0, 0, {}, {}};
    for (int c = 0; c < classes; ++c)
      if (const float score = table.at<float>(4 + c, i); score > one.score) {
        one.score = score;
        one.modelClass = c;
      }
    const double w = table.at<float>(2, i), h = table.at<float>(3, i);
    one.inInput = {table.at<float>(0, i) - w / 2, table.at<float>(1, i) - h / 2, w, h};
    one.box = toPicture(one.inInput, place);
    if (usable(one.score, one.inInput, model)) candidates.push_back(one);
  }
  const int height = prototypes.size[2], width = prototypes.size[3];
  const cv::Mat planes(factors, height * width, CV_32F, prototypes.data);
  const cv::Point2d scale(double(width) / place.input.width, double(height) / place.input.height);
  std::vector<Detection> found;
  for (const Candidate& one : suppressed(std::move(candidates), model.output.overlap)) {
    const cv::Mat own = table.rowRange(4 + classes, table.rows).col(one.index).t();
    cv::Mat map = cv::Mat(own * planes).reshape(1, height);
    cropTo(map, one.inInput, scale);
    found.push_back(finished(one, map, 0, place));
  }
  return found;
}

std::vector<Detection> withoutOverlaps(std::vector<Detection> detections, float overlap) {
  return suppressed(
      std::move(detections), overlap, [](const Detection& d) { return d.found.score; },
      [](const Detection& d) { return d.found.modelClass; },
      [](const Detection& d) { return d.box; });
}

}  // namespace maskline
