// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/dataset/dataset.h"
#include "core/dataset/probe.h"
#include "core/dataset/reader.h"
#include "core/dataset/writer.h"

namespace maskline {

/// What a format can store. Everything else is reported before an export (losses.h).
struct FormatHolds {
  bool overlaps = false;    ///< a pixel may belong to several objects
  bool holes = false;       ///< masks with holes in them
  bool parts = false;       ///< masks of several connected components
  bool tracks = true;       ///< which masks of a video belong to one object
  bool names = false;       ///< object names
  bool categories = false;  ///< a category for each object
  bool supercategories = false;
  bool attributes = false;
  bool scores = false;    ///< a confidence for each mask
  bool presence = false;  ///< occlusion flags
  bool absences = false;  ///< whether an object without a mask is outside or occluded
  bool crowds = false;
  bool ignored = false;      ///< ignore regions
  bool emptyFrames = false;  ///< frames without masks are kept
  bool lateObjects = false;  ///< objects that are absent from the first frame
  bool manyVideos = false;
  bool events = false;       ///< labelled ranges of frames, tags
  bool manyObjects = true;   ///< if false, all objects of a video are merged
  int mostObjects = 0;       ///< per video; 0 = unlimited
  bool objectsApart = true;  ///< if false, objects of one category are merged on each frame
  bool ignoredApart = true;  ///< if false, all ignore regions of a video are merged
  bool noCategory = false;   ///< with categories: if false, objects without one become "object"

  static FormatHolds everything() {
    FormatHolds h;
    h.overlaps = h.holes = h.parts = h.names = h.categories = h.supercategories = true;
    h.attributes = h.scores = h.presence = h.crowds = h.ignored = h.emptyFrames = true;
    h.lateObjects = h.manyVideos = true;
    return h;
  }
};

/// A pixel format of the output.
struct PixelForm {
  std::string name;  ///< for the command line: "grey"
  Message title;     ///< for the user interface
};

/// The options that apply to a format.
struct FormatChoices {
  bool pictures = false;  ///< whether and how frames are written as images
  bool sequence = false;  ///< name of the video
  bool split = false;     ///< training or validation
  bool pattern = false;   ///< file name pattern
  bool opacity = false;
  std::vector<PixelForm> pixels = {};  ///< the pixel formats, the default first
};

/// The description of a format. To add a format, add a folder with such a description and a line in
/// formats/registry.cpp. The window, the commands and the documentation use it.
struct Format {
  std::string name;  ///< for the command line: "coco"
  Message title;     ///< for the user interface: "COCO instances"
  Message about;     ///< its contents, in one phrase
  FormatHolds holds;
  FormatChoices choices = {};
  std::string fileEnding = {};  ///< extension of single-file outputs: ".mp4"; "" for a folder
  bool everyFrame = false;      ///< frames without masks are always written
  /// For viewing, not for reading back: nothing but the masks is stored, and of `holds` only
  /// `manyVideos` applies.
  bool rendering = false;

  /// Confidence that the path is in this format: 0 no, 1 possible, 2 matching structure, 3 certain.
  /// Null for formats that cannot be read.
  int (*detect)(Probe& probe) = nullptr;
  /// Reads everything except the pixels. Returns null when cancelled. Throws Error.
  std::unique_ptr<DatasetReader> (*open)(const std::filesystem::path& path,
                                         const ReadOptions& options,
                                         const WorkContext& work) = nullptr;
  /// `path` is an existing folder, or the file to be created. Null for formats that cannot be
  /// written.
  std::unique_ptr<DatasetWriter> (*create)(const std::filesystem::path& path,
                                           const WriteOptions& options) = nullptr;
  /// Further losses of a content, or tools that will not read it. May be null. Throws
  /// Error(BadInput) for what the format cannot store at all.
  void (*losses)(const DatasetInfo& info, std::vector<DatasetFinding>& out) = nullptr;
  /// Null: the part has the name of the format, and no files are shared.
  OutputPlace (*place)(const DatasetInfo& info, const WriteOptions& options) = nullptr;

  bool reads() const { return open != nullptr; }
  bool writes() const { return create != nullptr; }
};

}  // namespace maskline
