// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/scene/scene_view.h"

namespace maskline {

/// How masks are drawn over the frame.
struct OverlayStyle {
  double opacity = 0.5;  ///< of the fill, 0 … 1
  bool fill = true;
  bool outlines = true;
  bool uncertainty = false;  ///< per-pixel uncertainty in place of the fill
  bool prompts = true;
  bool preview = true;  ///< preview of the mask under the cursor
  std::optional<SceneForm> scene = {};  ///< a view of the whole scene in place of the masks
  double sceneOpacity = 1;              ///< of that view, 0 … 1

  /// The opacity of what is shown.
  double shownOpacity() const { return scene ? sceneOpacity : opacity; }
  void setShownOpacity(double value) { (scene ? sceneOpacity : opacity) = value; }
  friend bool operator==(const OverlayStyle&, const OverlayStyle&) = default;
};

}  // namespace maskline
