// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <CLI/CLI.hpp>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "app/commands/shared/headless.h"

namespace maskline {

/// Where and how shapes are painted: what `paint` and the region tools of `masks` have in common.
struct PaintArguments {
  std::vector<std::string> objects, over;
  std::vector<std::int64_t> frames;
  bool erase = false, take = false, unlabelled = false, json = false;

  void addTo(CLI::App* command);
};

/// The pixels to paint on a frame.
using ShapeFn = std::function<Mask(FrameIndex frame)>;

/// Paints a shape into the masks of the objects, on each frame, and prints how they changed. Throws
/// Error.
void paintShapes(HeadlessSession& headless, const PaintArguments& arguments,
                 const ShapeFn& shapeOn);

}  // namespace maskline
