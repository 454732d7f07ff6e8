// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/model_run.h"

#include <algorithm>
#include <cstdio>
#include <iterator>
#include <opencv2/imgcodecs.hpp>
#include <optional>

#include "core/auto_annotation/class_map.h"
#include "core/auto_annotation/messages.h"
#include "core/base/sha256.h"
#include "core/mask/label_map.h"

namespace maskline {
namespace {

constexpr int grey = 128;

bool givesBoxes(const OwnModel& model) {
  return model.output.form == OutputForm::Boxes || model.output.form == OutputForm::YoloSegment;
}

/// The mask of a tile at its place in the picture.
Mask moved(const Mask& mask, cv::Rect tile, cv::Size picture) {
  const cv::Rect inside = tile & cv::Rect({}, picture);
  cv::Mat bitmap = cv::Mat::zeros(picture, CV_8U);
  mask.toMat()(cv::Rect({}, inside.size())).copyTo(bitmap(inside));
  return Mask::fromMat(bitmap);
}

}  // namespace

LoadedModel::LoadedModel(OwnModel model)
    : m_model(std::move(model)),
      m_network(isScript(m_model.file) ? loadScript(m_model) : loadOnnx(m_model)) {}

LoadedModel::LoadedModel(OwnModel model, std::unique_ptr<NetworkRunner> network)
    : m_model(std::move(model)), m_network(std::move(network)) {}

std::vector<cv::Rect> LoadedModel::tiles(cv::Size picture) const {
  if (!m_model.tileOverlap) return {cv::Rect({}, picture)};
  return tilesOf(picture, m_model.input.size, *m_model.tileOverlap);
}

std::vector<Detection> LoadedModel::detections(const std::vector<NetworkOutput>& outputs,
                                               const Placement& place, cv::Rect tile,
                                               cv::Size picture) const {
  auto found = m_model.output.form == OutputForm::Boxes ? plainDetections(outputs, m_model, place)
                                                        : yoloDetections(outputs, m_model, place);
  if (tile == cv::Rect({}, picture)) return found;
  for (Detection& one : found) {
    one.box += cv::Point2d(tile.tl());
    one.found.mask = moved(one.found.mask, tile, picture);
  }
  return found;
}

std::vector<FoundMask> LoadedModel::run(const cv::Mat& picture) {
  const cv::Size size = picture.size();
  const bool boxes = givesBoxes(m_model),
             map = !boxes || (m_model.task != ModelTask::Semantic && !m_model.output.map.empty());
  const auto parts = tiles(size);
  const bool whole = parts == std::vector{cv::Rect({}, size)};
  std::optional<TileJoiner> joiner;
  if (map && !whole) joiner.emplace(size, m_model);
  ClassMap classes;
  std::vector<Detection> objects;
  for (const cv::Rect tile : parts) {
    const cv::Mat part = cutTile(picture, tile);
    const Placement place = placed(part.size(), m_model.input);
    const auto outputs = m_network->run(inputOf(part, place, m_model.input));
    if (boxes)
      std::ranges::move(detections(outputs, place, tile, size), std::back_inserter(objects));
    if (joiner)
      joiner->add(tile, outputs);
    else if (map)
      classes = classMapOf(outputs, m_model, place);
  }
  if (joiner) classes = joiner->finish();
  if (parts.size() > 1) objects = withoutOverlaps(std::move(objects), m_model.output.overlap);
  std::vector<FoundMask> masks;
  for (Detection& one : objects)
    if (!one.found.mask.empty()) masks.push_back(std::move(one.found));
  if (map) std::ranges::move(masksOf(classes, m_model, !boxes), std::back_inserter(masks));
  return masks;
}

cv::Mat labelsOf(std::vector<FoundMask> masks, cv::Size size, const OwnModel& model) {
  const float least = givesBoxes(model) ? 0.5F : 0;
  std::ranges::stable_sort(masks, {}, &FoundMask::score);
  cv::Mat labels = cv::Mat::zeros(size, CV_8U);
  for (const FoundMask& one : masks)
    if (one.score >= least)
      one.mask.paintInto(labels, cv::saturate_cast<std::uint8_t>(one.modelClass + 1));
  return labels;
}

void checkModel(LoadedModel& loaded) {
  const OwnModel& model = loaded.model();
  if (!model.test) {
    loaded.run(cv::Mat(model.input.size, CV_8UC3, cv::Scalar::all(grey)));
    return;
  }
  const std::pair<std::filesystem::path, std::string> sums[] = {
      {model.test->input, model.test->inputSum}, {model.test->output, model.test->outputSum}};
  for (const auto& [file, sum] : sums)
    if (!sum.empty() && sha256OfFile(file) != sum)
      throw Error(messages::auto_annotation::otherSum, model.name, file.filename());
  const cv::Mat picture = cv::imread(model.test->input.string(), cv::IMREAD_COLOR);
  if (picture.empty()) throw Error(messages::auto_annotation::fileNotRead, model.test->input);
  const cv::Mat wanted = readLabelMap(model.test->output);
  const cv::Mat found = labelsOf(loaded.run(picture), picture.size(), model);
  const int same = wanted.size() == found.size() ? cv::countNonZero(wanted == found) : 0;
  const double share = 100.0 * same / static_cast<double>(found.total());
  if (share >= 99.9) return;
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", share);
  throw Error(messages::auto_annotation::testFailed, model.name, text);
}

}  // namespace maskline
