// SPDX-License-Identifier: Apache-2.0
#include "core/auto_annotation/assignment.h"

#include <algorithm>
#include <numeric>
#include <random>

#include "tests/support/catch.h"

namespace maskline {
namespace {

double sumOf(const cv::Mat& values, const std::vector<int>& columns) {
  double sum = 0;
  for (std::size_t i = 0; i < columns.size(); ++i)
    if (columns[i] >= 0) sum += values.at<double>(static_cast<int>(i), columns[i]);
  return sum;
}

/// The best sum of all pairings, by trying them.
double bestSum(const cv::Mat& values) {
  const bool turned = values.rows > values.cols;
  const cv::Mat wide = turned ? cv::Mat(values.t()) : values;
  std::vector<int> columns(static_cast<std::size_t>(wide.cols));
  std::iota(columns.begin(), columns.end(), 0);
  double best = 0;
  do {
    double sum = 0;
    for (int row = 0; row < wide.rows; ++row)
      sum += wide.at<double>(row, columns[static_cast<std::size_t>(row)]);
    best = std::max(best, sum);
  } while (std::ranges::next_permutation(columns).found);
  return best;
}

TEST_CASE("The pairs have the highest sum") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> value(0, 1);
  for (int round = 0; round < 200; ++round) {
    cv::Mat values(1 + round % 5, 1 + round / 5 % 6, CV_64F);
    for (int i = 0; i < values.rows; ++i)
      for (int j = 0; j < values.cols; ++j) values.at<double>(i, j) = value(random);
    const auto columns = assign(values, 0);
    CHECK(sumOf(values, columns) == Approx(bestSum(values)));
    std::vector<int> used = columns;
    std::erase(used, -1);
    std::ranges::sort(used);
    CHECK(std::ranges::adjacent_find(used) == used.end());
  }
}

TEST_CASE("Pairs of too little value are not made") {
  const cv::Mat values = (cv::Mat_<double>(2, 2) << 0.9, 0.15, 0.8, 0.1);
  CHECK(assign(values, 0.2) == std::vector<int>{0, -1});
  CHECK(assign(values, 0.95) == std::vector<int>{-1, -1});
  CHECK(assign(cv::Mat(3, 0, CV_64F), 0.2) == std::vector<int>{-1, -1, -1});
  CHECK(assign(cv::Mat(), 0.2).empty());
}

}  // namespace
}  // namespace maskline
