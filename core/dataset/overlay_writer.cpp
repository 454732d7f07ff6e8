// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/overlay_writer.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

namespace maskline {

namespace {

constexpr double usualFramesPerSecond = 25;

/// Mixes the colour into the pixels of `part` that `set` marks.
void fill(cv::Mat part, const cv::Mat& set, Rgb colour, double opacity) {
  const cv::Scalar bgr(colour.b, colour.g, colour.r);
  cv::Mat mixed;
  cv::addWeighted(part, 1 - opacity, cv::Mat(part.size(), part.type(), bgr), opacity, 0, mixed);
  mixed.copyTo(part, set);
}

}  // namespace

OverlayWriter::OverlayWriter(const std::filesystem::path& file, ExportPlan plan, double opacity)
    : m_plan(std::move(plan)),
      m_opacity(std::clamp(opacity, 0.0, 1.0)),
      m_video(file, m_plan.size,
              m_plan.framesPerSecond > 0 ? m_plan.framesPerSecond : usualFramesPerSecond) {}

cv::Mat OverlayWriter::drawn(const ExportFrame& frame, const ExportPlan& plan, double opacity) {
  cv::Mat picture = frame.image.clone();
  const int thickness = std::max(1, plan.size.height / 480);
  for (const Object& object : plan.objects) {
    const auto mask = std::ranges::find(frame.masks, object.id, &ExportMask::object);
    if (object.hidden || mask == frame.masks.end()) continue;
    const cv::Rect box = mask->record.mask.boundingBox();
    const cv::Mat set = mask->record.mask.toMat()(box);
    fill(picture(box), set, object.colour, opacity);
    std::vector<std::vector<cv::Point>> lines;
    cv::findContours(set, lines, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE, box.tl());
    cv::drawContours(picture, lines, -1,
                     cv::Scalar(object.colour.b, object.colour.g, object.colour.r), thickness,
                     cv::LINE_AA);
  }
  return picture;
}

void OverlayWriter::add(const ExportFrame& frame) {
  m_video.write(drawn(frame, m_plan, m_opacity));
}

void OverlayWriter::finish() { m_video.finish(); }

}  // namespace maskline
