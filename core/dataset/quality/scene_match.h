// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/dataset/dataset.h"
#include "core/dataset/quality/scene_measures.h"

namespace maskline {

/// The categories of two datasets, matched by name. Tracks without a category belong to "object",
/// a category of things.
class SceneCategories {
 public:
  struct One {
    std::string name;
    bool stuff = false;  ///< as in the truth, if it has the category
  };

  SceneCategories(const DatasetInfo& truth, const DatasetInfo& predicted);

  const std::vector<One>& all() const { return m_all; }
  /// Number of categories that predicted tracks have and the truth does not list.
  std::int64_t onlyPredicted() const { return m_onlyPredicted; }
  /// By track + 1, as SceneSegments.
  std::vector<SceneSegment> segmentsOf(const DatasetInfo& info) const;

 private:
  void add(const DatasetInfo& info);
  std::size_t placeOf(const std::string& name, bool stuff);

  std::vector<One> m_all;
  std::int64_t m_onlyPredicted = 0;
};

/// The predicted video for each video of the truth: the one of the same name, or the only one if
/// both have only one. Throws Error(BadInput) if there is none at all.
std::vector<std::optional<std::size_t>> matchVideos(const DatasetInfo& truth,
                                                    const DatasetInfo& predicted);

/// The predicted frame for each frame of the truth. If any name without its ending is in both
/// lists, frames are matched by these names; otherwise by number. Stated numbers come first.
std::vector<std::optional<std::size_t>> matchSceneFrames(const DatasetVideo& truth,
                                                         const DatasetVideo& predicted);

}  // namespace maskline
