// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <opencv2/core.hpp>

namespace maskline {

struct Affine {
  cv::Matx22f linear = cv::Matx22f::eye();
  cv::Point2f offset;

  cv::Point2f operator()(cv::Point2f p) const {
    return {linear(0, 0) * p.x + linear(0, 1) * p.y + offset.x,
            linear(1, 0) * p.x + linear(1, 1) * p.y + offset.y};
  }
  Affine inverse() const;
  /// First `first`, then this.
  Affine after(const Affine& first) const;
};

/// Weighted least squares over point pairs. The linear part is regularised towards the identity,
/// which matters for few or collinear points.
class AffineFit {
 public:
  void add(cv::Point2d from, cv::Point2d to, double weight);
  Affine similarity() const;  ///< translation, rotation and scale
  Affine affine() const;

 private:
  struct Centred;
  Centred centred() const;

  double m_weight = 0;
  cv::Point2d m_from, m_to;          // weighted sums
  cv::Matx22d m_fromFrom, m_toFrom;  // weighted sums of outer products
};

}  // namespace maskline
