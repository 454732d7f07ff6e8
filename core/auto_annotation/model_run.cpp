// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/model_run.h"

#include <algorithm>
#include <cstdio>
#include <opencv2/imgcodecs.hpp>
#include <opencv2/imgproc.hpp>

#include "core/auto_annotation/box_output.h"
#include "core/auto_annotation/messages.h"
#include "core/auto_annotation/picture_input.h"
#include "core/auto_annotation/script_trust.h"
#include "core/base/sha256.h"
#include "core/mask/label_map.h"

namespace maskline {
namespace {

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

std::vector<cv::Rect> LoadedModel::tiles(cv::Size picture) const {
  if (!m_model.tileOverlap) return {cv::Rect({}, picture)};
  return tilesOf(picture, m_model.input.size, *m_model.tileOverlap);
}

ClassMap LoadedModel::classMap(const cv::Mat& picture) {
  const auto parts = tiles(picture.size());
  if (parts.size() == 1 && parts.front().size() == picture.size()) {
    const Placement place = placed(picture.size(), m_model.input);
    const std::vector<cv::Mat> planes =
        probabilitiesOf(m_network->run(inputOf(picture, place, m_model.input)), m_model);
    const int how =
        m_model.output.form == OutputForm::Argmax ? cv::INTER_NEAREST : cv::INTER_LINEAR;
    BestClasses best(picture.size());
    for (const cv::Mat& plane : planes) best.add(backToPicture(plane, place, how));
    return best.finish();
  }
  const cv::Mat weights = tileWeights(m_model.input.size, *m_model.tileOverlap);
  TileJoiner joiner(picture.size(), m_model.input.size, m_model.classes.size());
  for (const cv::Rect tile : parts) {
    const cv::Mat part = cutTile(picture, tile);
    const Placement place = placed(part.size(), m_model.input);
    joiner.add(tile, probabilitiesOf(m_network->run(inputOf(part, place, m_model.input)), m_model),
               weights);
  }
  return joiner.finish();
}

std::vector<FoundMask> LoadedModel::objects(const cv::Mat& picture) {
  std::vector<Detection> all;
  const auto parts = tiles(picture.size());
  for (const cv::Rect tile : parts) {
    const cv::Mat part = cutTile(picture, tile);
    const Placement place = placed(part.size(), m_model.input);
    const auto outputs = m_network->run(inputOf(part, place, m_model.input));
    auto found = m_model.output.form == OutputForm::Boxes ? plainDetections(outputs, m_model, place)
                                                          : yoloDetections(outputs, m_model, place);
    for (Detection& one : found) {
      if (tile.size() != picture.size() || parts.size() > 1) {
        one.box += cv::Point2d(tile.tl());
        one.found.mask = moved(one.found.mask, tile, picture.size());
      }
      all.push_back(std::move(one));
    }
  }
  if (parts.size() > 1) all = withoutOverlaps(std::move(all), m_model.output.overlap);
  std::vector<FoundMask> masks;
  for (Detection& one : all)
    if (!one.found.mask.empty()) masks.push_back(std::move(one.found));
  return masks;
}

std::vector<FoundMask> LoadedModel::run(const cv::Mat& picture) {
  const bool things = m_model.task != ModelTask::Semantic;
  if (!givesBoxes(m_model)) return masksOf(classMap(picture), m_model, true);
  std::vector<FoundMask> masks = objects(picture);
  if (things && !m_model.output.map.empty()) {
    for (FoundMask& stuff : masksOf(classMap(picture), m_model, false))
      masks.push_back(std::move(stuff));
  }
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
  if (!model.test) return;
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
