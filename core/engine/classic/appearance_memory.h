// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>

#include "core/base/ids.h"

namespace maskline {

/// What one object and its surroundings looked like on earlier frames: descriptors of cells, each
/// with the probability that it was the object. Bounded by a number of frames.
class AppearanceMemory {
 public:
  static constexpr int keysPerFrame = 800;

  /// What is given up when there are too many frames.
  enum class Forget {
    Crowded,  ///< the one closest in time to its neighbours; never the first or the last
    Oldest,
  };

  AppearanceMemory(int maxFrames, Forget forget);
  ~AppearanceMemory();
  AppearanceMemory(AppearanceMemory&&) noexcept;
  AppearanceMemory& operator=(AppearanceMemory&&) noexcept;

  /// `keys` is CV_32F, a row per cell; `values` CV_32F, one number per cell. Replaces what was
  /// kept of the same frame.
  void keep(FrameIndex frame, const cv::Mat& keys, const cv::Mat& values);
  void clear();
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
