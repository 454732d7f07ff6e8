// SPDX-License-Identifier: Apache-2.0
#include "core/training/data/object_choice.h"

#include <algorithm>
#include <array>
#include <opencv2/imgproc.hpp>

#include "core/engine/classic/regions/merge_tree.h"
#include "core/engine/classic/regions/region_cut.h"
#include "core/engine/classic/regions/region_map.h"

namespace maskline::training {
namespace {

constexpr int fewestPixels = 60;
constexpr double unionShare = 0.6;   // where the union is an object
constexpr double groupShare = 0.08;  // where it is not
constexpr int regionSide = 240;      // pixels of the longer side that regions are found on
constexpr int regionCell = 8;

cv::Mat known(const cv::Mat& labels) { return (labels > 0) & (labels < 255); }

/// Bilinear enlargement keeps the outline smooth.
cv::Mat enlarged(const cv::Mat& mask, cv::Size size) {
  cv::Mat result;
  cv::resize(mask, result, size, 0, 0, cv::INTER_LINEAR);
  return result >= 128;
}

cv::Mat regionAround(const cv::Mat& image, Random& random) {
  const double scale = std::min(1.0, double(regionSide) / std::max(image.cols, image.rows));
  cv::Mat small, lab;
  cv::resize(image, small, {}, scale, scale, cv::INTER_AREA);
  cv::cvtColor(small, lab, cv::COLOR_BGR2Lab);
  const RegionMap map = cutIntoRegions(small, lab, regionCell);
  const MergeTree tree(map);
  const int place = map.labels.at<int>(random.below(small.rows), random.below(small.cols));
  std::vector<char> members(map.regions.size(), 0);
  for (const int member : tree.objectAt(place, {})) members[static_cast<std::size_t>(member)] = 1;
  return enlarged(paintRegions(map, members), image.size());
}

}  // namespace

std::vector<int> objectsOf(const cv::Mat& labels) {
  std::array<int, 256> counts{};
  for (int y = 0; y < labels.rows; ++y) {
    for (int x = 0; x < labels.cols; ++x) ++counts[labels.at<uchar>(y, x)];
  }
  std::vector<int> objects;
  for (int i = 1; i < 255; ++i) {
    if (counts[static_cast<std::size_t>(i)] > fewestPixels) objects.push_back(i);
  }
  return objects;
}

ChosenObject chooseObject(const Still& still, Random& random) {
  const cv::Mat& labels = still.picture.labels;
  if (still.unionIsObject && random.chance(unionShare)) return {known(labels), 0};
  const std::vector<int> objects = objectsOf(labels);
  if (objects.empty()) return {cv::Mat::zeros(labels.size(), CV_8UC1), 0};
  if (!still.unionIsObject && objects.size() > 1 && random.chance(groupShare)) {
    return {known(labels), 1};
  }
  const int one = objects[random.below(static_cast<int>(objects.size()))];
  return {labels == one, still.unionIsObject && objects.size() > 1 ? -1 : 0};
}

ChosenObject chooseRegion(const cv::Mat& image, const cv::Mat& labels, Random& random) {
  cv::Mat region = regionAround(image, random);
  if (labels.empty()) return {region, 1};
  const cv::Mat objects = labels > 0;
  const bool part = 2 * cv::countNonZero(region & objects) > cv::countNonZero(region);
  region.setTo(0, part ? ~objects : objects);
  return {region, part ? -1 : 1};
}

}  // namespace maskline::training
