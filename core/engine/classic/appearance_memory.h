// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <opencv2/core.hpp>

#include "core/base/ids.h"

namespace maskline {

/// An appearance memory of one object and its surroundings: descriptors of cells of earlier frames,
/// each with its probability of belonging to the object. Bounded in frames.
class AppearanceMemory {
 public:
  static constexpr int keysPerFrame = 800;

  /// Which frame is dropped when there are too many.
  enum class Forget {
    Crowded,  ///< the frame closest in time to its neighbours, never the first or the last
    Oldest,
  };

  AppearanceMemory(int maxFrames, Forget forget);
  ~AppearanceMemory();
  AppearanceMemory(AppearanceMemory&&) noexcept;
  AppearanceMemory& operator=(AppearanceMemory&&) noexcept;

  /// `keys` is CV_32F, a row per cell; `values` CV_32F, one number per cell. Replaces what was
  /// stored for the same frame.
  void keep(FrameIndex frame, const cv::Mat& keys, const cv::Mat& values);
  void clear();
  bool empty() const;

  /// Compares each query (CV_32F rows) with all keys. Returns CV_32FC2, one row per query: the
  /// log-odds of belonging to the object, and the familiarity (0 = unlike every key, 1 = like many
  /// keys).
  cv::Mat read(const cv::Mat& queries) const;

 private:
  struct Impl;
  std::unique_ptr<Impl> m_impl;
};

}  // namespace maskline
