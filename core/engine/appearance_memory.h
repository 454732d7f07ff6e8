// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>

#include "core/base/ids.h"

namespace maskline {

/// What one object and its surroundings looked like on earlier frames: descriptors of cells, each
/// with the probability that it was the object. Bounded: at most `maxAnchors` anchor frames (the
/// one closest in time to another is given up first) and a ring of recent frames.
class AppearanceMemory {
 public:
  static constexpr int maxAnchors = 12;
  static constexpr int maxRecent = 4;
  static constexpr int keysPerFrame = 800;

  AppearanceMemory();
  ~AppearanceMemory();
  AppearanceMemory(AppearanceMemory&&) noexcept;
  AppearanceMemory& operator=(AppearanceMemory&&) noexcept;

  /// `keys` is CV_32F, a row per cell; `values` CV_32F, one number per cell. Replaces what was
  /// kept of the same frame.
  void keepAnchor(FrameIndex frame, const cv::Mat& keys, const cv::Mat& values);
  /// The latest tracked frame; the oldest of the ring goes.
  void rotateRecent(const cv::Mat& keys, const cv::Mat& values);
  void dropRecent();
  bool empty() const;

  /// Compares each query (CV_32F rows) with all keys. Returns CV_32FC2, a row per query: the
  /// log-odds that it is the object, and how familiar it looks (0 = unlike anything seen,
  /// 1 = often seen).
  cv::Mat read(const cv::Mat& queries) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
