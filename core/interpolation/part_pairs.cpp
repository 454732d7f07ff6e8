// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/part_pairs.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <opencv2/imgproc.hpp>

namespace maskline {

namespace {

// A part is linked to another when they share this much of the smaller one.
constexpr double linkShare = 0.2;
// More parts than this on a side are taken as one: texture, not things.
constexpr int maxParts = 24;

struct Part {
  double area = 0;
  cv::Point2f middle;
  double reach() const { return std::sqrt(area); }
};

struct Side {
  cv::Mat labels;  // CV_32SC1, 0 = unset, label n = parts[n − 1]
  std::vector<Part> parts;
  Part whole;

  explicit Side(const cv::Mat& bitmap) {
    cv::Mat stats, middles;
    const int count = cv::connectedComponentsWithStats(bitmap, labels, stats, middles, 8, CV_32S);
    cv::Point2d sum(0, 0);
    for (int label = 1; label < count; ++label) {
      const double area = stats.at<int>(label, cv::CC_STAT_AREA);
      const cv::Point2d middle(middles.at<double>(label, 0), middles.at<double>(label, 1));
      parts.push_back({area, cv::Point2f(middle)});
      whole.area += area;
      sum += middle * area;
    }
    if (whole.area > 0) whole.middle = cv::Point2f(sum / whole.area);
  }
  bool speck(std::size_t i) const { return parts[i].area < 0.005 * whole.area; }
};

/// Disjoint sets over the parts of both sides.
class Groups {
 public:
  explicit Groups(std::size_t count) : m_parent(count) {
    std::iota(m_parent.begin(), m_parent.end(), std::size_t(0));
  }
  std::size_t find(std::size_t i) const { return m_parent[i] == i ? i : find(m_parent[i]); }
  void join(std::size_t i, std::size_t k) { m_parent[find(i)] = find(k); }

 private:
  std::vector<std::size_t> m_parent;
};

class Matcher {
 public:
  Matcher(const cv::Mat& a, const cv::Mat& b)
      : m_a(a), m_b(b), m_groups(m_a.parts.size() + m_b.parts.size()) {}

  std::vector<PartPair> run() {
    if (m_a.parts.empty() || m_b.parts.empty() || tooMany()) return {together()};
    m_linkedA.assign(m_a.parts.size(), false);
    m_linkedB.assign(m_b.parts.size(), false);
    linkOverlaps({0, 0});
    linkOverlaps(m_b.whole.middle - m_a.whole.middle);
    linkNearest();
    attachRest(m_a, m_linkedA, 0);
    attachRest(m_b, m_linkedB, m_a.parts.size());
    return pairs();
  }

 private:
  bool tooMany() const {
    return m_a.parts.size() > maxParts || m_b.parts.size() > maxParts ||
           (m_a.parts.size() == 1 && m_b.parts.size() == 1);
  }

  void link(std::size_t i, std::size_t j) {
    m_groups.join(i, m_a.parts.size() + j);
    m_linkedA[i] = m_linkedB[j] = true;
  }

  void linkOverlaps(cv::Point2f shift) {
    const cv::Point move(cvRound(shift.x), cvRound(shift.y));
    const cv::Rect all(cv::Point(), m_a.labels.size());
    const cv::Rect target = (all + move) & all, source = target - move;
    cv::Mat_<int> shared =
        cv::Mat_<int>::zeros(int(m_a.parts.size()) + 1, int(m_b.parts.size()) + 1);
    for (int y = 0; y < target.height; ++y) {
      const int* fromA = m_a.labels.ptr<int>(source.y + y) + source.x;
      const int* fromB = m_b.labels.ptr<int>(target.y + y) + target.x;
      for (int x = 0; x < target.width; ++x) ++shared(fromA[x], fromB[x]);
    }
    for (std::size_t i = 0; i < m_a.parts.size(); ++i)
      for (std::size_t j = 0; j < m_b.parts.size(); ++j) {
        const double smaller = std::min(m_a.parts[i].area, m_b.parts[j].area);
        if (shared(int(i) + 1, int(j) + 1) > linkShare * smaller) link(i, j);
      }
  }

  /// What overlaps nothing joins the nearest part of like size that overlaps nothing either.
  void linkNearest() {
    const cv::Point2f shift = m_b.whole.middle - m_a.whole.middle;
    for (;;) {
      double best = 1;
      std::size_t bestA = 0, bestB = 0;
      for (std::size_t i = 0; i < m_a.parts.size(); ++i)
        for (std::size_t j = 0; j < m_b.parts.size(); ++j) {
          if (m_linkedA[i] || m_linkedB[j] || m_a.speck(i) || m_b.speck(j)) continue;
          const double cost = farness(m_a.parts[i], m_b.parts[j], shift);
          if (cost < best) best = cost, bestA = i, bestB = j;
        }
      if (best >= 1) return;
      link(bestA, bestB);
    }
  }

  /// 0 … 1 for parts that may be the same thing, more for others.
  static double farness(const Part& a, const Part& b, cv::Point2f shift) {
    const double ratio = std::abs(std::log(a.area / b.area)) / std::log(3.0);
    const double distance =
        std::min(cv::norm(b.middle - a.middle), cv::norm(b.middle - a.middle - shift));
    return std::max(ratio, distance / (2 * (a.reach() + b.reach())));
  }

  /// Pieces that come out from behind something, and specks, go with the nearest linked part of
  /// their side when that is close.
  void attachRest(const Side& side, const std::vector<bool>& linked, std::size_t first) {
    for (std::size_t i = 0; i < side.parts.size(); ++i) {
      if (linked[i]) continue;
      double best = side.speck(i) ? 1e9 : 1;
      std::size_t mate = i;
      for (std::size_t k = 0; k < side.parts.size(); ++k) {
        if (!linked[k]) continue;
        const double distance = cv::norm(side.parts[i].middle - side.parts[k].middle) /
                                (side.parts[i].reach() + side.parts[k].reach());
        if (distance < best) best = distance, mate = k;
      }
      m_groups.join(first + i, first + mate);
    }
  }

  static cv::Mat selected(const Side& side, const std::vector<bool>& wanted) {
    cv::Mat result(side.labels.size(), CV_8UC1);
    for (int y = 0; y < result.rows; ++y)
      std::transform(side.labels.ptr<int>(y), side.labels.ptr<int>(y) + result.cols, result.ptr(y),
                     [&](int label) { return label > 0 && wanted[label - 1] ? 255 : 0; });
    return result;
  }

  static cv::Point2f middleOf(const Side& side, const std::vector<bool>& wanted) {
    cv::Point2f sum(0, 0);
    double area = 0;
    for (std::size_t i = 0; i < side.parts.size(); ++i) {
      if (!wanted[i]) continue;
      sum += side.parts[i].middle * side.parts[i].area;
      area += side.parts[i].area;
    }
    return sum * (1 / std::max(area, 1.0));
  }

  PartPair pair(const std::vector<bool>& inA, const std::vector<bool>& inB) const {
    PartPair result{selected(m_a, inA), selected(m_b, inB), {0, 0}};
    const bool bothSides = std::ranges::count(inA, true) > 0 && std::ranges::count(inB, true) > 0;
    if (bothSides) result.shift = middleOf(m_b, inB) - middleOf(m_a, inA);
    return result;
  }

  PartPair together() const {
    return pair(std::vector<bool>(m_a.parts.size(), true),
                std::vector<bool>(m_b.parts.size(), true));
  }

  std::vector<PartPair> pairs() const {
    struct Members {
      std::vector<bool> a, b;
    };
    std::map<std::size_t, Members> byGroup;
    const std::size_t countA = m_a.parts.size(), countB = m_b.parts.size();
    for (std::size_t i = 0; i < countA + countB; ++i) {
      Members& members = byGroup[m_groups.find(i)];
      members.a.resize(countA);
      members.b.resize(countB);
      (i < countA ? members.a[i] : members.b[i - countA]) = true;
    }
    std::vector<PartPair> result;
    for (const auto& [group, members] : byGroup) result.push_back(pair(members.a, members.b));
    return result;
  }

  Side m_a, m_b;
  Groups m_groups;
  std::vector<bool> m_linkedA, m_linkedB;
};

}  // namespace

std::vector<PartPair> pairParts(const cv::Mat& a, const cv::Mat& b) { return Matcher(a, b).run(); }

}  // namespace maskline
