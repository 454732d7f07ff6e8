// SPDX-License-Identifier: Apache-2.0
#include "tests/media/coded_clip.h"

#include <stdexcept>

#include "core/media/video/ffmpeg.h"

namespace maskline::test {

namespace {

constexpr int columns = 4, rows = 3;  // fields for bits

void check(int code, const char* what) {
  if (code < 0) throw std::runtime_error(std::string(what) + ": " + ffmpeg::errorText(code));
}

cv::Rect field(int bit, cv::Size size) {
  const int width = size.width / columns, height = size.height / rows;
  return {bit % columns * width, bit / columns * height, width, height};
}

class Encoding {
 public:
  Encoding(const std::filesystem::path& path, const CodedClip& clip, const AVCodec& encoder)
      : m_clip(clip) {
    AVFormatContext* raw = nullptr;
    check(avformat_alloc_output_context2(&raw, nullptr, nullptr, path.c_str()), "container");
    m_output.reset(raw);
    openEncoder(encoder);
    m_stream = avformat_new_stream(raw, nullptr);
    check(avcodec_parameters_from_context(m_stream->codecpar, m_codec.get()), "parameters");
    m_stream->time_base = m_codec->time_base;
    m_stream->sample_aspect_ratio = m_codec->sample_aspect_ratio;
    if (clip.rotation != 0 || clip.mirrored) addDisplayMatrix();
    check(avio_open(&raw->pb, path.c_str(), AVIO_FLAG_WRITE), "file");
    check(avformat_write_header(raw, nullptr), "header");
  }

  void write() {
    int tick = m_clip.firstTick;
    const auto format = static_cast<AVPixelFormat>(m_codec->pix_fmt);
    const ffmpeg::Scaler scaler(
        sws_getContext(m_clip.size.width, m_clip.size.height, AV_PIX_FMT_BGR24, m_clip.size.width,
                       m_clip.size.height, format, SWS_BICUBIC, nullptr, nullptr, nullptr));
    for (int n = 0; n < m_clip.frames; ++n) {
      ffmpeg::Frame frame = ffmpeg::makeFrame();
      frame->format = format;
      frame->width = m_clip.size.width;
      frame->height = m_clip.size.height;
      check(av_frame_get_buffer(frame.get(), 0), "frame");
      const cv::Mat picture = codedPicture(n, m_clip.size);
      const std::uint8_t* data[4] = {picture.data};
      const int step[4] = {static_cast<int>(picture.step)};
      sws_scale(scaler.get(), data, step, 0, picture.rows, frame->data, frame->linesize);
      frame->pts = tick;
      tick += m_clip.step(n);
      encode(frame.get());
    }
    encode(nullptr);
    check(av_write_trailer(m_output.get()), "trailer");
  }

 private:
  void openEncoder(const AVCodec& encoder) {
    m_codec.reset(avcodec_alloc_context3(&encoder));
    m_codec->width = m_clip.size.width;
    m_codec->height = m_clip.size.height;
    m_codec->pix_fmt = av_get_pix_fmt(m_clip.pixelFormat.c_str());
    m_codec->time_base = {1, 1000};
    m_codec->framerate = {25, 1};
    if (std::string(encoder.name).starts_with("mpeg")) m_codec->time_base = {1, 25};
    m_codec->gop_size = m_clip.keyEvery;
    m_codec->max_b_frames = m_clip.bFrames;
    m_codec->thread_count = 1;
    m_codec->sample_aspect_ratio = {m_clip.pixelShape, 1};
    m_codec->bit_rate = 2'000'000;
    if (m_output->oformat->flags & AVFMT_GLOBALHEADER)
      m_codec->flags |= AV_CODEC_FLAG_GLOBAL_HEADER;
    AVDictionary* options = nullptr;
    av_dict_parse_string(&options, m_clip.encoderOptions.c_str(), "=", ":", 0);
    const int code = avcodec_open2(m_codec.get(), &encoder, &options);
    av_dict_free(&options);
    check(code, "encoder");
  }

  void addDisplayMatrix() {
    std::int32_t matrix[9];
    av_display_rotation_set(matrix, m_clip.rotation);
    if (m_clip.mirrored) av_display_matrix_flip(matrix, 1, 0);
#if LIBAVCODEC_VERSION_INT >= AV_VERSION_INT(60, 31, 102)
    auto* parameters = m_stream->codecpar;
    AVPacketSideData* data =
        av_packet_side_data_new(&parameters->coded_side_data, &parameters->nb_coded_side_data,
                                AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix, 0);
    std::memcpy(data->data, matrix, sizeof matrix);
#else
    std::memcpy(av_stream_new_side_data(m_stream, AV_PKT_DATA_DISPLAYMATRIX, sizeof matrix), matrix,
                sizeof matrix);
#endif
  }

  void encode(const AVFrame* frame) {
    if (frame && m_codec->time_base.den == 25) const_cast<AVFrame*>(frame)->pts /= 40;
    check(avcodec_send_frame(m_codec.get(), frame), "encoding");
    const ffmpeg::Packet packet = ffmpeg::makePacket();
    while (avcodec_receive_packet(m_codec.get(), packet.get()) >= 0) {
      // The last one's length decides whether an edit list shows it.
      if (packet->duration == 0) packet->duration = m_codec->time_base.den / 25;
      av_packet_rescale_ts(packet.get(), m_codec->time_base, m_stream->time_base);
      packet->stream_index = 0;
      check(av_interleaved_write_frame(m_output.get(), packet.get()), "writing");
    }
  }

  const CodedClip& m_clip;
  ffmpeg::Output m_output;
  ffmpeg::Codec m_codec;
  AVStream* m_stream = nullptr;
};

}  // namespace

bool writeCodedClip(const std::filesystem::path& path, const CodedClip& clip) {
  ffmpeg::silence();
  const AVCodec* encoder = avcodec_find_encoder_by_name(clip.encoder.c_str());
  if (!encoder) return false;
  Encoding(path, clip, *encoder).write();
  return true;
}

void joinStreams(const std::filesystem::path& path, const std::vector<JoinedStream>& streams) {
  ffmpeg::silence();
  AVFormatContext* raw = nullptr;
  check(avformat_alloc_output_context2(&raw, nullptr, nullptr, path.c_str()), "container");
  const ffmpeg::Output output(raw);
  std::vector<ffmpeg::Input> inputs;
  for (const JoinedStream& joined : streams) {
    AVFormatContext* input = nullptr;
    check(avformat_open_input(&input, joined.file.c_str(), nullptr, nullptr), "input");
    inputs.emplace_back(input);
    check(avformat_find_stream_info(input, nullptr), "streams");
    AVStream* stream = avformat_new_stream(raw, nullptr);
    check(avcodec_parameters_copy(stream->codecpar, input->streams[0]->codecpar), "parameters");
    stream->codecpar->codec_tag = 0;
    stream->time_base = input->streams[0]->time_base;
    stream->disposition = joined.isDefault ? AV_DISPOSITION_DEFAULT : 0;
  }
  check(avio_open(&raw->pb, path.c_str(), AVIO_FLAG_WRITE), "file");
  av_opt_set(raw->priv_data, "movflags", "faststart", 0);
  check(avformat_write_header(raw, nullptr), "header");
  const ffmpeg::Packet packet = ffmpeg::makePacket();
  for (std::size_t i = 0; i < inputs.size(); ++i)
    while (av_read_frame(inputs[i].get(), packet.get()) >= 0) {
      av_packet_rescale_ts(packet.get(), inputs[i]->streams[0]->time_base,
                           raw->streams[i]->time_base);
      packet->stream_index = static_cast<int>(i);
      check(av_interleaved_write_frame(raw, packet.get()), "writing");
    }
  check(av_write_trailer(raw), "trailer");
}

cv::Mat codedPicture(int number, cv::Size size) {
  cv::Mat picture(size, CV_8UC3, cv::Scalar::all(30));
  for (int bit = 0; bit < columns * rows; ++bit)
    if (number >> bit & 1) picture(field(bit, size)).setTo(cv::Scalar::all(220));
  return picture;
}

int codedNumber(const cv::Mat& picture) {
  int number = 0;
  for (int bit = 0; bit < columns * rows; ++bit) {
    const double level = cv::mean(picture(field(bit, picture.size())))[0];
    if (level > 90 && level < 160) return -1;
    if (level >= 160) number |= 1 << bit;
  }
  return number;
}

}  // namespace maskline::test
