// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/dataset/quality/scene_evaluation.h"
#include "core/dataset/quality/scene_match.h"
#include "core/dataset/quality/scene_measures.h"

namespace maskline {

/// The measures of several videos, summed up by category.
class SceneSums {
 public:
  /// All must outlive the object.
  SceneSums(const SceneCategories& categories, SceneSegments truth, SceneSegments predicted,
            const SceneOptions& options);

  /// The overlap of each frame of a video, in order.
  void addVideo(const std::vector<OverlapTable>& frames);
  /// Of the windows: whether a video was as long.
  bool seen(std::size_t window) const { return m_seen[window]; }
  /// Fills the categories and the means.
  void fill(SceneReport& report) const;

 private:
  void addWindows(const std::vector<OverlapTable>& frames, std::size_t window);
  SceneScore scoreOf(std::size_t category) const;

  const SceneCategories& m_categories;
  SceneSegments m_truth, m_predicted;
  const SceneOptions& m_options;
  // By category.
  std::vector<CategoryPixels> m_pixels;
  std::vector<SegmentMatches> m_matches;
  std::vector<TubeAssociation> m_tubes;
  // By window.
  std::vector<std::vector<SegmentMatches>> m_windows;
  std::vector<bool> m_seen;
};

}  // namespace maskline
