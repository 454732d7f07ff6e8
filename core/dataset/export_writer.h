// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "core/annotation/frame_record.h"
#include "core/annotation/object.h"
#include "core/base/ids.h"

namespace maskline {

// What an export is made of: plain values, so that a format can be written, and tested, without a
// project.

/// The clip and all that holds for every frame.
struct ExportPlan {
  std::string sequence;  ///< the name of the clip
  std::string fileName;  ///< of the clip, without folders
  cv::Size size;
  double framesPerSecond = 0;
  FrameRange range;
  FrameIndex firstFrame;  ///< the first one that is exported
  std::vector<Category> categories;
  std::vector<Object> objects;  ///< bottom to top
  /// Names and values of the attributes of each object's whole track.
  std::map<ObjectId, std::map<std::string, std::string>> attributes;
  /// The first frame of the range with a mask to be exported, for objects that have one.
  std::map<ObjectId, FrameIndex> firstSeen;
};

/// A mask that is not empty.
struct ExportMask {
  ObjectId object;
  FrameRecord record;
  std::map<std::string, std::string> attributes;  ///< that hold on this frame only
};

struct ExportFrame {
  FrameIndex index;
  cv::Mat image;                  ///< BGR; empty if the writer needs none
  std::vector<ExportMask> masks;  ///< bottom to top
  std::string fileName = {};      ///< of the picture this frame was read from; empty for videos
};

/// Writes one format. All throw Error(Io) when writing fails.
class ExportWriter {
 public:
  virtual ~ExportWriter() = default;
  virtual bool needsImages() const = 0;
  virtual void add(const ExportFrame& frame) = 0;  ///< in rising order
  virtual void finish() = 0;
};

}  // namespace maskline
