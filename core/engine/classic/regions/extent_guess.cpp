// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/regions/extent_guess.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>
#include <set>

#include "core/engine/classic/regions/region_cut.h"

namespace maskline {
namespace {

/// The pixels of the object that `region` belongs to, without those of `outside`.
cv::Mat objectPixels(const RegionMap& map, const MergeTree& tree, int region,
                     const std::vector<int>& outside) {
  std::vector<char> labels(map.regions.size(), 0);
  for (int member : tree.objectAt(region, outside)) labels[static_cast<std::size_t>(member)] = 1;
  return paintRegions(map, labels);
}

cv::Mat fromBox(cv::Rect box, cv::Size size) {
  cv::Mat guess = cv::Mat::zeros(size, CV_8UC1);
  const cv::Point centre(box.x + box.width / 2, box.y + box.height / 2);
  cv::ellipse(guess, centre, {std::max(1, box.width * 9 / 20), std::max(1, box.height * 9 / 20)}, 0,
              0, 360, 255, cv::FILLED);
  return guess;
}

}  // namespace

std::vector<int> regionsUnder(const RegionMap& map, const cv::Mat& bitmap) {
  std::set<int> found;
  for (int y = 0; y < bitmap.rows; ++y)
    for (int x = 0; x < bitmap.cols; ++x)
      if (bitmap.at<std::uint8_t>(y, x) != 0) found.insert(map.labels.at<int>(y, x));
  return {found.begin(), found.end()};
}

cv::Mat guessExtent(const RegionMap& map, const MergeTree& tree, const PromptRaster& prompts,
                    const cv::Mat& existing) {
  const cv::Size size = map.labels.size();
  const bool box = existing.empty() && prompts.box;
  cv::Mat guess = !existing.empty() ? existing.clone()
                  : box             ? fromBox(*prompts.box, size)
                                    : cv::Mat::zeros(size, CV_8UC1);
  const std::vector<int> inside = regionsUnder(map, prompts.positive);
  const std::vector<int> outside = regionsUnder(map, prompts.negative);
  if (!box) {
    for (int region : regionsUnder(map, prompts.positive & ~guess))
      guess |= objectPixels(map, tree, region, outside);
  }
  for (int region : regionsUnder(map, prompts.negative & guess)) {
    const cv::Mat wrong = objectPixels(map, tree, region, inside) & guess;
    // A negative click takes a part away, not nearly everything.
    if (2 * cv::countNonZero(wrong) < cv::countNonZero(guess))
      guess.setTo(0, wrong);
    else
      guess.setTo(0, map.labels == region);
  }
  guess.setTo(255, prompts.positive);
  guess.setTo(0, prompts.negative);
  return guess;
}

}  // namespace maskline
