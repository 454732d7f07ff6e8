// SPDX-License-Identifier: Apache-2.0
#include "core/engine/classic/regions/merge_tree.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <queue>

namespace maskline {
namespace {

/// Total contrast and length of the border to one neighbour.
struct Shared {
  float contrast = 0;
  int length = 0;
};

struct Cluster {
  RegionColours colours;
  int area = 0;
  bool alive = true;
  std::map<int, Shared> neighbours;
};

struct Candidate {
  float cost;
  int a, b;
  bool operator>(const Candidate& o) const {
    return std::tie(cost, a, b) > std::tie(o.cost, o.a, o.b);
  }
};

/// Unlike colours and a strong border keep regions apart; specks go first whatever they look like.
float mergeCost(const Cluster& a, const Cluster& b, const Shared& border, int pixels) {
  const float contrast = border.contrast / static_cast<float>(border.length);
  const float unlike = 0.6f * a.colours.distance(b.colours) + 0.4f * contrast;
  const float size = static_cast<float>(std::min(a.area, b.area)) / static_cast<float>(pixels);
  return unlike * std::sqrt(size / (size + 0.01f));
}

}  // namespace

MergeTree::MergeTree(const RegionMap& map)
    : m_regionCount(static_cast<int>(map.regions.size())), m_pixels(map.labels.size().area()) {
  std::vector<Cluster> clusters;
  for (const Region& region : map.regions) {
    clusters.push_back({region.colours, region.area, true, {}});
    m_nodes.push_back({-1, -1, -1, region.area, 0});
  }
  clusters.reserve(2 * map.regions.size());
  const auto at = [&](int i) -> Cluster& { return clusters[static_cast<std::size_t>(i)]; };
  std::priority_queue<Candidate, std::vector<Candidate>, std::greater<>> queue;
  const auto consider = [&](int a, int b) {
    queue.push({mergeCost(at(a), at(b), at(a).neighbours[b], m_pixels), a, b});
  };
  for (const RegionBorder& border : map.borders) {
    const Shared shared{border.contrast * static_cast<float>(border.length), border.length};
    at(border.a).neighbours[border.b] = shared;
    at(border.b).neighbours[border.a] = shared;
  }
  for (const RegionBorder& border : map.borders) consider(border.a, border.b);

  while (!queue.empty()) {
    const Candidate best = queue.top();
    queue.pop();
    if (!at(best.a).alive || !at(best.b).alive) continue;
    const int made = static_cast<int>(clusters.size());
    Cluster merged = at(best.a);
    merged.colours.add(at(best.b).colours);
    merged.area += at(best.b).area;
    for (const auto& [other, shared] : at(best.b).neighbours) {
      merged.neighbours[other].contrast += shared.contrast;
      merged.neighbours[other].length += shared.length;
    }
    merged.neighbours.erase(best.a);
    merged.neighbours.erase(best.b);
    for (const int half : {best.a, best.b}) {
      at(half).alive = false;
      for (const auto& [other, shared] : at(half).neighbours) at(other).neighbours.erase(half);
      m_nodes[static_cast<std::size_t>(half)].parent = made;
    }
    const float height = std::max({best.cost, m_nodes[static_cast<std::size_t>(best.a)].height,
                                   m_nodes[static_cast<std::size_t>(best.b)].height});
    m_nodes.push_back({-1, best.a, best.b, merged.area, height});
    clusters.push_back(std::move(merged));
    for (const auto& [other, shared] : clusters.back().neighbours) {
      at(other).neighbours[made] = shared;
      consider(other, made);
    }
  }
}

std::vector<int> MergeTree::objectAt(int inside, std::span<const int> outside) const {
  std::vector<bool> forbidden(m_nodes.size(), false);
  for (int node : outside)
    for (; node != -1; node = m_nodes[static_cast<std::size_t>(node)].parent)
      forbidden[static_cast<std::size_t>(node)] = true;
  int best = inside;
  float bestScore = -1;
  for (int node = inside; node != -1; node = m_nodes[static_cast<std::size_t>(node)].parent) {
    const Node& n = m_nodes[static_cast<std::size_t>(node)];
    if (forbidden[static_cast<std::size_t>(node)] || n.parent == -1) break;
    const float share = static_cast<float>(n.area) / static_cast<float>(m_pixels);
    if (share > 0.6f) break;
    const float next = m_nodes[static_cast<std::size_t>(n.parent)].height;
    // Specks are hardly ever meant; nor is most of the picture.
    const float likely = std::sqrt(share / (share + 0.01f)) * (1 - share);
    const float score = (next - 0.8f * n.height) * likely;
    if (score <= bestScore) continue;
    bestScore = score;
    best = node;
  }
  return regionsOf(best);
}

std::vector<int> MergeTree::regionsOf(int node) const {
  std::vector<int> open{node}, regions;
  while (!open.empty()) {
    const int next = open.back();
    open.pop_back();
    if (next < m_regionCount) {
      regions.push_back(next);
      continue;
    }
    open.push_back(m_nodes[static_cast<std::size_t>(next)].left);
    open.push_back(m_nodes[static_cast<std::size_t>(next)].right);
  }
  return regions;
}

}  // namespace maskline
