// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/canvas/tools/tool.h"

namespace maskline {

/// Magic wand: a click adds the pixels of a similar colour around it. The right button, Ctrl or Alt
/// removes them.
class WandTool final : public Tool {
 public:
  using Tool::Tool;
  void press(const ToolEvent& event) override;
};

}  // namespace maskline
