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

// A data set as every format is read into it and written from it. Videos, categories and tracks
// are few and held as a whole; masks are handed out one by one (reader.h, content.h).

/// A picture that may have masks.
struct DatasetFrame {
  std::string fileName;     ///< as the data set has it, with '/' as separator; "" if it has none
  FrameIndex index;         ///< its number in the film
  bool indexKnown = false;  ///< the data set says so; else `index` is its place in the list
};

/// A film, sequence or folder of pictures.
struct DatasetVideo {
  std::string name;
  std::string fileName;  ///< of the film itself, without folders; "" if unknown
  cv::Size size;         ///< as the data set states it
  double framesPerSecond = 0;
  FrameRange range;                  ///< of the film that the frames were taken from
  std::vector<DatasetFrame> frames;  ///< by rising index
  cv::Size pixelShape = {1, 1};      ///< width to height of a pixel
};

/// One thing that is followed through a video.
struct DatasetTrack {
  std::int64_t id = 0;  ///< as the data set numbers it; unique in its video
  std::size_t video = 0;
  std::string name;                                    ///< "" if the format has none
  CategoryId category;                                 ///< one of DatasetInfo::categories, or none
  std::optional<Rgb> colour = {};                      ///< in pictures that show objects as colours
  bool hidden = false;                                 ///< not drawn
  bool crowd = false;                                  ///< several things that are not told apart
  bool ignore = false;                                 ///< a region that is not to be judged
  std::map<std::string, std::string> attributes = {};  ///< that hold for the whole track
  std::int64_t masks = 0;
  std::optional<FrameIndex> firstSeen = {};  ///< the first frame with a mask that is not empty
};

/// Something a person must know of a data set or of an export: what cannot be kept, what is odd.
struct DatasetFinding {
  std::string code;        ///< "overlaps", "scores", …: for programs
  std::int64_t count = 0;  ///< of what the message is about
  Message message;
  Message remedy = {};  ///< what can be done about it; empty if nothing
};

struct DatasetInfo {
  std::vector<DatasetVideo> videos;
  std::vector<Category> categories;      ///< ids as the data set numbers them
  std::vector<DatasetTrack> tracks;      ///< of each video bottom to top
  std::vector<DatasetFinding> findings;  ///< of reading

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
};

/// A mask with what is known of it. `record.summary.frame` is the index of the frame in its film;
/// the mask has the size of the video, and is empty only where the object is said to be absent.
struct DatasetMask {
  std::size_t track = 0;  ///< place in DatasetInfo::tracks
  std::size_t frame = 0;  ///< place in the frames of the track's video
  FrameRecord record;
  std::map<std::string, std::string> attributes = {};  ///< that hold on this frame only
};

using MaskSink = std::function<void(DatasetMask&&)>;

/// An imported mask as it is handed out by a reader: source, keyframe and area filled in.
/// `origin` is the file, seen from the folder that was opened.
DatasetMask importedMask(std::size_t track, std::size_t frame, FrameIndex index, Mask mask,
                         float score, std::string origin);

}  // namespace maskline
