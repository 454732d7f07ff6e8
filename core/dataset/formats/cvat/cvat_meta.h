// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/annotation/object.h"
#include "core/base/progress.h"
#include "core/dataset/io/xml_file.h"

namespace maskline {

/// The frames that a task may have: 22 hours of 25 frames a second. Also the images, and the
/// tracks, that a file may have.
inline constexpr std::int64_t mostCvatFrames = 2'000'000;

/// A task: one video or one list of images.
struct CvatTask {
  std::string id, name, subset;
  std::string source;                ///< name of the video file; "" for images
  cv::Size size;                     ///< of all images; 0 × 0 if each image states its own
  std::int64_t first = 0, step = 1;  ///< numbering of the frames in the source video
  std::optional<std::int64_t> frames;
};

struct CvatLabel {
  std::string name;
  std::optional<Rgb> colour;
  std::set<std::string> fixed;  ///< immutable attributes
};

/// The `meta` element of an annotation file of a task, a job, or a project with several tasks.
struct CvatMeta {
  std::vector<CvatTask> tasks;  ///< at least one
  std::vector<CvatLabel> labels;
};

/// The first `meta` element; without one, a single task without properties. Throws Error(BadInput)
/// with the line.
CvatMeta readCvatMeta(const XmlFile& xml, const WorkContext& work);

}  // namespace maskline
