// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "core/dataset/content.h"
#include "core/dataset/convert.h"
#include "core/media/frame_source.h"
#include "core/project/project.h"

namespace maskline {

/// The masks of a dataset or a project, for the evaluation of scenes.
struct SceneSource {
  bool instances = true;   ///< objects of a category are separate
  bool tracks = true;      ///< which masks of a video belong to one object is known
  bool everyFrame = true;  ///< a frame without masks was annotated; if not, it is left out

  // What the content needs.
  std::optional<OpenedDataset> dataset;
  std::unique_ptr<Project> project;
  std::unique_ptr<FrameSource> frames;

  std::unique_ptr<DatasetContent> content;
};

/// Opens a project (*.maskline, without its clip) or a dataset in any format that is read. `format`
/// is a name in formats/registry.h, or "" to detect it. Masks keep the sizes of their images.
/// Returns null when cancelled. Throws as openDataset() and Project::open().
std::unique_ptr<SceneSource> openScenes(const std::filesystem::path& path,
                                        const std::string& format, const WorkContext& work = {});

}  // namespace maskline
