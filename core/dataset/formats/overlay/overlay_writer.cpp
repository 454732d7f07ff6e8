// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/overlay/overlay_writer.h"

#include <algorithm>
#include <opencv2/imgproc.hpp>

#include "core/dataset/io/films.h"
#include "core/dataset/io/pictures.h"
#include "core/dataset/messages.h"
#include "core/mask/mask_part.h"

namespace maskline {

namespace {

/// Mixes the colour into the pixels of `part` that `set` marks.
void fill(cv::Mat part, const cv::Mat& set, const cv::Scalar& bgr, double opacity) {
  cv::Mat mixed;
  cv::addWeighted(part, 1 - opacity, cv::Mat(part.size(), part.type(), bgr), opacity, 0, mixed);
  mixed.copyTo(part, set);
}

}  // namespace

OverlayWriter::OverlayWriter(std::filesystem::path file, double opacity)
    : m_file(std::move(file)), m_opacity(std::clamp(opacity, 0.0, 1.0)) {}

cv::Mat OverlayWriter::drawn(const cv::Mat& image, const ContentFrame& frame,
                             const DatasetInfo& info, double opacity) {
  cv::Mat picture = image.clone();
  const int thickness = std::max(1, image.rows / 480);
  for (const DatasetMask& mask : frame.masks) {
    const DatasetTrack& track = info.tracks[mask.track];
    if (track.hidden) continue;
    const Rgb colour = track.colour.value_or(objectColour(static_cast<int>(mask.track)));
    const cv::Scalar bgr(colour.b, colour.g, colour.r);
    const cv::Rect box = mask.record.mask.boundingBox();
    const cv::Mat set = partOf(mask.record.mask, box);
    fill(picture(box), set, bgr, opacity);
    std::vector<std::vector<cv::Point>> lines;
    cv::findContours(set, lines, cv::RETR_CCOMP, cv::CHAIN_APPROX_SIMPLE, box.tl());
    cv::drawContours(picture, lines, -1, bgr, thickness, cv::LINE_AA);
  }
  return picture;
}

void OverlayWriter::write(DatasetContent& content, const WorkContext& work) {
  if (!content.hasPictures()) throw Error(messages::dataset::overlayNeedsFrames);
  const DatasetVideo& video = content.info().videos.at(0);
  const auto out = beginFilm(m_file, video, VideoCodec::H264);
  const bool complete = forEachFrame(content, work, [&](const ContentFrame& frame) {
    if (frame.video == 0)
      out->write(drawn(pictureOf(content, 0, frame.frame), frame, content.info(), m_opacity));
  });
  if (complete) out->finish();
}

}  // namespace maskline
