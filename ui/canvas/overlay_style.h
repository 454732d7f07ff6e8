// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace maskline {

/// How masks are drawn over the frame.
struct OverlayStyle {
  double opacity = 0.5;  ///< of the fill, 0 … 1
  bool fill = true;
  bool outlines = true;
  bool uncertainty = false;  ///< per-pixel uncertainty in place of the fill
  bool prompts = true;
  bool preview = true;  ///< preview of the mask under the cursor
  friend bool operator==(const OverlayStyle&, const OverlayStyle&) = default;
};

}  // namespace maskline
