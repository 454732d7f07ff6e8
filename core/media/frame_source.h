// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <opencv2/core.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/base/progress.h"

namespace maskline {

/// The properties of an opened clip. Stored in the project file.
struct ClipInfo {
  cv::Size size;                ///< size as displayed, with rotation metadata applied
  std::int64_t frameCount = 0;  ///< exact
  double framesPerSecond = 0;   ///< average; used only for playback and for showing times
  std::string codec;            ///< "h264", "images", …
  std::string description;      ///< one line for display
  bool variableFrameRate = false;
  friend bool operator==(const ClipInfo&, const ClipInfo&) = default;
};

/// The damage found in a file.
struct ClipDamage {
  std::int64_t lost = 0;    ///< images that cannot be decoded; they are skipped and get no frame
                            ///< number
  std::int64_t flawed = 0;  ///< frames decoded with errors
  std::int64_t cutOff = 0;  ///< frames announced by the header but missing in a truncated file
  /// The first frames that follow a lost image, and the first flawed frames; at most mostPlaces
  /// each.
  std::vector<std::int64_t> lostBefore, flawedAt;
  static constexpr std::size_t mostPlaces = 20;
  friend bool operator==(const ClipDamage&, const ClipDamage&) = default;
};

/// Random access to frames. A frame is CV_8UC3 BGR of ClipInfo::size and must not be modified by
/// the receiver. Not thread safe: every thread opens a source of its own.
class FrameSource {
 public:
  virtual ~FrameSource() = default;
  virtual const ClipInfo& info() const = 0;

  /// Blocks while decoding. The result does not depend on what was read before. Sequential reading
  /// is fast. Throws Error(NotFound) outside 0 … frameCount−1 and Error(Corrupt) for a frame that
  /// cannot be decoded.
  virtual cv::Mat frame(FrameIndex index) = 0;

  /// Presentation time in seconds since the first frame, for playback and for showing times.
  virtual double seconds(FrameIndex index) const = 0;

  /// The frame near `index` that is cheapest to decode, for thumbnails. `index` itself if all
  /// frames cost the same.
  virtual FrameIndex nearestKey(FrameIndex index) const { return index; }

  /// The known damage. Incomplete if a long video was indexed without decoding all of it.
  virtual ClipDamage damage() const { return {}; }

  /// Decoding statistics since the source was opened, for tests and benchmarks.
  struct Counters {
    std::int64_t decoded = 0;
    std::int64_t seeks = 0;
  };
  virtual Counters counters() const = 0;

  /// The packet index of a video, or the names and content checksums of images, as bytes to store
  /// in the project. With it a long video opens without a scan, and a changed clip is detected (see
  /// firstDifference()).
  virtual std::vector<std::uint8_t> savedIndex() const { return {}; }

  /// The file name of the image of a frame. Empty for videos.
  virtual std::string fileName(FrameIndex) const { return {}; }

  /// Notes for the user about how this clip is read, one sentence each.
  virtual std::vector<Message> notes() const { return {}; }
};

/// The 16-bit values that are shown as black and as white.
struct ValueRange {
  int low = 0, high = 0;
  friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

struct SourceOptions {
  std::optional<ValueRange> range;  ///< for 16-bit images; empty: the range that the images use
  bool checkContent = false;        ///< check the content of each image even if name and size are
                                    ///< unchanged
};

/// Opens a video file, a folder of images or one image of a numbered sequence. `savedIndex` may be
/// the savedIndex() of an earlier source of the same file; it is ignored if it does not fit.
/// Indexing a long video takes time: reports bytes read as progress and returns null when
/// cancelled. Throws Error if there are no frames to read.
std::unique_ptr<FrameSource> openFrameSource(const std::filesystem::path& path,
                                             const WorkContext& work = {},
                                             const std::vector<std::uint8_t>& savedIndex = {},
                                             const SourceOptions& options = {});

/// How the content of a clip differs from that of the clip that the project was made with.
struct ClipDifference {
  enum class Kind { None, Differs, Unknown };
  Kind kind = Kind::None;
  FrameIndex frame;  ///< the first frame that differs, or that cannot be compared
};
/// Compares two results of savedIndex(). File names are ignored. Videos are compared as far as
/// their frames were decoded when they were indexed.
ClipDifference firstDifference(const std::vector<std::uint8_t>& known,
                               const std::vector<std::uint8_t>& found);

/// A content fingerprint that does not depend on the path: size and sampled bytes of a file, or the
/// names and sizes of the images in a folder. Throws Error(NotFound) or Error(Io).
std::string fingerprint(const std::filesystem::path& path);
/// Like fingerprint(); nullopt if the file is missing or cannot be read.
std::optional<std::string> findFingerprint(const std::filesystem::path& path);

}  // namespace maskline
