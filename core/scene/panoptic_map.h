// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <span>
#include <vector>

#include "core/base/ids.h"
#include "core/mask/mask.h"

namespace maskline {

/// The mask of an object on a frame. The object may have no category.
struct SceneLayer {
  ObjectId object;
  CategoryId category;
  Mask mask;
};

/// The owner of each pixel of a frame: the topmost object whose mask covers it. A pixel has one
/// owner, or is unlabelled. Any thread.
class PanopticMap {
 public:
  struct Owner {
    ObjectId object;
    CategoryId category;
    std::int64_t pixels = 0;  ///< that it owns; 0 if it is covered completely
  };

  PanopticMap() = default;  ///< 0 × 0
  /// Linear in the area of the masks. Throws Error(BadInput) for a mask of another size.
  PanopticMap(cv::Size size, std::span<const SceneLayer> bottomToTop);

  cv::Size size() const { return m_indices.size(); }
  /// CV_32SC1: 0 where a pixel is unlabelled, else 1 + the place of its owner in owners().
  const cv::Mat& indices() const { return m_indices; }
  const std::vector<Owner>& owners() const { return m_owners; }  ///< bottom to top
  /// Null if the pixel is unlabelled or outside the frame.
  const Owner* at(cv::Point pixel) const;

  std::int64_t pixels() const { return static_cast<std::int64_t>(m_indices.total()); }
  std::int64_t unlabelledPixels() const { return m_unlabelled; }
  bool complete() const { return m_unlabelled == 0; }  ///< every pixel is labelled
  Mask unlabelled() const;
  /// The pixels whose owner is wanted. `wanted` is called once per owner, and with null for
  /// unlabelled pixels.
  Mask pixelsWhere(const std::function<bool(const Owner*)>& wanted) const;

 private:
  void count();

  cv::Mat m_indices;
  std::vector<Owner> m_owners;
  std::int64_t m_unlabelled = 0;
};

}  // namespace maskline
