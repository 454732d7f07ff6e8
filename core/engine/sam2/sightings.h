// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <deque>
#include <opencv2/core.hpp>
#include <optional>
#include <vector>

namespace maskline::sam2 {

/// The candidate masks of one object on one frame.
struct Candidates {
  std::vector<cv::Mat> masks;  ///< CV_8UC1, not 0 on the object, all of one size
  std::vector<double> ious;    ///< estimates in 0 … 1
  bool visible = true;         ///< by the object score
};

/// Makes tracking resist objects that look like the tracked one, without training. Motion has a say
/// in the choice among candidates, and frames of a poor mask are not remembered (SAMURAI: Yang et
/// al. 2024). A frame on which the model saw a second object and yet was sure of the first one is
/// kept for longer (DAM4SAM: Videnovic et al. 2025). One instance per object and pass.
class Sightings {
 public:
  struct Verdict {
    std::size_t chosen = 0;    ///< the candidate to take
    bool reliable = true;      ///< worth a place among the recent memories
    bool distinctive = false;  ///< worth being kept for longer
  };
  /// Called once for each frame of the pass, in order.
  Verdict judge(const Candidates& candidates);

 private:
  std::size_t choose(const Candidates& candidates, const std::vector<cv::Rect>& boxes) const;
  cv::Rect2d expected() const { return *m_box + m_velocity; }
  void note(const cv::Rect& box);
  bool hasUsualArea(int area) const;

  std::optional<cv::Rect2d> m_box;  // of the last mask
  cv::Point2d m_velocity;           // of its centre, pixels per frame
  int m_steady = 0;                 // frames in a row that went as expected
  std::deque<int> m_areas;          // of the last masks
  int m_sinceDistinctive = 0;       // frames
};

/// Whether a candidate shows an object beside `chosen`: the bounding box of both is much larger.
bool showsRival(const cv::Mat& chosen, const cv::Mat& candidate);

}  // namespace maskline::sam2
