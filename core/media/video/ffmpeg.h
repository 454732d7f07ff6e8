// SPDX-License-Identifier: Apache-2.0
#pragma once

// RAII types for FFmpeg. Private to core/media.
extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
#include <libavutil/display.h>
#include <libavutil/imgutils.h>
#include <libavutil/md5.h>
#include <libavutil/opt.h>
#include <libavutil/parseutils.h>
#include <libavutil/pixdesc.h>
#include <libswscale/swscale.h>
}

#include <memory>
#include <string>

namespace maskline::ffmpeg {

struct Deleter {
  /// avformat_close_input() does not close a file that the caller has opened.
  void operator()(AVFormatContext* p) const {
    AVIOContext* file = (p->flags & AVFMT_FLAG_CUSTOM_IO) ? p->pb : nullptr;
    avformat_close_input(&p);
    avio_closep(&file);
  }
  void operator()(AVCodecContext* p) const { avcodec_free_context(&p); }
  void operator()(AVCodecParserContext* p) const { av_parser_close(p); }
  void operator()(AVPacket* p) const { av_packet_free(&p); }
  void operator()(AVFrame* p) const { av_frame_free(&p); }
  void operator()(SwsContext* p) const { sws_freeContext(p); }
};
struct OutputDeleter {
  void operator()(AVFormatContext* p) const {
    if (p->pb) avio_closep(&p->pb);
    avformat_free_context(p);
  }
};

using Input = std::unique_ptr<AVFormatContext, Deleter>;
using Output = std::unique_ptr<AVFormatContext, OutputDeleter>;
using Codec = std::unique_ptr<AVCodecContext, Deleter>;
using Parser = std::unique_ptr<AVCodecParserContext, Deleter>;
using Packet = std::unique_ptr<AVPacket, Deleter>;
using Frame = std::unique_ptr<AVFrame, Deleter>;
using Scaler = std::unique_ptr<SwsContext, Deleter>;

inline Packet makePacket() { return Packet(av_packet_alloc()); }
inline Frame makeFrame() { return Frame(av_frame_alloc()); }

/// FFmpeg's message for an error code.
inline std::string errorText(int code) {
  char text[AV_ERROR_MAX_STRING_SIZE] = {};
  av_strerror(code, text, sizeof text);
  return text;
}

/// Stops FFmpeg from logging to the terminal. Problems are reported as Error. Any thread.
inline void silence() {
  static const bool done = [] {
    av_log_set_callback([](void*, int, const char*, va_list) {});
    return true;
  }();
  (void)done;
}

}  // namespace maskline::ffmpeg
