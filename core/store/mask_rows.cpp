// SPDX-License-Identifier: Apache-2.0
#include <opencv2/imgcodecs.hpp>

#include "core/mask/picture_code.h"
#include "core/mask/run_codec.h"
#include "core/store/row_access.h"
#include "core/store/row_codecs.h"

namespace maskline {
namespace {

template <class Enum>
Enum enumFrom(std::int64_t value, Enum last) {
  if (value < 0 || value > static_cast<std::int64_t>(last)) throw damagedRow();
  return static_cast<Enum>(value);
}

}  // namespace

RowKey maskKey(ObjectId object, FrameIndex frame) {
  return {Table::Masks, {object.value, frame.value()}};
}
RowKey pixelsKey(ObjectId object, FrameIndex frame) {
  return {Table::Pixels, {object.value, frame.value()}};
}

FrameSummary summaryFrom(FrameIndex frame, std::int64_t source, double confidence,
                         std::int64_t review, std::int64_t presence, bool keyframe,
                         std::int64_t area) {
  FrameSummary s;
  s.frame = frame;
  s.source = enumFrom(source, MaskSource::Imported);
  s.confidence = static_cast<float>(confidence);
  s.review = enumFrom(review, ReviewState::Rejected);
  s.presence = enumFrom(presence, Presence::Outside);
  s.keyframe = keyframe;
  s.area = area;
  return s;
}

Row rowOf(const MaskRow& mask) {
  const FrameSummary& s = mask.summary;
  return {std::int64_t(s.source),
          double(s.confidence),
          std::int64_t(s.review),
          std::int64_t(s.presence),
          std::int64_t(s.keyframe),
          s.area,
          mask.model,
          mask.changedAt,
          mask.origin,
          double(mask.disagreement)};
}

MaskRow maskRowFrom(FrameIndex frame, const Row& row) {
  return {summaryFrom(frame, integer(row, 0), real(row, 1), integer(row, 2), integer(row, 3),
                      integer(row, 4) != 0, integer(row, 5)),
          text(row, 6), integer(row, 7), text(row, 8), static_cast<float>(real(row, 9))};
}

Row pixelsRow(const Mask& mask, const cv::Mat& uncertainty) {
  Row row{encodeMask(mask), Value()};
  if (!uncertainty.empty()) {
    // The maps are smooth: the fastest setting already packs them to a fraction.
    Bytes png;
    cv::imencode(".png", uncertainty, png, {cv::IMWRITE_PNG_COMPRESSION, 1});
    row[1] = std::move(png);
  }
  return row;
}

Mask maskFrom(const Row& pixels) { return decodeMask(column<Bytes>(pixels, 0)); }

cv::Mat uncertaintyFrom(const Row& pixels) {
  if (isNull(pixels, 1)) return {};
  const cv::Mat map = decodePicture(column<Bytes>(pixels, 1), cv::IMREAD_GRAYSCALE);
  if (map.empty()) throw damagedRow();
  return map;
}

}  // namespace maskline
