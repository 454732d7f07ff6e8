// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "core/annotation/object.h"
#include "core/dataset/io/xml_document.h"

namespace maskline {

/// A task, which is one video or one list of pictures.
struct CvatTask {
  std::string id, name, subset;
  std::string source;                ///< the name of the film; "" for pictures
  cv::Size size;                     ///< of all pictures; 0 × 0 where each states its own
  std::int64_t first = 0, step = 1;  ///< numbers of frames in the film
  std::optional<std::int64_t> frames;
};

struct CvatLabel {
  std::string name;
  std::optional<Rgb> colour;
  std::set<std::string> fixed;  ///< attributes that do not change along a track
};

/// `meta` of an annotation file: of a task, a job or a project, which has several tasks.
struct CvatMeta {
  std::vector<CvatTask> tasks;  ///< at least one
  std::vector<CvatLabel> labels;
};

/// Throws Error(BadInput) with the line.
CvatMeta readCvatMeta(const XmlDocument& document);

}  // namespace maskline
