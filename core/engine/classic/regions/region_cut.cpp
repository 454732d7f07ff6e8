// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/regions/region_cut.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc/detail/gcgraph.hpp>

namespace maskline {

std::vector<float> sumOverRegions(const RegionMap& map, const cv::Mat& logit) {
  std::vector<float> sums(map.regions.size(), 0.0f);
  for (int y = 0; y < map.labels.rows; ++y) {
    const int* label = map.labels.ptr<int>(y);
    const float* value = logit.ptr<float>(y);
    for (int x = 0; x < map.labels.cols; ++x) sums[static_cast<std::size_t>(label[x])] += value[x];
  }
  return sums;
}

std::vector<char> cutRegions(const RegionMap& map, const RegionVotes& votes, float strength) {
  constexpr float certain = 1e7f;
  const int count = static_cast<int>(map.regions.size());
  cv::detail::GCGraph<float> graph(static_cast<unsigned>(count),
                                   static_cast<unsigned>(2 * map.borders.size()));
  for (std::size_t i = 0; i < map.regions.size(); ++i) {
    const float l = votes.fixed[i] != 0 ? certain * votes.fixed[i] : votes.logit[i];
    graph.addTermWeights(graph.addVtx(), std::max(l, 0.0f), std::max(-l, 0.0f));
  }
  for (const RegionBorder& border : map.borders) {
    const float edge = border.contrast / 0.12f;
    const float cost =
        strength * static_cast<float>(border.length) * (0.05f + 0.95f * std::exp(-edge * edge));
    graph.addEdges(border.a, border.b, cost, cost);
  }
  std::vector<char> labels(map.regions.size());
  if (map.borders.empty()) {  // GCGraph wants edges; then there is but one region
    for (std::size_t i = 0; i < labels.size(); ++i)
      labels[i] = votes.fixed[i] > 0 || (votes.fixed[i] == 0 && votes.logit[i] > 0);
    return labels;
  }
  graph.maxFlow();
  for (int i = 0; i < count; ++i)
    labels[static_cast<std::size_t>(i)] = graph.inSourceSegment(i) ? 1 : 0;
  return labels;
}

cv::Mat paintRegions(const RegionMap& map, const std::vector<char>& labels) {
  cv::Mat out(map.labels.size(), CV_8UC1);
  for (int y = 0; y < map.labels.rows; ++y) {
    const int* label = map.labels.ptr<int>(y);
    auto* to = out.ptr<std::uint8_t>(y);
    for (int x = 0; x < map.labels.cols; ++x)
      to[x] = labels[static_cast<std::size_t>(label[x])] != 0 ? 255 : 0;
  }
  return out;
}

float outlineContrast(const RegionMap& map, const std::vector<char>& labels) {
  float sum = 0;
  int length = 0;
  for (const RegionBorder& border : map.borders) {
    if (labels[static_cast<std::size_t>(border.a)] == labels[static_cast<std::size_t>(border.b)])
      continue;
    sum += border.contrast * static_cast<float>(border.length);
    length += border.length;
  }
  return length == 0 ? 0.0f : sum / static_cast<float>(length);
}

}  // namespace maskline
