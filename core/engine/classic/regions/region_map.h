// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// The colours of a region: one histogram per Lab channel. Comparisons do not depend on region
/// size.
class RegionColours {
 public:
  void add(const cv::Vec3b& lab8);
  void add(const RegionColours& other);
  /// χ² distance of the normalised histograms, 0 = same, 1 = disjoint.
  float distance(const RegionColours& other) const;

 private:
  static constexpr int bins = 16;
  std::array<float, 3 * bins> m_counts{};
  float m_pixels = 0;
};

struct Region {
  RegionColours colours;
  int area = 0;
};

/// The border between two regions.
struct RegionBorder {
  int a = 0;
  int b = 0;
  int length = 0;      ///< pixel pairs
  float contrast = 0;  ///< mean edge strength along it, 0 … 1
};

/// A superpixel segmentation of an image into about a thousand regions.
struct RegionMap {
  cv::Mat labels;  ///< CV_32S: the region of each pixel
  std::vector<Region> regions;
  std::vector<RegionBorder> borders;  ///< every pair of neighbours once, a < b
};

/// Watershed on the colour gradient, seeded at the pixel of least gradient in each cell of a grid
/// ("waterpixels", Machairas et al., 2015). `bgr` and `lab8` are CV_8UC3.
RegionMap cutIntoRegions(const cv::Mat& bgr, const cv::Mat& lab8, int cellSize);

}  // namespace maskline
