// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/orientation.h"

#include <cstdlib>

namespace maskline {

namespace {

const std::int32_t* displayMatrix(const AVFrame& frame, const AVStream& stream) {
  if (const auto* data = av_frame_get_side_data(&frame, AV_FRAME_DATA_DISPLAYMATRIX))
    return reinterpret_cast<const std::int32_t*>(data->data);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
  const AVPacketSideData* data =
      av_packet_side_data_get(stream.codecpar->coded_side_data, stream.codecpar->nb_coded_side_data,
                              AV_PKT_DATA_DISPLAYMATRIX);
  return data ? reinterpret_cast<const std::int32_t*>(data->data) : nullptr;
#else
  return reinterpret_cast<const std::int32_t*>(
      av_stream_get_side_data(&stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr));
#endif
}

/// Bytes from one sample of a plane to the next; 0 where samples are not whole bytes.
int sampleBytes(const AVPixFmtDescriptor& format, int plane) {
  if (format.flags & (AV_PIX_FMT_FLAG_BITSTREAM | AV_PIX_FMT_FLAG_PAL | AV_PIX_FMT_FLAG_HWACCEL))
    return 0;
  for (int i = 0; i < format.nb_components; ++i)
    if (format.comp[i].plane == plane) return format.comp[i].step;
  return 0;
}

cv::Mat planeOf(const AVFrame& frame, const AVPixFmtDescriptor& format, int plane) {
  const bool chroma = plane == 1 || plane == 2;
  const int width = chroma ? AV_CEIL_RSHIFT(frame.width, format.log2_chroma_w) : frame.width;
  const int height = chroma ? AV_CEIL_RSHIFT(frame.height, format.log2_chroma_h) : frame.height;
  return cv::Mat(height, width, CV_8UC(sampleBytes(format, plane)), frame.data[plane],
                 static_cast<std::size_t>(frame.linesize[plane]));
}

}  // namespace

cv::Mat Orientation::apply(const cv::Mat& picture) const {
  cv::Mat upright = transposed ? cv::Mat(picture.t()) : picture;
  if (!mirroredX && !mirroredY) return transposed ? upright : picture.clone();
  cv::Mat flipped;
  cv::flip(upright, flipped, mirroredX && mirroredY ? -1 : mirroredX ? 1 : 0);
  return flipped;
}

ffmpeg::Frame Orientation::apply(const AVFrame& frame) const {
  const auto pixelFormat = static_cast<AVPixelFormat>(frame.format);
  const AVPixFmtDescriptor* format = av_pix_fmt_desc_get(pixelFormat);
  if (!format || (transposed && format->log2_chroma_w != format->log2_chroma_h)) return nullptr;
  const int planes = av_pix_fmt_count_planes(pixelFormat);
  for (int plane = 0; plane < planes; ++plane)
    if (sampleBytes(*format, plane) == 0 || frame.linesize[plane] <= 0) return nullptr;
  ffmpeg::Frame turned = ffmpeg::makeFrame();
  const cv::Size size = apply(cv::Size(frame.width, frame.height));
  turned->format = frame.format;
  turned->width = size.width;
  turned->height = size.height;
  if (av_frame_get_buffer(turned.get(), 0) < 0) return nullptr;
  av_frame_copy_props(turned.get(), &frame);
  for (int plane = 0; plane < planes; ++plane)
    apply(planeOf(frame, *format, plane)).copyTo(planeOf(*turned, *format, plane));
  return turned;
}

Orientation orientationOf(const AVFrame& frame, const AVStream& stream) {
  const std::int32_t* m = displayMatrix(frame, stream);
  if (!m) return {};
  const auto small = [](std::int64_t a, std::int64_t b) {
    return std::llabs(a) * 50 < std::llabs(b);
  };
  if (small(m[1], m[0]) && small(m[3], m[4])) return {false, m[0] < 0, m[4] < 0};
  if (small(m[0], m[1]) && small(m[4], m[3])) return {true, m[3] < 0, m[1] < 0};
  return {};
}

}  // namespace maskline
