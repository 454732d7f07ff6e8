// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/dataset/io/xml_document.h"
#include "core/mask/mask.h"

namespace maskline {

// The shapes of CVAT's XML. A mask is runs in a box: row by row, background first, as decimal
// numbers with commas between them.

/// The mask of a `mask` or `polygon` element in a picture of that size; what lies outside of the
/// picture is cut off. Polygons are filled as COCO's own reader does. Throws Error(BadInput) with
/// the line.
Mask cvatMask(const XmlDocument& document, XmlDocument::Node shape, cv::Size size);

/// `rle` of the part of a mask that lies in a box, which is not empty and within the mask.
std::string cvatRuns(const Mask& mask, cv::Rect box);

}  // namespace maskline
