// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/dataset/export_writer.h"
#include "core/media/video/video_writer.h"

namespace maskline {

/// A video of the clip with the masks laid over it in the colours of their objects.
class OverlayWriter final : public ExportWriter {
 public:
  OverlayWriter(const std::filesystem::path& file, ExportPlan plan, double opacity);
  bool needsImages() const override { return true; }
  void add(const ExportFrame& frame) override;
  void finish() override;

  /// The picture that add() writes: fills of `opacity` in the drawing order, then full outlines.
  /// Hidden objects are left out.
  static cv::Mat drawn(const ExportFrame& frame, const ExportPlan& plan, double opacity);

 private:
  ExportPlan m_plan;
  double m_opacity;
  VideoWriter m_video;
};

}  // namespace maskline
