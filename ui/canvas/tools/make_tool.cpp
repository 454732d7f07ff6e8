// SPDX-License-Identifier: Apache-2.0
#include "ui/canvas/tools/box_tool.h"
#include "ui/canvas/tools/brush_tool.h"
#include "ui/canvas/tools/candidate_tool.h"
#include "ui/canvas/tools/click_tool.h"
#include "ui/canvas/tools/lasso_tool.h"
#include "ui/canvas/tools/pan_tool.h"
#include "ui/canvas/tools/polygon_tool.h"
#include "ui/canvas/tools/superpixel_tool.h"
#include "ui/canvas/tools/wand_tool.h"

namespace maskline {

std::unique_ptr<Tool> makeTool(ToolId id, ToolHost& host) {
  switch (id) {
    case ToolId::Click:
      return std::make_unique<ClickTool>(host);
    case ToolId::Box:
      return std::make_unique<BoxTool>(host);
    case ToolId::Brush:
      return std::make_unique<BrushTool>(host, true);
    case ToolId::Eraser:
      return std::make_unique<BrushTool>(host, false);
    case ToolId::PolygonAdd:
      return std::make_unique<PolygonTool>(host, true);
    case ToolId::PolygonRemove:
      return std::make_unique<PolygonTool>(host, false);
    case ToolId::Lasso:
      return std::make_unique<LassoTool>(host);
    case ToolId::Wand:
      return std::make_unique<WandTool>(host);
    case ToolId::Superpixels:
      return std::make_unique<SuperpixelTool>(host);
    case ToolId::Candidates:
      return std::make_unique<CandidateTool>(host);
    case ToolId::Pan:
      break;
  }
  return std::make_unique<PanTool>(host);
}

}  // namespace maskline
