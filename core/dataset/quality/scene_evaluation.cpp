// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_evaluation.h"

#include "core/base/error.h"
#include "core/dataset/messages.h"
#include "core/dataset/quality/scene_match.h"
#include "core/dataset/quality/scene_source.h"
#include "core/dataset/quality/scene_sums.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace {

using Masks = std::vector<DatasetMask>;

/// A track + 1 for each pixel, 0 for void.
cv::Mat labelsOf(const Masks& masks, const DatasetInfo& info, cv::Size size) {
  cv::Mat labels = cv::Mat::zeros(size, CV_32SC1);
  for (const DatasetMask& mask : masks) {
    if (info.tracks[mask.track].ignore || mask.record.mask.empty()) continue;
    const cv::Rect box = mask.record.mask.boundingBox();
    labels(box).setTo(static_cast<int>(mask.track) + 1, partOf(mask.record.mask, box));
  }
  return labels;
}

class SceneEvaluator {
 public:
  SceneEvaluator(DatasetContent& truth, DatasetContent& predicted, const SceneOptions& options)
      : m_truth(truth),
        m_predicted(predicted),
        m_options(options),
        m_categories(truth.info(), predicted.info()),
        m_trueSegments(m_categories.segmentsOf(truth.info())),
        m_predictedSegments(m_categories.segmentsOf(predicted.info())),
        m_sums(m_categories, m_trueSegments, m_predictedSegments, options) {}

  SceneReport run(const WorkContext& work) {
    const auto videos = matchVideos(m_truth.info(), m_predicted.info());
    for (std::size_t video = 0; video < videos.size() && !work.cancelled(); ++video)
      evaluate(video, videos[video], work);
    m_report.cancelled = work.cancelled();
    if (m_report.frames == 0 && !m_report.cancelled) throw Error(messages::dataset::noSceneToScore);
    m_sums.fill(m_report);
    warn();
    return std::move(m_report);
  }

 private:
  void evaluate(std::size_t video, std::optional<std::size_t> predicted, const WorkContext& work) {
    const DatasetVideo& of = m_truth.info().videos[video];
    std::vector<std::optional<std::size_t>> places(of.frames.size());
    if (predicted) places = matchSceneFrames(of, m_predicted.info().videos[*predicted]);
    std::vector<OverlapTable> frames;
    std::int64_t missing = 0;
    for (std::size_t frame = 0; frame < places.size() && !work.cancelled(); ++frame) {
      const Masks truth = m_truth.masksOn(video, frame);
      work.report(++m_done, m_truth.info().frames());
      if (truth.empty() && !m_options.everyFrame) continue;
      missing += !places[frame];
      const Masks masks = places[frame] ? m_predicted.masksOn(*predicted, *places[frame]) : Masks();
      frames.push_back(overlapOf(video, frame, truth, masks));
    }
    if (missing > 0)
      m_report.warnings.push_back(
          {messages::dataset::missingPredictions, of.name, missing, frames.size()});
    m_report.videos += !frames.empty();
    m_report.frames += static_cast<std::int64_t>(frames.size());
    m_sums.addVideo(frames);
  }

  OverlapTable overlapOf(std::size_t video, std::size_t frame, const Masks& truth,
                         const Masks& predicted) const {
    const DatasetVideo& of = m_truth.info().videos[video];
    const Masks& first = truth.empty() ? predicted : truth;
    const cv::Size size = first.empty() ? of.size : first.front().record.mask.size();
    for (const Masks* masks : {&truth, &predicted})
      for (const DatasetMask& mask : *masks)
        if (mask.record.mask.size() != size)
          throw Error(messages::dataset::predictionSizeDiffers,
                      of.name + "/" + std::to_string(of.frames[frame].index.value()));
    OverlapTable table;
    table.add(labelsOf(truth, m_truth.info(), size),
              labelsOf(predicted, m_predicted.info(), size));
    return table;
  }

  void warn() {
    std::vector<Message>& warnings = m_report.warnings;
    if (m_categories.onlyPredicted() > 0)
      warnings.push_back({messages::dataset::categoriesOnlyPredicted, m_categories.onlyPredicted()});
    if (!m_options.instances) return warnings.push_back(messages::dataset::scenesWithoutInstances);
    if (!m_options.tracks) return warnings.push_back(messages::dataset::scenesWithoutTracks);
    for (std::size_t i = 0; i < m_options.windows.size(); ++i)
      if (!m_sums.seen(i) && !m_report.cancelled)
        warnings.push_back({messages::dataset::windowTooLong, m_options.windows[i]});
  }

  DatasetContent& m_truth;
  DatasetContent& m_predicted;
  const SceneOptions& m_options;
  const SceneCategories m_categories;
  const std::vector<SceneSegment> m_trueSegments, m_predictedSegments;
  SceneSums m_sums;
  SceneReport m_report;
  std::int64_t m_done = 0;
};

}  // namespace

SceneReport evaluateScenes(DatasetContent& truth, DatasetContent& predicted,
                           const SceneOptions& options, const WorkContext& work) {
  return SceneEvaluator(truth, predicted, options).run(work);
}

std::optional<SceneReport> evaluateScenes(const SceneInput& truth, const SceneInput& predicted,
                                          SceneOptions options, const WorkContext& work) {
  const auto first = openScenes(truth.path, truth.format, work);
  if (!first) return std::nullopt;
  const auto second = openScenes(predicted.path, predicted.format, work);
  if (!second) return std::nullopt;
  options.instances = first->instances && second->instances;
  options.tracks = first->tracks && second->tracks;
  options.everyFrame = first->everyFrame;
  SceneReport report = evaluateScenes(*first->content, *second->content, options, work);
  if (report.cancelled) return std::nullopt;
  for (const SceneSource* source : {first.get(), second.get()})
    for (const DatasetFinding& finding : source->content->info().findings)
      if (finding.code != "sizes")  // masks are not scaled here
        report.warnings.push_back(finding.message);
  return report;
}

}  // namespace maskline
