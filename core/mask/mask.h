// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <opencv2/core.hpp>
#include <span>
#include <vector>

namespace maskline {

/// A binary mask of a whole frame, run-length coded in row-major order. A value type: cheap to copy
/// (a few hundred bytes for a usual object), equal when size and pixels are equal, safe to read
/// from any thread. Full-size bitmaps are created only for computing.
///
/// Runs alternate off, on, off, … and start with off. The first run may be 0, all others are > 0,
/// and they sum to width × height, so the encoding of a mask is unique.
class Mask {
 public:
  Mask() = default;                 ///< 0 × 0
  explicit Mask(cv::Size size);     ///< no pixel set
  static Mask full(cv::Size size);  ///< every pixel set
  /// CV_8UC1, any value but 0 is set.
  static Mask fromMat(const cv::Mat& bitmap);
  /// Throws Error(Corrupt) unless the runs sum to width × height. Normalises zero-length runs.
  static Mask fromRuns(cv::Size size, std::span<const std::uint32_t> runs);

  cv::Size size() const { return m_size; }
  std::span<const std::uint32_t> runs() const { return m_runs; }
  bool empty() const { return m_runs.size() < 2; }  ///< no pixel set
  std::int64_t area() const;                        ///< pixels set
  cv::Rect boundingBox() const;                     ///< empty rectangle for an empty mask
  bool contains(cv::Point p) const;                 ///< false outside the frame
  std::size_t bytes() const { return sizeof(*this) + m_runs.size() * sizeof(std::uint32_t); }

  /// A new CV_8UC1 bitmap with `on` where set and 0 elsewhere.
  cv::Mat toMat(std::uint8_t on = 255) const;
  /// Writes `on` into an existing CV_8UC1 bitmap of the same size where the mask is set.
  void paintInto(cv::Mat& bitmap, std::uint8_t on) const;

  friend bool operator==(const Mask& a, const Mask& b) = default;

 private:
  cv::Size m_size;
  std::vector<std::uint32_t> m_runs;
};

// Set operations on the runs, linear in their number. Sizes must agree: throws Error(BadInput).
Mask unite(const Mask& a, const Mask& b);
Mask intersect(const Mask& a, const Mask& b);
Mask subtract(const Mask& a, const Mask& b);
Mask symmetricDifference(const Mask& a, const Mask& b);
Mask invert(const Mask& a);
std::int64_t intersectionArea(const Mask& a, const Mask& b);
/// Intersection over union in 0 … 1; 1 when both are empty (the region measure J of DAVIS).
double iou(const Mask& a, const Mask& b);

}  // namespace maskline
