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

/// What is known of a clip once it is open. Plain data, kept in the project file.
struct ClipInfo {
  cv::Size size;                ///< displayed pixels: rotation metadata already applied
  std::int64_t frameCount = 0;  ///< exact
  double framesPerSecond = 0;   ///< average, for playback and the clock only
  std::string codec;            ///< "h264", "images", …
  std::string description;      ///< one line for a person
  bool variableFrameRate = false;
  friend bool operator==(const ClipInfo&, const ClipInfo&) = default;
};

/// What a file that is damaged has lost.
struct ClipDamage {
  std::int64_t lost = 0;    ///< pictures that cannot be decoded: left out, they have no number
  std::int64_t flawed = 0;  ///< frames that were decoded with errors
  std::int64_t cutOff = 0;  ///< pictures that the file announces and that lie beyond its end
  /// The first of the frames that pictures are missing before, and of those with errors.
  std::vector<std::int64_t> lostBefore, flawedAt;
  static constexpr std::size_t mostPlaces = 20;
  friend bool operator==(const ClipDamage&, const ClipDamage&) = default;
};

/// Frames by number. A frame is CV_8UC3 BGR of ClipInfo::size, not to be written to once handed
/// over. Not thread safe: every thread opens its own source.
class FrameSource {
 public:
  virtual ~FrameSource() = default;
  virtual const ClipInfo& info() const = 0;

  /// Blocks while decoding. Exact whatever was read before; reading forwards is fast. Throws
  /// Error(NotFound) outside 0 … frameCount−1 and Error(Corrupt) for a frame that cannot be
  /// decoded.
  virtual cv::Mat frame(FrameIndex index) = 0;

  /// Presentation time in seconds since the first frame, for the clock and for playback.
  virtual double seconds(FrameIndex index) const = 0;

  /// The frame near `index` that is cheapest to decode, for small pictures; `index` itself where
  /// all cost the same.
  virtual FrameIndex nearestKey(FrameIndex index) const { return index; }

  /// Nothing as well where a long film was not decoded to find its frames.
  virtual ClipDamage damage() const { return {}; }

  /// What decoding had to do since the source was opened, for tests and benchmarks.
  struct Counters {
    std::int64_t decoded = 0;
    std::int64_t seeks = 0;
  };
  virtual Counters counters() const = 0;

  /// The packet index of a video, or names and contents of images, as bytes to keep in the project:
  /// opening a long film again needs no scan, and another clip in its place is found out (see
  /// firstDifference()).
  virtual std::vector<std::uint8_t> savedIndex() const { return {}; }

  /// The name of the picture file that this frame is; empty for videos.
  virtual std::string fileName(FrameIndex) const { return {}; }

  /// What a person should know of how this clip is read.
  virtual std::vector<Message> notes() const { return {}; }
};

/// Values of 16 bits that are shown as black and as white.
struct ValueRange {
  int low = 0, high = 0;
  friend bool operator==(const ValueRange&, const ValueRange&) = default;
};

struct SourceOptions {
  std::optional<ValueRange> range;  ///< of images of 16 bits; none: what their values use
  bool checkContent = false;        ///< look at each image even if name and size are as saved
};

/// Opens a video file, a folder of images or one image of a numbered sequence. `savedIndex` may
/// hold what an earlier source of the same file returned; it is ignored if it does not fit. May
/// take long for a long film: reports bytes read as progress and returns null when cancelled.
/// Throws Error with one clear sentence for anything that gives no frames.
std::unique_ptr<FrameSource> openFrameSource(const std::filesystem::path& path,
                                             const WorkContext& work = {},
                                             const std::vector<std::uint8_t>& savedIndex = {},
                                             const SourceOptions& options = {});

/// How the content of a clip compares with that of the clip that the project was made with.
struct ClipDifference {
  enum class Kind { None, Differs, Unknown };
  Kind kind = Kind::None;
  FrameIndex frame;  ///< the first that differs, or the first that cannot be compared
};
/// Both as savedIndex() gives them. Names do not count. Videos are compared as far as their frames
/// were decoded when they were opened.
ClipDifference firstDifference(const std::vector<std::uint8_t>& known,
                               const std::vector<std::uint8_t>& found);

/// A content fingerprint that survives moving and renaming: size and sampled bytes of a file, or
/// the names and sizes of an image folder. Throws Error(NotFound) or Error(Io).
std::string fingerprint(const std::filesystem::path& path);
/// … nothing of what is not there or cannot be read.
std::optional<std::string> findFingerprint(const std::filesystem::path& path);

}  // namespace maskline
