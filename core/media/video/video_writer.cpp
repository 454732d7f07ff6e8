// SPDX-License-Identifier: Apache-2.0
#include "core/media/video/video_writer.h"

#include <opencv2/imgproc.hpp>

#include "core/media/messages.h"
#include "core/media/video/ffmpeg.h"

namespace maskline {

namespace fs = std::filesystem;

struct VideoWriter::Impl {
  fs::path path;
  cv::Size size;  // as given
  ffmpeg::Output output;
  ffmpeg::Codec codec;
  ffmpeg::Scaler scaler;
  ffmpeg::Frame frame = ffmpeg::makeFrame();
  ffmpeg::Packet packet = ffmpeg::makePacket();
  AVStream* stream = nullptr;
  std::int64_t written = 0;
  bool finished = false;

  void open(double framesPerSecond);
  void openCodec(double framesPerSecond);
  void openFile();
  void encode(const AVFrame* picture);
  void check(int code) const {
    if (code < 0)
      throw Error(messages::media::videoNotWritten, path.filename(), ffmpeg::errorText(code));
  }
};

void VideoWriter::Impl::open(double framesPerSecond) {
  ffmpeg::silence();
  const std::string ending = path.extension().string();
  if (ending != ".mp4" && ending != ".mkv")
    throw Error(messages::media::unknownVideoEnding, ending);
  if (size.width < 1 || size.height < 1 || !(framesPerSecond > 0))
    throw Error(messages::media::badVideoSize);
  AVFormatContext* raw = nullptr;
  check(avformat_alloc_output_context2(&raw, nullptr, ending == ".mp4" ? "mp4" : "matroska",
                                       path.c_str()));
  output.reset(raw);
  openCodec(framesPerSecond);
  openFile();
}

void VideoWriter::Impl::openCodec(double framesPerSecond) {
  const AVCodec* encoder = avcodec_find_encoder_by_name("libx264");
  const bool h264 = encoder != nullptr;
  if (!h264) encoder = avcodec_find_encoder(AV_CODEC_ID_MPEG4);
  if (!encoder) throw Error(messages::media::noEncoder);
  codec.reset(avcodec_alloc_context3(encoder));
  codec->width = size.width + size.width % 2;  // chroma is stored at half size
  codec->height = size.height + size.height % 2;
  codec->pix_fmt = AV_PIX_FMT_YUV420P;
  codec->framerate = av_d2q(framesPerSecond, 60000);
  codec->time_base = av_inv_q(codec->framerate);
  codec->gop_size = std::max(1, cvRound(framesPerSecond * 2));
  codec->max_b_frames = 2;
  codec->thread_count = 2;
  codec->colorspace = AVCOL_SPC_SMPTE170M;
  codec->color_range = AVCOL_RANGE_MPEG;
  if (h264) {
    av_opt_set(codec->priv_data, "crf", "18", 0);
    av_opt_set(codec->priv_data, "preset", "veryfast", 0);
  } else {
    codec->flags |= AV_CODEC_FLAG_QSCALE;
    codec->global_quality = 3 * FF_QP2LAMBDA;
  }
  if (output->oformat->flags & AVFMT_GLOBALHEADER) codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
  check(avcodec_open2(codec.get(), encoder, nullptr));

  frame->format = codec->pix_fmt;
  frame->width = codec->width;
  frame->height = codec->height;
  frame->colorspace = codec->colorspace;
  frame->color_range = codec->color_range;
  check(av_frame_get_buffer(frame.get(), 0));
  scaler.reset(sws_getContext(codec->width, codec->height, AV_PIX_FMT_BGR24, codec->width,
                              codec->height, codec->pix_fmt, SWS_BICUBIC | SWS_ACCURATE_RND,
                              nullptr, nullptr, nullptr));
  if (!scaler) check(AVERROR(ENOMEM));
}

void VideoWriter::Impl::openFile() {
  stream = avformat_new_stream(output.get(), nullptr);
  check(avcodec_parameters_from_context(stream->codecpar, codec.get()));
  stream->time_base = codec->time_base;
  stream->avg_frame_rate = codec->framerate;
  check(avio_open(&output->pb, ("file:" + path.string()).c_str(), AVIO_FLAG_WRITE));
  check(avformat_write_header(output.get(), nullptr));
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

VideoWriter::VideoWriter(const fs::path& path, cv::Size size, double framesPerSecond)
    : m_impl(std::make_unique<Impl>()) {
  m_impl->path = path;
  m_impl->size = size;
  m_impl->open(framesPerSecond);
}

VideoWriter::~VideoWriter() = default;

void VideoWriter::write(const cv::Mat& bgr) {
  Impl& impl = *m_impl;
  if (bgr.size() != impl.size || bgr.type() != CV_8UC3)
    throw Error(messages::media::frameSizeDiffers, impl.path.filename());
  cv::Mat padded = bgr;
  const int right = impl.frame->width - bgr.cols, bottom = impl.frame->height - bgr.rows;
  if (right > 0 || bottom > 0)
    cv::copyMakeBorder(bgr, padded, 0, bottom, 0, right, cv::BORDER_REPLICATE);
  impl.check(av_frame_make_writable(impl.frame.get()));
  const std::uint8_t* source[4] = {padded.data};
  const int step[4] = {static_cast<int>(padded.step)};
  sws_scale(impl.scaler.get(), source, step, 0, padded.rows, impl.frame->data,
            impl.frame->linesize);
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
