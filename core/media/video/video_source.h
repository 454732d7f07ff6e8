// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/message.h"
#include "core/media/frame_source.h"
#include "core/media/video/frame_index.h"
#include "core/media/video/picture.h"
#include "core/media/video/video_reader.h"

namespace maskline {

/// The frames of a video file. A frame is identified by its time stamp if the file has usable ones,
/// and by its content hash if that is known from sequential decoding. If a decoded picture does not
/// match the sequential result, decoding starts again from an earlier position.
class VideoSource final : public FrameSource {
 public:
  /// `identity` is passed to saveTable().
  VideoSource(const std::filesystem::path& path, FrameTable table, std::string identity);

  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override;
  double seconds(FrameIndex index) const override;
  Counters counters() const override;
  ClipDamage damage() const override { return m_table.damage; }
  std::vector<Message> notes() const override;
  FrameIndex nearestKey(FrameIndex index) const override;
  cv::Size pixelShape() const override;
  std::vector<std::uint8_t> savedIndex() const override { return saveTable(m_table, m_identity); }

 private:
  enum class ReadResult { Found, NotFound, Missing };

  void describe(const std::filesystem::path& path);
  std::int64_t keyFor(std::int64_t frame) const;
  bool reachesByReading(std::int64_t frame) const;
  ReadResult readTo(std::int64_t frame);
  ReadResult seekAndRead(std::int64_t frame);
  ReadResult restartAndRead(std::int64_t frame);
  bool isFrame(std::int64_t frame, const AVFrame& picture) const;

  FrameTable m_table;
  std::string m_identity;
  VideoReader m_reader;
  PictureConverter m_converter;
  ClipInfo m_info;
  const AVFrame* m_picture = nullptr;  // the result of readTo(), owned by the reader
  std::optional<std::int64_t> m_next;  // the frame that the reader outputs next, if known
  bool m_counted = false;              // m_next was counted from the first frame of the file
  std::int64_t m_seeks = 0;
  std::int64_t m_lastIndex = -1;
  cv::Mat m_last;
};

}  // namespace maskline
