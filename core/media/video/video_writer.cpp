// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/video_writer.h"

#include <algorithm>
#include <cmath>
#include <opencv2/imgproc.hpp>
#include <string_view>
#include <vector>

#include "core/media/messages.h"
#include "core/media/video/ffmpeg.h"

namespace maskline {

namespace fs = std::filesystem;

namespace {

/// What a VideoCodec means to FFmpeg.
struct Settings {
  std::vector<const char*> encoders;  // the first that is there
  std::vector<std::string_view> endings;
  int frameType;         // of OpenCV
  AVPixelFormat frames;  // the same for FFmpeg
  AVPixelFormat stored;
  AVColorSpace matrix;
  AVColorRange range;
};

Settings settingsOf(VideoCodec codec) {
  switch (codec) {
    case VideoCodec::Ffv1Grey:
      return {{"ffv1"},         {".mkv"},         CV_8UC1,
              AV_PIX_FMT_GRAY8, AV_PIX_FMT_GRAY8, AVCOL_SPC_UNSPECIFIED,
              AVCOL_RANGE_JPEG};
    case VideoCodec::Ffv1Bgra:
      return {{"ffv1"},        {".mkv"},      CV_8UC4,         AV_PIX_FMT_BGRA,
              AV_PIX_FMT_BGRA, AVCOL_SPC_RGB, AVCOL_RANGE_JPEG};
    case VideoCodec::ProRes4444:
      return {{"prores_ks"},           {".mov"},        CV_8UC4,         AV_PIX_FMT_BGRA,
              AV_PIX_FMT_YUVA444P10LE, AVCOL_SPC_BT709, AVCOL_RANGE_MPEG};
    case VideoCodec::H264:
      break;
  }
  return {{"libx264", "mpeg4"}, {".mp4", ".mkv"},    CV_8UC3,         AV_PIX_FMT_BGR24,
          AV_PIX_FMT_YUV420P,   AVCOL_SPC_SMPTE170M, AVCOL_RANGE_MPEG};
}

const char* containerOf(std::string_view ending) {
  if (ending == ".mkv") return "matroska";
  return ending == ".mov" ? "mov" : "mp4";
}

/// Rates of films are whole numbers, or those by 1000/1001; rates that were measured come close.
AVRational rational(double framesPerSecond) {
  constexpr double closeEnough = 1e-4;
  for (const int scale : {1000, 1001}) {
    const double whole = std::round(framesPerSecond * scale / 1000);
    if (whole >= 1 && whole < 1e6 &&
        std::abs(framesPerSecond * scale / 1000 - whole) < closeEnough * whole)
      return scale == 1000 ? AVRational{int(whole), 1} : AVRational{int(whole) * 1000, 1001};
  }
  return av_d2q(framesPerSecond, 60000);
}

const AVCodec* encoderOf(const Settings& settings) {
  for (const char* name : settings.encoders)
    if (const AVCodec* encoder = avcodec_find_encoder_by_name(name)) return encoder;
  throw Error(messages::media::noEncoder, settings.encoders.front());
}

}  // namespace

struct VideoWriter::Impl {
  fs::path path;
  cv::Size size;  // as given
  VideoCoding coding;
  Settings settings;
  ffmpeg::Output output;
  ffmpeg::Codec codec;
  ffmpeg::Scaler scaler;  // none where frames are stored as they come
  ffmpeg::Frame frame = ffmpeg::makeFrame();
  ffmpeg::Packet packet = ffmpeg::makePacket();
  AVStream* stream = nullptr;
  std::int64_t written = 0;
  bool finished = false;

  void open(double framesPerSecond);
  void openCodec(double framesPerSecond);
  void chooseQuality(const AVCodec& encoder);
  void prepareFrame();
  void makeScaler();
  void openFile();
  void fill(const cv::Mat& picture);
  void encode(const AVFrame* picture);
  void check(int code) const {
    if (code < 0)
      throw Error(messages::media::videoNotWritten, path.filename(), ffmpeg::errorText(code));
  }
};

void VideoWriter::Impl::open(double framesPerSecond) {
  ffmpeg::silence();
  const std::string ending = path.extension().string();
  if (std::ranges::count(settings.endings, ending) == 0) {
    std::string known;
    for (const std::string_view one : settings.endings)
      known.append(known.empty() ? "" : ", ").append(one);
    throw Error(messages::media::unknownVideoEnding, ending, known);
  }
  if (size.width < 1 || size.height < 1 || !(framesPerSecond > 0))
    throw Error(messages::media::badVideoSize);
  AVFormatContext* raw = nullptr;
  check(avformat_alloc_output_context2(&raw, nullptr, containerOf(ending), path.c_str()));
  output.reset(raw);
  openCodec(framesPerSecond);
  prepareFrame();
  openFile();
}

void VideoWriter::Impl::openCodec(double framesPerSecond) {
  const AVCodec* encoder = encoderOf(settings);
  const int unit = settings.stored == AV_PIX_FMT_YUV420P ? 2 : 1;  // chroma is stored at half size
  codec.reset(avcodec_alloc_context3(encoder));
  codec->width = (size.width + unit - 1) / unit * unit;
  codec->height = (size.height + unit - 1) / unit * unit;
  codec->sample_aspect_ratio = {coding.pixelShape.width, coding.pixelShape.height};
  codec->pix_fmt = settings.stored;
  codec->framerate = rational(framesPerSecond);
  codec->time_base = av_inv_q(codec->framerate);
  codec->thread_count = 2;
  codec->colorspace = settings.matrix;
  codec->color_range = settings.range;
  chooseQuality(*encoder);
  if (output->oformat->flags & AVFMT_GLOBALHEADER) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  check(avcodec_open2(codec.get(), encoder, nullptr));
}

void VideoWriter::Impl::chooseQuality(const AVCodec& encoder) {
  if (encoder.id == AV_CODEC_ID_FFV1) {
    constexpr int smallest = 8;  // of pictures that can be divided into slices
    codec->gop_size = 1;
    codec->level = std::min(codec->width, codec->height) < smallest ? 1 : 3;
    if (codec->level == 1) return;
    codec->slices = 4;
    av_opt_set(codec->priv_data, "slicecrc", "1", 0);
    return;
  }
  if (encoder.id == AV_CODEC_ID_PRORES) {
    av_opt_set(codec->priv_data, "profile", "4444", 0);
    av_opt_set(codec->priv_data, "vendor", "apl0", 0);  // some readers take no other
    return;
  }
  codec->gop_size = std::max(1, cvRound(av_q2d(codec->framerate) * 2));
  codec->max_b_frames = 2;
  if (encoder.id == AV_CODEC_ID_H264) {
    av_opt_set(codec->priv_data, "crf", "18", 0);
    av_opt_set(codec->priv_data, "preset", "veryfast", 0);
  } else {
    codec->flags |= AV_CODEC_FLAG_QSCALE;
    codec->global_quality = 3 * FF_QP2LAMBDA;
  }
}

void VideoWriter::Impl::prepareFrame() {
  frame->format = codec->pix_fmt;
  frame->width = codec->width;
  frame->height = codec->height;
  frame->colorspace = codec->colorspace;
  frame->color_range = codec->color_range;
  frame->sample_aspect_ratio = codec->sample_aspect_ratio;
  check(av_frame_get_buffer(frame.get(), 0));
  if (settings.frames != settings.stored) makeScaler();
}

void VideoWriter::Impl::makeScaler() {
  scaler.reset(sws_getContext(codec->width, codec->height, settings.frames, codec->width,
                              codec->height, codec->pix_fmt, SWS_BICUBIC | SWS_ACCURATE_RND,
                              nullptr, nullptr, nullptr));
  if (!scaler) check(AVERROR(ENOMEM));
  const int* matrix = sws_getCoefficients(settings.matrix);
  constexpr int full = 1, limited = 0, normal = 1 << 16;
  sws_setColorspaceDetails(scaler.get(), matrix, full, matrix, limited, 0, normal, normal);
}

void VideoWriter::Impl::openFile() {
  stream = avformat_new_stream(output.get(), nullptr);
  check(avcodec_parameters_from_context(stream->codecpar, codec.get()));
  stream->time_base = codec->time_base;
  stream->avg_frame_rate = codec->framerate;
  stream->sample_aspect_ratio = codec->sample_aspect_ratio;
  check(avio_open(&output->pb, ("file:" + path.string()).c_str(), AVIO_FLAG_WRITE));
  check(avformat_write_header(output.get(), nullptr));
}

void VideoWriter::Impl::fill(const cv::Mat& picture) {
  check(av_frame_make_writable(frame.get()));
  if (!scaler) {
    const auto bytes = static_cast<int>(picture.elemSize()) * picture.cols;
    av_image_copy_plane(frame->data[0], frame->linesize[0], picture.data,
                        static_cast<int>(picture.step), bytes, picture.rows);
    return;
  }
  cv::Mat padded = picture;
  const int right = frame->width - picture.cols, bottom = frame->height - picture.rows;
  if (right > 0 || bottom > 0)
    cv::copyMakeBorder(picture, padded, 0, bottom, 0, right, cv::BORDER_REPLICATE);
  const std::uint8_t* source[4] = {padded.data};
  const int step[4] = {static_cast<int>(padded.step)};
  sws_scale(scaler.get(), source, step, 0, padded.rows, frame->data, frame->linesize);
}

/// Null ends the stream.
void VideoWriter::Impl::encode(const AVFrame* picture) {
  check(avcodec_send_frame(codec.get(), picture));
  for (;;) {
    const int code = avcodec_receive_packet(codec.get(), packet.get());
    if (code == AVERROR(EAGAIN) || code == AVERROR_EOF) return;
    check(code);
    av_packet_rescale_ts(packet.get(), codec->time_base, stream->time_base);
    packet->stream_index = stream->index;
    check(av_interleaved_write_frame(output.get(), packet.get()));
  }
}

VideoWriter::VideoWriter(const fs::path& path, cv::Size size, double framesPerSecond,
                         const VideoCoding& coding)
    : m_impl(std::make_unique<Impl>()) {
  m_impl->path = path;
  m_impl->size = size;
  m_impl->coding = coding;
  m_impl->settings = settingsOf(coding.codec);
  m_impl->open(framesPerSecond);
}

VideoWriter::~VideoWriter() = default;

void VideoWriter::write(const cv::Mat& frame) {
  Impl& impl = *m_impl;
  if (frame.size() != impl.size || frame.type() != impl.settings.frameType)
    throw Error(messages::media::frameSizeDiffers, impl.path.filename());
  impl.fill(frame);
  impl.frame->pts = impl.written++;
  impl.encode(impl.frame.get());
}

void VideoWriter::finish() {
  Impl& impl = *m_impl;
  if (impl.finished) return;
  impl.finished = true;
  impl.encode(nullptr);
  impl.check(av_write_trailer(impl.output.get()));
  impl.check(avio_closep(&impl.output->pb));
}

}  // namespace maskline
