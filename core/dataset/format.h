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

/// What a format has a place for. Everything else is told before an export (losses.h).
struct FormatHolds {
  bool overlaps = false;    ///< a pixel may belong to several objects
  bool holes = false;       ///< masks with holes in them
  bool parts = false;       ///< masks of several pieces
  bool tracks = true;       ///< which masks of a video are one object
  bool names = false;       ///< of objects
  bool categories = false;  ///< a category for each object
  bool supercategories = false;
  bool attributes = false;
  bool scores = false;    ///< a confidence for each mask
  bool presence = false;  ///< that the object is occluded
  bool absences = false;  ///< that it is outside, or hidden, where it has no mask
  bool crowds = false;
  bool ignored = false;      ///< regions that are not to be judged
  bool emptyFrames = false;  ///< frames without masks are kept
  bool lateObjects = false;  ///< objects that are not on the first frame
  bool manyVideos = false;
  bool manyObjects = true;   ///< else all objects of a video become one
  int mostObjects = 0;       ///< in a video; 0 = any number
  bool objectsApart = true;  ///< else those of a category are one on each frame
  bool ignoredApart = true;  ///< else all ignored regions of a video become one

  static FormatHolds everything() {
    FormatHolds h;
    h.overlaps = h.holes = h.parts = h.names = h.categories = h.supercategories = true;
    h.attributes = h.scores = h.presence = h.crowds = h.ignored = h.emptyFrames = true;
    h.lateObjects = h.manyVideos = true;
    return h;
  }
};

/// One of the forms that the pixels of an output can have.
struct PixelForm {
  std::string name;  ///< for the command line: "grey"
  Message title;     ///< for a person
};

/// The choices that count for a format.
struct FormatChoices {
  bool pictures = false;  ///< whether and how frames are written
  bool sequence = false;  ///< the name of the video
  bool split = false;     ///< train or val
  bool pattern = false;   ///< names of the files
  bool opacity = false;
  std::vector<PixelForm> pixels = {};  ///< what the pixels can be, the usual one first
};

/// One format: adding one means adding a folder with such a description and a line in
/// formats/registry.cpp. The window, the commands and the documentation are made from it.
struct Format {
  std::string name;  ///< for the command line: "coco"
  Message title;     ///< for a person: "COCO instances"
  Message about;     ///< what it consists of, one phrase
  FormatHolds holds;
  FormatChoices choices = {};
  std::string fileEnding = {};  ///< of outputs that are one file: ".mp4"; "" for a folder
  bool everyFrame = false;      ///< frames without masks are written whatever is chosen

  /// How sure it is that this is its format: 0 no, 1 perhaps, 2 by its structure, 3 certainly. Null
  /// for formats that are not read.
  int (*detect)(Probe& probe) = nullptr;
  /// Finds out everything but the pixels. Null when cancelled. Throws Error.
  std::unique_ptr<DatasetReader> (*open)(const std::filesystem::path& path,
                                         const ReadOptions& options,
                                         const WorkContext& work) = nullptr;
  /// `path` is a folder that exists, or the file to be made. Null for formats that are not written.
  std::unique_ptr<DatasetWriter> (*create)(const std::filesystem::path& path,
                                           const WriteOptions& options) = nullptr;
  /// What else of a content it cannot hold, or who will not read it. May be null. Throws
  /// Error(BadInput) for what it cannot write at all.
  void (*losses)(const DatasetInfo& info, std::vector<DatasetFinding>& out) = nullptr;
  /// Null: the part is the name of the format and nothing is shared.
  OutputPlace (*place)(const DatasetInfo& info, const WriteOptions& options) = nullptr;

  bool reads() const { return open != nullptr; }
  bool writes() const { return create != nullptr; }
};

}  // namespace maskline
