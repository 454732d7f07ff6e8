// SPDX-License-Identifier: Apache-2.0
#include "core/interpolation/affine_fit.h"

#include <algorithm>
#include <cmath>

namespace maskline {

namespace {

cv::Matx22d outer(cv::Point2d a, cv::Point2d b) {
  return {a.x * b.x, a.x * b.y, a.y * b.x, a.y * b.y};
}

cv::Point2d times(const cv::Matx22d& m, cv::Point2d p) {
  return {m(0, 0) * p.x + m(0, 1) * p.y, m(1, 0) * p.x + m(1, 1) * p.y};
}

// How many square pixels of spread the identity is worth.
constexpr double stiffness = 4;

}  // namespace

Affine Affine::inverse() const {
  Affine back;
  back.linear = linear.inv();
  back.offset = Affine{back.linear, {}}(-offset);
  return back;
}

Affine Affine::after(const Affine& first) const {
  return {linear * first.linear, (*this)(first.offset)};
}

struct AffineFit::Centred {
  cv::Point2d from, to;          // means
  cv::Matx22d fromFrom, toFrom;  // covariances, drawn to the identity
};

void AffineFit::add(cv::Point2d from, cv::Point2d to, double weight) {
  m_weight += weight;
  m_from += from * weight;
  m_to += to * weight;
  m_fromFrom += outer(from, from) * weight;
  m_toFrom += outer(to, from) * weight;
}

AffineFit::Centred AffineFit::centred() const {
  Centred c;
  const double share = 1 / std::max(m_weight, 1e-12);
  c.from = m_from * share;
  c.to = m_to * share;
  const cv::Matx22d pull = cv::Matx22d::eye() * stiffness;
  c.fromFrom = m_fromFrom * share - outer(c.from, c.from) + pull;
  c.toFrom = m_toFrom * share - outer(c.to, c.from) + pull;
  return c;
}

Affine AffineFit::similarity() const {
  const Centred c = centred();
  const double spread = c.fromFrom(0, 0) + c.fromFrom(1, 1);
  const double along = (c.toFrom(0, 0) + c.toFrom(1, 1)) / spread;
  const double across = (c.toFrom(1, 0) - c.toFrom(0, 1)) / spread;
  const cv::Matx22d linear(along, -across, across, along);
  return {linear, c.to - times(linear, c.from)};
}

Affine AffineFit::affine() const {
  const Centred c = centred();
  const cv::Matx22d linear = c.toFrom * c.fromFrom.inv();
  return {linear, c.to - times(linear, c.from)};
}

}  // namespace maskline
