// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <opencv2/core.hpp>
#include <vector>

namespace maskline {

/// Colours of a region, as one histogram per Lab channel; comparable whatever the region's size.
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

/// A picture cut into a thousand or so small regions that follow its edges.
struct RegionMap {
  cv::Mat labels;  ///< CV_32S: the region of each pixel
  std::vector<Region> regions;
  std::vector<RegionBorder> borders;  ///< every pair of neighbours once, a < b
};

/// Watershed on the colour gradient from seeds at the calmest pixel of each cell of a grid
/// ("waterpixels", Machairas et al., 2015). `bgr` and `lab8` are CV_8UC3.
RegionMap cutIntoRegions(const cv::Mat& bgr, const cv::Mat& lab8, int cellSize);

}  // namespace maskline
