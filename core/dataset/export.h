// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "core/base/ids.h"
#include "core/base/message.h"
#include "core/base/progress.h"
#include "core/media/frame_source.h"
#include "core/project/project.h"

namespace maskline {

enum class ExportFormat { Coco, Davis, Overlay };
ExportFormat exportFormatFrom(std::string_view word);  ///< "coco", …; throws Error(BadInput)
const char* toString(ExportFormat format);

struct ExportOptions {
  ExportFormat format = ExportFormat::Coco;
  /// A folder for coco and davis, a video file for overlay.
  std::filesystem::path out;
  std::optional<FrameRange> range;  ///< none: the whole clip
  std::vector<ObjectId> objects;    ///< empty: all
  bool acceptedOnly = false;        ///< only frames that a person made or accepted
  bool writeImages = true;          ///< coco: frames as JPEG beside the JSON
  bool losslessImages = false;      ///< coco: … as PNG
  std::string sequence;             ///< davis: name of the sequence; "" = the clip's name
  double overlayOpacity = 0.5;
  bool overwrite = false;  ///< replace an earlier export at `out`
};

struct ExportReport {
  std::int64_t frames = 0;
  std::int64_t masks = 0;
  bool cancelled = false;
  std::vector<Message> warnings;
};

/// Writes the export beside its target and moves it into place at the end: a failed or cancelled
/// export leaves nothing behind. Runs on the calling thread with a read-only project of its own.
/// Rejected masks are left out, with a warning, as are, where a pixel has one label (davis), pixels
/// under an object that is higher in the project's order. An earlier export is replaced only with
/// `overwrite`, and what no export has made never; a DAVIS sequence may be added to what other
/// exports made (see StagedOutput). Throws Error.
ExportReport exportProject(const Project& project, FrameSource& frames,
                           const ExportOptions& options, const WorkContext& work = {});

}  // namespace maskline
