// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/writer.h"

namespace maskline {

/// A video of the clip with the masks drawn over it in the colours of their objects.
class OverlayWriter final : public DatasetWriter {
 public:
  OverlayWriter(std::filesystem::path file, double opacity);
  void write(DatasetContent& content, const WorkContext& work) override;

  /// The rendered frame: fills with `opacity` in drawing order, then opaque outlines. Hidden
  /// objects are left out.
  static cv::Mat drawn(const cv::Mat& image, const ContentFrame& frame, const DatasetInfo& info,
                       double opacity);

 private:
  std::filesystem::path m_file;
  double m_opacity;
};

}  // namespace maskline
