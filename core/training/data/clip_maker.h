// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>
#include <vector>

#include "core/training/data/picture_warp.h"
#include "core/training/data/random.h"
#include "core/training/data/training_data.h"

namespace maskline::training {

/// A few frames of a clip with the true masks of its objects.
struct TrainingClip {
  std::vector<cv::Mat> images;              ///< CV_8UC3
  std::vector<std::vector<cv::Mat>> masks;  ///< [object][frame], CV_8UC1, 0 / 255
  std::vector<int> extents;                 ///< of the objects, see ChosenObject
  bool jumps = false;                       ///< there is a large time step between the first two
                                            ///< frames
};

/// Generates training clips from real clips, from stills that move as a whole, and from objects cut
/// out of stills and composed onto another background together with similar objects. Objects
/// occlude each other, leave and return. Light, colour, blur, grain, compression and occluders vary
/// as in real video.
class ClipMaker {
 public:
  static constexpr int fewestFrames = 3, mostFrames = 7;
  static constexpr int maxObjects = 2;

  /// `data` must outlive this object. `longestGap` is the largest step between frames of real
  /// clips, in frames of the data. Half of these clips have a larger step between the first two
  /// frames. Throws Error(BadInput) for a clip of fewer than mostFrames frames.
  ClipMaker(const TrainingData& data, int longestGap);

  /// A clip of `frames` (fewestFrames … mostFrames) frames of `size`. Every object is visible on
  /// the first frame.
  TrainingClip make(Random& random, int frames, cv::Size size) const;

 private:
  struct Cutout {
    cv::Mat image, mask;
  };
  struct Actor {
    Cutout cutout;
    Warp warp;
    cv::Point2d pivot;
    int goneFrom = 0, goneTo = 0;  // frames on which it is absent
  };

  TrainingClip fromReal(Random& random, int frames, cv::Size size) const;
  TrainingClip fromStill(Random& random, int frames, cv::Size size) const;
  TrainingClip composed(Random& random, int frames, cv::Size size) const;
  std::vector<Actor> actors(Random& random, int frames, cv::Size size) const;
  const Clip& pickClip(Random& random) const;
  const Still& pickStill(Random& random) const;
  Cutout pickCutout(Random& random) const;
  const cv::Mat& pickBackground(Random& random) const;
  void addOccluder(TrainingClip& clip, Random& random) const;

  /// Indices grouped by dataset, with the cumulative sampling weights of the sets.
  struct Sets {
    std::vector<std::vector<int>> members;
    std::vector<double> cumulative;
    int pick(Random& random) const;
    double total() const { return cumulative.empty() ? 0 : cumulative.back(); }
  };

  const TrainingData& m_data;
  int m_longestGap;
  Sets m_clipSets, m_stillSets;
};

}  // namespace maskline::training
