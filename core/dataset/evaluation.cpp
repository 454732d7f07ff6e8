// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/evaluation.h"

#include <algorithm>

#include "core/dataset/formats/davis/davis_folders.h"
#include "core/dataset/label_objects.h"
#include "core/dataset/messages.h"
#include "core/mask/label_map.h"
#include "core/mask/metrics.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// The masks of objects 1 … count, or of all labels as one object.
std::vector<Mask> objectsIn(const cv::Mat& labels, int count, bool singleObject) {
  std::vector<Mask> masks(static_cast<std::size_t>(count), Mask(labels.size()));
  for (auto& [object, mask] : objectsOf(labels, singleObject))
    if (object <= count) masks[static_cast<std::size_t>(object - 1)] = mask;
  return masks;
}

class SequenceScorer {
 public:
  SequenceScorer(const LabelSequence& truth, fs::path predicted, bool singleObject,
                 std::vector<Message>& warnings)
      : m_truth(truth),
        m_predicted(std::move(predicted)),
        m_singleObject(singleObject),
        m_warnings(warnings) {
    const cv::Mat first = readLabelMap(truth.folder / truth.frames.front());
    m_objects = singleObject ? 1 : largestLabel(first);
    if (m_objects == 0) m_warnings.push_back({messages::dataset::noFirstObject, truth.name});
  }

  int objects() const { return m_objects; }

  void score(const std::string& frame) {
    const cv::Mat truth = readLabelMap(m_truth.folder / frame);
    const cv::Mat predicted = prediction(frame, truth.size());
    noteHigherLabels(truth, predicted);
    const auto trueMasks = objectsIn(truth, m_objects, m_singleObject);
    const auto predictedMasks = objectsIn(predicted, m_objects, m_singleObject);
    for (int object = 0; object < m_objects; ++object) {
      m_j += regionJ(trueMasks[object], predictedMasks[object]);
      m_f += boundaryF(trueMasks[object], predictedMasks[object]);
    }
    ++m_frames;
  }

  SequenceScore finish() {
    if (m_missing > 0)
      m_warnings.push_back(
          {messages::dataset::missingPredictions, m_truth.name, m_missing, m_frames});
    if (m_higherTruth) m_warnings.push_back({messages::dataset::lateObjects, m_truth.name});
    if (m_higherPredicted)
      m_warnings.push_back({messages::dataset::labelsAboveObjects, m_truth.name});
    const double count = std::max(1, m_frames * m_objects);
    return {m_truth.name, m_j / count, m_f / count, m_objects, m_frames};
  }

 private:
  cv::Mat prediction(const std::string& frame, cv::Size size) {
    const fs::path path = m_predicted / frame;
    if (!fs::exists(path)) {
      ++m_missing;
      return cv::Mat::zeros(size, CV_8UC1);
    }
    cv::Mat labels = readLabelMap(path);
    if (labels.size() != size) throw Error(messages::dataset::predictionSizeDiffers, path);
    return labels;
  }

  void noteHigherLabels(const cv::Mat& truth, const cv::Mat& predicted) {
    if (m_singleObject) return;
    m_higherTruth = m_higherTruth || largestLabel(truth) > m_objects;
    m_higherPredicted = m_higherPredicted || largestLabel(predicted) > m_objects;
  }

  const LabelSequence& m_truth;
  fs::path m_predicted;
  bool m_singleObject;
  std::vector<Message>& m_warnings;
  int m_objects = 0;
  int m_frames = 0;
  int m_missing = 0;
  bool m_higherTruth = false, m_higherPredicted = false;
  double m_j = 0, m_f = 0;
};

/// The frames that count: without the first, which is given, and the last.
std::vector<std::string> scored(const LabelSequence& sequence) {
  if (sequence.frames.size() < 3) return {};
  return {sequence.frames.begin() + 1, sequence.frames.end() - 1};
}

std::vector<std::string> predictedNames(const fs::path& predicted) {
  std::vector<std::string> names;
  for (const LabelSequence& sequence : findSequences(predicted)) names.push_back(sequence.name);
  return names;
}

void addMeans(EvaluationReport& report) {
  report.mean.name = "mean";
  report.objectMean.name = "mean over objects";
  const auto sequences = static_cast<double>(std::max<std::size_t>(1, report.sequences.size()));
  int objects = 0, frames = 0;
  for (const SequenceScore& score : report.sequences) {
    report.mean.j += score.j / sequences;
    report.mean.f += score.f / sequences;
    report.objectMean.j += score.j * score.objects;
    report.objectMean.f += score.f * score.objects;
    objects += score.objects;
    frames += score.frames;
  }
  report.objectMean.j /= std::max(1, objects);
  report.objectMean.f /= std::max(1, objects);
  report.mean.objects = report.objectMean.objects = objects;
  report.mean.frames = report.objectMean.frames = frames;
}

}  // namespace

EvaluationReport evaluate(const fs::path& truth, const fs::path& predicted, bool singleObject,
                          const WorkContext& work) {
  std::vector<LabelSequence> sequences = findSequences(truth);
  const std::vector<std::string> names = predictedNames(predicted);
  if (sequences.size() > 1) keepListed(sequences, truth, names);
  std::int64_t total = 0, done = 0;
  for (const LabelSequence& sequence : sequences)
    total += static_cast<std::int64_t>(scored(sequence).size());

  EvaluationReport report;
  for (const LabelSequence& sequence : sequences) {
    const auto frames = scored(sequence);
    if (frames.empty()) {
      report.warnings.push_back({messages::dataset::tooFewFrames, sequence.name});
      continue;
    }
    SequenceScorer scorer(sequence, predictionFolder(predicted, sequence.name), singleObject,
                          report.warnings);
    for (const std::string& frame : frames) {
      if (work.cancelled()) break;
      if (scorer.objects() > 0) scorer.score(frame);
      work.report(++done, total);
    }
    report.cancelled = work.cancelled();
    if (report.cancelled) break;
    if (scorer.objects() > 0) report.sequences.push_back(scorer.finish());
  }
  if (report.sequences.empty() && !report.cancelled)
    throw Error(messages::dataset::nothingToScore, truth);
  addMeans(report);
  return report;
}

}  // namespace maskline
