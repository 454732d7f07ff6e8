// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/mask/mask.h"

namespace maskline {

/// Reads the mask of one object from an image file. Which pixels are set depends on the kind of
/// image:
/// - palette indices and grey values (8 or 16 bits): pixels that are not 0, if they all have one
///   value;
/// - colours: pixels that are not black, if they all have one colour;
/// - transparent pixels count as background; if the opaque pixels have several colours (an object
///   cut out of a photo), all opaque pixels form the mask;
/// - JPEG and other lossy formats: bright pixels, if every pixel is either nearly black or bright.
///   If a file holds several values, or no background, `label` must choose one: a value ("2"), a
///   colour ("#80ff00", or the label number of a PASCAL VOC colour), or "all" for everything but 0.
///   Throws Error(NotFound, Corrupt, BadInput). The message lists the values found.
Mask readMaskFile(const std::filesystem::path& path, cv::Size size,
                  const std::optional<std::string>& label = {});

}  // namespace maskline
