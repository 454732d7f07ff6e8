// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/base/ids.h"
#include "core/base/message.h"

namespace maskline {

// The common representation of a dataset, which every format is read into and written from. Videos,
// categories and tracks are kept in memory; masks are passed one by one (reader.h, content.h).

/// A frame that may have masks.
struct DatasetFrame {
  std::string fileName;     ///< as in the dataset, with '/' as separator; "" if it has none
  FrameIndex index;         ///< the frame number in the source video
  bool indexKnown = false;  ///< stated by the dataset; otherwise `index` is the list position
};

/// A video, a sequence or a folder of images.
struct DatasetVideo {
  std::string name;
  std::string fileName;  ///< file name of the video, without folders; "" if unknown
  cv::Size size;         ///< as stated by the dataset
  double framesPerSecond = 0;
  FrameRange range;  ///< the part of the source video that the frames were taken from
  std::vector<DatasetFrame> frames;  ///< by ascending index
  cv::Size pixelShape = {1, 1};      ///< pixel aspect ratio, width to height
};

/// One object that is tracked through a video.
struct DatasetTrack {
  std::int64_t id = 0;  ///< as numbered by the dataset; unique within the video
  std::size_t video = 0;
  std::string name;                ///< "" if the format has none
  CategoryId category;             ///< an entry of DatasetInfo::categories, or none
  std::optional<Rgb> colour = {};  ///< for images that show objects as colours
  bool hidden = false;             ///< not drawn
  bool crowd = false;              ///< a group of objects that are not annotated individually
  bool ignore = false;             ///< an ignore region, which evaluation skips
  std::map<std::string, std::string> attributes = {};  ///< values for the whole track
  std::int64_t masks = 0;                              ///< with pixels; of a reader: at most
  std::optional<FrameIndex> firstSeen = {};            ///< the first frame with a non-empty mask

  /// Has pixels and is no ignore region.
  bool visible() const { return firstSeen && !ignore; }
  /// The name, or the number of a track without one.
  std::string title() const { return name.empty() ? std::to_string(id) : name; }
  /// Makes `crowd` and `ignore` of the attributes with these names and the value "true".
  void takeFlags();
};

/// Something that happens in a video, or a tag of the video. See ClipEvent.
struct DatasetEvent {
  std::size_t video = 0;
  std::optional<std::size_t> track;  ///< none: about the video
  std::optional<FrameRange> frames;  ///< of the source video; none: a tag
  std::string label;                 ///< not empty
  std::string category = {};
  std::map<std::string, std::string> attributes = {};
};

/// A message about a dataset or an export for the user: information that is lost, or unusual
/// content.
struct DatasetFinding {
  std::string code;        ///< "overlaps", "scores", …: read by programs
  std::int64_t count = 0;  ///< number of affected items
  Message message;
  Message remedy = {};  ///< what the user can do about it; empty if nothing
};

struct DatasetInfo {
  std::vector<DatasetVideo> videos;
  std::vector<Category> categories;  ///< ids as numbered by the dataset
  std::vector<DatasetTrack> tracks;  ///< of each video, from bottom to top
  std::vector<DatasetEvent> events;
  std::vector<DatasetFinding> findings;  ///< of reading the dataset

  /// Adds a finding, unless `count` is 0.
  void tell(const char* code, std::int64_t count, const Text<1>& text) {
    if (count > 0) findings.push_back({code, count, {text, count}});
  }
  std::int64_t masks() const {
    std::int64_t sum = 0;
    for (const DatasetTrack& track : tracks) sum += track.masks;
    return sum;
  }
  std::int64_t frames() const {
    std::int64_t sum = 0;
    for (const DatasetVideo& video : videos) sum += static_cast<std::int64_t>(video.frames.size());
    return sum;
  }
  const Category* category(CategoryId id) const {
    for (const Category& one : categories)
      if (one.id == id) return &one;
    return nullptr;
  }
  /// "" for a track without a category.
  std::string categoryName(const DatasetTrack& track) const {
    const Category* known = category(track.category);
    return known ? known->name : std::string();
  }
};

/// A mask with its metadata. `record.summary.frame` is the frame index in the source video; the
/// mask has the size of the video and is empty only where the object is marked as absent.
struct DatasetMask {
  std::size_t track = 0;  ///< index in DatasetInfo::tracks
  std::size_t frame = 0;  ///< index in the frames of the track's video
  FrameRecord record;
  std::map<std::string, std::string> attributes = {};  ///< values for this frame only
};

using MaskSink = std::function<void(DatasetMask&&)>;

/// An imported mask as returned by a reader, with source, keyframe flag and area set. `origin` is
/// the file path relative to the opened folder.
DatasetMask importedMask(std::size_t track, std::size_t frame, FrameIndex index, Mask mask,
                         float score, std::string origin);

}  // namespace maskline
