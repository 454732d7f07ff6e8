// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include "core/mask/mask.h"

namespace maskline {

/// Reads the mask of one object from a picture, by what the file says:
/// - indices of a palette, grey values of 8 or 16 bits: what is not 0, if that is one value;
/// - colours: what is not black, if that is one colour;
/// - transparent pixels count as background; where all others are many colours (an object that was
///   cut out of a photo), these are the mask;
/// - JPEG and other files that change pixels: what is bright, if all is nearly black or bright.
/// Where a file holds several values, or no background, `label` must choose: a value ("2"), a
/// colour ("#80ff00", of PASCAL VOC colours also the number) or "all" but 0. Throws Error(NotFound, Corrupt,
/// BadInput), which names the values.
Mask readMaskFile(const std::filesystem::path& path, cv::Size size,
                  const std::optional<std::string>& label = {});

}  // namespace maskline
