// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>

#include "core/scene/scene_view.h"

namespace maskline {

/// The pixels of a picture of a scene: values in grey (8 bits, or 16 if a value needs them), values
/// with a palette of their colours, colours, or values as R + 256 G + 65536 B (as in COCO
/// panoptic).
enum class ScenePixels { Grey, Palette, Colours, Ids };

/// Writes a PNG file. Unlabelled pixels are 0 or black. Throws Error(BadInput) if a value does not
/// fit the pixels (palette: 255, grey: 65535, ids: 16777215), Error(Io).
void writeScenePicture(const std::filesystem::path& file, const PanopticMap& map,
                       const SceneView& view, ScenePixels pixels);

}  // namespace maskline
