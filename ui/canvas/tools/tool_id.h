// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

enum class ToolId {
  Click,
  Box,
  Brush,
  Eraser,
  PolygonAdd,
  PolygonRemove,
  Lasso,
  Wand,
  Superpixels,
  Candidates,
  Pan
};

}  // namespace maskline
