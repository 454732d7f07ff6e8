// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/base/message.h"
#include "core/media/frame_index.h"
#include "core/media/frame_source.h"
#include "core/media/picture.h"
#include "core/media/video_reader.h"

namespace maskline {

/// Frames of a video file. A frame is found by its time stamp where there are good ones, and by
/// its content where that is known from decoding in sequence; a picture that is not the one that
/// decoding in sequence gave is never handed out while an earlier start can still make it.
class VideoSource final : public FrameSource {
 public:
  /// `identity` is what saveTable() gets.
  VideoSource(const std::filesystem::path& path, FrameTable table, std::string identity);

  const ClipInfo& info() const override { return m_info; }
  cv::Mat frame(FrameIndex index) override;
  double seconds(FrameIndex index) const override;
  Counters counters() const override;
  ClipDamage damage() const override { return m_table.damage; }
  std::vector<Message> notes() const override;
  FrameIndex nearestKey(FrameIndex index) const override;
  std::vector<std::uint8_t> savedIndex() const override { return saveTable(m_table, m_identity); }

 private:
  enum class Found { Yes, No, Hole };

  void describe(const std::filesystem::path& path);
  std::int64_t keyFor(std::int64_t frame) const;
  bool reachesByReading(std::int64_t frame) const;
  Found readTo(std::int64_t frame);
  Found seekAndRead(std::int64_t frame);
  Found restartAndRead(std::int64_t frame);
  bool isFrame(std::int64_t frame, const AVFrame& picture) const;

  FrameTable m_table;
  std::string m_identity;
  VideoReader m_reader;
  PictureConverter m_converter;
  ClipInfo m_info;
  const AVFrame* m_picture = nullptr;  // what readTo() found, owned by the reader
  std::optional<std::int64_t> m_next;  // the frame that decoding gives next, if known
  bool m_counted = false;              // m_next was counted from the first frame of the file
  std::int64_t m_seeks = 0;
  std::int64_t m_lastIndex = -1;
  cv::Mat m_last;
};

}  // namespace maskline
