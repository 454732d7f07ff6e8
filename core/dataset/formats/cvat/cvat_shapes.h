// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/dataset/io/xml_file.h"
#include "core/mask/mask.h"

namespace maskline {

// The shapes of CVAT's XML. A mask is run-length encoded within a box: row by row, starting with
// the background, as comma-separated decimal numbers.

/// The mask of a `mask` or `polygon` element in an image of this size; pixels outside the image are
/// cut off. Polygons are filled as in pycocotools. Throws Error(BadInput) with the line.
Mask cvatMask(const XmlFile& xml, const XmlElement& shape, cv::Size size);

/// `rle` of the part of a mask within a box, which must not be empty and must lie within the mask.
std::string cvatRuns(const Mask& mask, cv::Rect box);

}  // namespace maskline
