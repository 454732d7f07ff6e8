// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/quality/scene_sums.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {

using Value = std::optional<double>;

/// Of the values that are there.
Value meanOf(const std::vector<Value>& values) {
  double sum = 0;
  int count = 0;
  for (const Value& value : values) {
    sum += value.value_or(0);
    count += value.has_value();
  }
  return count == 0 ? std::nullopt : Value(sum / count);
}

Value panopticOf(const SegmentMatches& matches) {
  return matches.any() ? Value(matches.panoptic()) : std::nullopt;
}

Value geometricMean(const Value& a, const Value& b) {
  return a && b ? Value(std::sqrt(*a * *b)) : std::nullopt;
}

/// The means over categories.
SceneScore meanOver(const std::vector<SceneScore>& categories, const char* name,
                    std::size_t windows) {
  const auto over = [&](auto value) {
    std::vector<Value> values;
    for (const SceneScore& score : categories) values.push_back(value(score));
    return meanOf(values);
  };
  SceneScore mean;
  mean.name = name;
  mean.iou = over([](const SceneScore& score) { return score.iou; });
  mean.pq = over([](const SceneScore& score) { return score.pq; });
  mean.sq = over([](const SceneScore& score) { return score.sq; });
  mean.rq = over([](const SceneScore& score) { return score.rq; });
  for (std::size_t i = 0; i < windows; ++i)
    mean.windows.push_back(over([i](const SceneScore& score) { return score.windows[i]; }));
  mean.vpq = meanOf(mean.windows);
  for (const SceneScore& score : categories) {
    mean.matched += score.matched;
    mean.extra += score.extra;
    mean.missed += score.missed;
  }
  return mean;
}

}  // namespace

SceneSums::SceneSums(const SceneCategories& categories, SceneSegments truth,
                     SceneSegments predicted, const SceneOptions& options)
    : m_categories(categories),
      m_truth(truth),
      m_predicted(predicted),
      m_options(options),
      m_pixels(categories.all().size()),
      m_matches(categories.all().size()),
      m_tubes(categories.all().size()),
      m_windows(options.windows.size(), std::vector<SegmentMatches>(categories.all().size())),
      m_seen(options.windows.size()) {}

void SceneSums::addVideo(const std::vector<OverlapTable>& frames) {
  OverlapTable whole;
  for (const OverlapTable& frame : frames) {
    addPixels(frame, m_truth, m_predicted, m_pixels);
    if (!m_options.instances) continue;
    addMatches(frame, m_truth, m_predicted, m_matches);
    whole.add(frame);
  }
  if (!m_options.instances || !m_options.tracks) return;
  addAssociation(whole, m_truth, m_predicted, m_tubes);
  for (std::size_t window = 0; window < m_windows.size(); ++window) addWindows(frames, window);
}

void SceneSums::addWindows(const std::vector<OverlapTable>& frames, std::size_t window) {
  const auto length = static_cast<std::size_t>(m_options.windows[window]);
  for (std::size_t first = 0; first + length <= frames.size(); ++first) {
    OverlapTable tubes;
    for (std::size_t i = 0; i < length; ++i) tubes.add(frames[first + i]);
    addMatches(tubes, m_truth, m_predicted, m_windows[window]);
    m_seen[window] = true;
  }
}

SceneScore SceneSums::scoreOf(std::size_t category) const {
  SceneScore score;
  score.name = m_categories.all()[category].name;
  score.stuff = m_categories.all()[category].stuff;
  score.iou = m_pixels[category].iou();
  const SegmentMatches& matches = m_matches[category];
  score.pq = panopticOf(matches);
  if (matches.any()) {
    score.sq = matches.segmentation();
    score.rq = matches.recognition();
  }
  score.matched = matches.matched;
  score.extra = matches.extra;
  score.missed = matches.missed;
  for (const auto& window : m_windows) score.windows.push_back(panopticOf(window[category]));
  score.vpq = meanOf(score.windows);
  score.aq = m_tubes[category].association();
  score.stq = geometricMean(score.aq, score.iou);
  return score;
}

void SceneSums::fill(SceneReport& report) const {
  for (std::size_t category = 0; category < m_pixels.size(); ++category) {
    SceneScore score = scoreOf(category);
    if (score.iou || score.pq || score.vpq) report.categories.push_back(std::move(score));
  }
  std::vector<SceneScore> things, stuff;
  for (const SceneScore& score : report.categories) (score.stuff ? stuff : things).push_back(score);
  report.windows = m_options.windows;
  report.all = meanOver(report.categories, "all", m_windows.size());
  report.things = meanOver(things, "things", m_windows.size());
  report.stuff = meanOver(stuff, "stuff", m_windows.size());
  report.stuff.stuff = true;
  TubeAssociation tubes;
  for (const TubeAssociation& one : m_tubes) {
    tubes.tubes += one.tubes;
    tubes.sum += one.sum;
  }
  report.all.aq = tubes.association();
  report.all.stq = geometricMean(report.all.aq, report.all.iou);
}

}  // namespace maskline
