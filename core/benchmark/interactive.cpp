// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/interactive.h"

#include <algorithm>
#include <functional>
#include <set>

#include "core/benchmark/annotator.h"
#include "core/benchmark/chooser.h"
#include "core/benchmark/scores.h"
#include "core/benchmark/semi.h"

namespace maskline {
namespace {

constexpr double goodEnough = 0.90;

/// One annotator who works through the rounds with one chooser.
class Annotator {
 public:
  Annotator(const BenchmarkClip& clip, const ClipTruth& truth, Segmenter& segmenter,
            const std::string& engine, const InteractiveSettings& settings)
      : m_clip(clip),
        m_truth(truth),
        m_segmenter(segmenter),
        m_engine(engine),
        m_settings(settings),
        m_anchors(truth.firstMasks()) {
    for (const auto& [object, frame] : truth.given)
      for (const FrameIndex scored : truth.scoredFrames(object)) m_candidates.insert(scored);
  }

  /// Continues from a round that is shared with the other choosers.
  void begin(const ClipRun& run) { take(run); }

  /// False when cancelled.
  bool round(Chooser chooser, int number, unsigned seed, const WorkContext& work) {
    const auto frame = choose(chooser, number, seed);
    if (!frame) return repeat();
    m_seconds += secondsToMove + secondsToLook;
    correct(*frame);
    ClipRun run = propagateClip(m_clip, m_anchors, Direction::Both, m_engine, work);
    if (run.cancelled) return false;
    makeDisjoint(run.predictions);
    take(run);
    return true;
  }

  const RoundCurve& curve() const { return m_curve; }

 private:
  bool repeat() {
    add(m_curve.jf.back());
    return true;
  }

  void add(double jf) {
    m_curve.jf.push_back(jf);
    m_curve.clicks.push_back(m_clicks);
    m_curve.seconds.push_back(m_seconds + secondsPerClick * m_clicks);
  }

  void take(const ClipRun& run) {
    m_predictions = run.predictions;
    m_scores = scoreFrames(m_truth, m_predictions);
    add(scoreSemi(m_clip, m_truth, run).jf());
  }

  std::optional<FrameIndex> choose(Chooser chooser, int number, unsigned seed) const {
    const std::vector<FrameIndex> candidates(m_candidates.begin(), m_candidates.end());
    switch (chooser) {
      case Chooser::Review:
        return chooseByReview(candidates, keyframes(), m_predictions);
      case Chooser::Even:
        return chooseEvenly(candidates, keyframes(),
                            static_cast<std::int64_t>(m_clip.images.size()));
      case Chooser::Random:
        return chooseAtRandom(candidates, seed, number);
      case Chooser::Worst:
        return chooseWorst(candidates, m_scores);
    }
    return std::nullopt;
  }

  std::set<FrameIndex> keyframes() const {
    std::set<FrameIndex> frames;
    for (const auto& [object, masks] : m_anchors)
      for (const auto& [frame, mask] : masks) frames.insert(frame);
    return frames;
  }

  void correct(FrameIndex frame) {
    m_candidates.erase(frame);
    const cv::Mat image = openFrameSource(m_clip.folder)->frame(frame);
    for (const auto& [object, given] : m_truth.given)
      if (given < frame) m_anchors[object][frame] = corrected(frame, object, image);
  }

  Mask corrected(FrameIndex frame, ObjectId object, const cv::Mat& image) {
    const Mask truth = m_truth.mask(frame, object);
    const Mask& predicted = m_predictions.at(frame).at(object).mask;
    if (truth.empty()) {
      m_clicks += predicted.empty() ? 0 : 1;
      return truth;
    }
    if (m_settings.painted) {
      m_seconds += secondsToPaint;
      return truth;
    }
    const ClickCurve curve =
        annotate(m_segmenter, ClickRobot(m_settings.robot, m_clip.name, frame, object),
                 {{imageKeyOf(m_clip), frame}, image, truth, Mask(truth.size()), &predicted},
                 goodEnough, m_settings.clicks);
    m_clicks += curve.clicks();
    return curve.best;
  }

  const BenchmarkClip& m_clip;
  const ClipTruth& m_truth;
  Segmenter& m_segmenter;
  const std::string& m_engine;
  const InteractiveSettings& m_settings;
  Anchors m_anchors;
  std::set<FrameIndex> m_candidates;  // frames that count and are not corrected yet
  Predictions m_predictions;
  std::vector<FrameScore> m_scores;
  RoundCurve m_curve;
  int m_clicks = 0;
  double m_seconds = 0;  // without clicks
};

using Runs = std::map<Chooser, std::vector<RoundCurve>>;

/// The last second of the slowest run.
double endOf(const Runs& runs) {
  double end = 0;
  for (const auto& [chooser, curves] : runs)
    for (const RoundCurve& curve : curves) end = std::max(end, curve.seconds.back());
  return end;
}

std::map<Chooser, RoundCurve> meanCurves(Runs runs) {
  std::map<Chooser, RoundCurve> means;
  const double end = endOf(runs);
  for (auto& [chooser, curves] : runs)
    for (RoundCurve& curve : curves) {
      curve.auc = areaUnder(curve, end);
      addTo(means[chooser], curve, 1 / static_cast<double>(curves.size()));
    }
  return means;
}

/// Joins the progress of propagations of equal length.
class Steps {
 public:
  Steps(const WorkContext& work, int total) : m_work(work), m_total(total) {}
  WorkContext next() {
    constexpr std::int64_t grain = 1000;
    const std::int64_t before = grain * m_done++;
    return {m_work.stop, [this, before](Progress p) {
              m_work.report(before + (p.total > 0 ? grain * p.done / p.total : 0), grain * m_total);
            }};
  }

 private:
  const WorkContext& m_work;
  const std::int64_t m_total;
  std::int64_t m_done = 0;
};

}  // namespace

const char* toString(Chooser chooser) {
  switch (chooser) {
    case Chooser::Review:
      return "review";
    case Chooser::Even:
      return "even";
    case Chooser::Random:
      return "random";
    case Chooser::Worst:
      return "worst";
  }
  return "";
}

InteractiveScore runInteractive(const BenchmarkClip& clip, Segmenter& segmenter,
                                const std::string& engine, const InteractiveSettings& settings,
                                const WorkContext& work) {
  const ClipTruth truth = readTruth(clip, settings.singleObject);
  const int annotators = 3 + settings.randomRuns;
  Steps steps(work, 1 + annotators * settings.rounds);
  InteractiveScore score;
  score.name = clip.name;
  const ClipRun first = runSemi(clip, truth, engine, steps.next());
  score.cancelled = first.cancelled;
  Runs all;
  for (const Chooser chooser : allChoosers) {
    const int runs = chooser == Chooser::Random ? settings.randomRuns : 1;
    for (int i = 0; i < runs && !score.cancelled; ++i) {
      Annotator annotator(clip, truth, segmenter, engine, settings);
      annotator.begin(first);
      for (int round = 1; round <= settings.rounds && !score.cancelled; ++round)
        score.cancelled = !annotator.round(chooser, round, settings.seed + static_cast<unsigned>(i),
                                           steps.next());
      all[chooser].push_back(annotator.curve());
    }
  }
  if (!score.cancelled) score.curves = meanCurves(std::move(all));
  return score;
}

InteractiveScore meanOf(std::span<const InteractiveScore> scores) {
  InteractiveScore mean;
  mean.name = "mean";
  for (const InteractiveScore& score : scores)
    for (const auto& [chooser, curve] : score.curves)
      addTo(mean.curves[chooser], curve, 1 / static_cast<double>(scores.size()));
  return mean;
}

}  // namespace maskline
