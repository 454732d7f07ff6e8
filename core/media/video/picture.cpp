// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/picture.h"

#include <bit>
#include <cstring>

#include "core/media/messages.h"

namespace maskline {

namespace {

/// Rows of so many pixels are aligned for every vector unit.
constexpr int blockPixels = 64;

void mix(std::uint64_t& hash, const std::uint8_t* data, std::size_t size) {
  constexpr std::uint64_t prime = 0x9E3779B97F4A7C15ull;
  for (; size >= 8; size -= 8, data += 8) {
    std::uint64_t word;
    std::memcpy(&word, data, 8);
    hash = std::rotl((hash ^ word) * prime, 29);
  }
  for (; size > 0; --size, ++data) hash = std::rotl((hash ^ *data) * prime, 29);
}

/// The YUV matrix of a frame; BT.601 if unspecified, as everywhere in FFmpeg.
const int* coefficients(AVColorSpace space) {
  const bool known =
      space >= 1 && space <= 10 && space != AVCOL_SPC_UNSPECIFIED && space != AVCOL_SPC_YCGCO;
  return sws_getCoefficients(known ? space : AVCOL_SPC_BT470BG);
}

}  // namespace

std::uint64_t contentHash(const AVFrame& frame) {
  const auto format = static_cast<AVPixelFormat>(frame.format);
  const AVPixFmtDescriptor* about = av_pix_fmt_desc_get(format);
  std::uint64_t hash =
      static_cast<std::uint64_t>(frame.width) << 32 | static_cast<std::uint64_t>(frame.height);
  for (int plane = 0; about && plane < av_pix_fmt_count_planes(format); ++plane) {
    const bool chroma = plane == 1 || plane == 2;
    const int rows = chroma ? AV_CEIL_RSHIFT(frame.height, about->log2_chroma_h) : frame.height;
    const int bytes = av_image_get_linesize(format, frame.width, plane);
    for (int y = 0; y < rows && frame.data[plane]; ++y)
      mix(hash, frame.data[plane] + std::ptrdiff_t(y) * frame.linesize[plane],
          static_cast<std::size_t>(bytes));
  }
  return hash == 0 ? 1 : hash;
}

void PictureConverter::configure(const AVFrame& frame, cv::Size size) {
  const Format wanted{frame.width, frame.height, frame.format, frame.colorspace, frame.color_range};
  if (m_scaler && wanted == m_format) return;
  const auto format = static_cast<AVPixelFormat>(frame.format);
  // The flags, matrix, range and chroma position of ffmpeg's scale filter, so that pixels agree.
  m_scaler.reset(sws_alloc_context());
  SwsContext* scaler = m_scaler.get();
  av_opt_set_int(scaler, "srcw", frame.width, 0);
  av_opt_set_int(scaler, "srch", frame.height, 0);
  av_opt_set_int(scaler, "src_format", format, 0);
  av_opt_set_int(scaler, "dstw", size.width, 0);
  av_opt_set_int(scaler, "dsth", size.height, 0);
  av_opt_set_int(scaler, "dst_format", AV_PIX_FMT_BGR24, 0);
  av_opt_set_int(scaler, "sws_flags", SWS_BICUBIC, 0);
  const AVPixFmtDescriptor* about = av_pix_fmt_desc_get(format);
  if (about && about->log2_chroma_h == 1) av_opt_set_int(scaler, "src_v_chr_pos", 128, 0);
  if (frame.color_range == AVCOL_RANGE_JPEG) av_opt_set_int(scaler, "src_range", 1, 0);
  if (sws_init_context(scaler, nullptr, nullptr) < 0) {
    m_scaler.reset();
    throw Error(messages::media::pixelFormat);
  }
  int *inverse, *table, sourceRange, targetRange, brightness, contrast, saturation;
  sws_getColorspaceDetails(scaler, &inverse, &sourceRange, &table, &targetRange, &brightness,
                           &contrast, &saturation);
  const int* matrix = coefficients(frame.colorspace);
  if (frame.color_range != AVCOL_RANGE_UNSPECIFIED)
    sourceRange = frame.color_range == AVCOL_RANGE_JPEG;
  sws_setColorspaceDetails(scaler, matrix, sourceRange, matrix, targetRange, brightness, contrast,
                           saturation);
  m_format = wanted;
}

cv::Mat PictureConverter::toBgr(const AVFrame& frame, cv::Size size) {
  configure(frame, size);
  // The vector code writes whole blocks, also past the end of a row, and other code, with other
  // rounding, serves rows that are not aligned.
  const int padded = (size.width + blockPixels - 1) / blockPixels * blockPixels;
  cv::Mat picture;
  if (padded == size.width) {
    picture.create(size, CV_8UC3);
  } else {
    m_scratch.create(size.height + 1, padded, CV_8UC3);
    picture = m_scratch(cv::Rect({}, size));
  }
  std::uint8_t* target[4] = {picture.data};
  const int step[4] = {static_cast<int>(picture.step)};
  sws_scale(m_scaler.get(), frame.data, frame.linesize, 0, frame.height, target, step);
  return picture.isContinuous() ? picture : picture.clone();
}

cv::Mat PictureConverter::convert(const AVFrame& frame) {
  if (m_orientation.upright()) return toBgr(frame, m_stored);
  // Turned before it is converted, as ffmpeg does: chroma is interpolated along other axes after.
  if (const ffmpeg::Frame turned = m_orientation.apply(frame))
    return toBgr(*turned, m_orientation.apply(m_stored));
  return m_orientation.apply(toBgr(frame, m_stored));
}

}  // namespace maskline
