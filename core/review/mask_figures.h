// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <map>
#include <opencv2/core.hpp>
#include <set>
#include <utility>

#include "core/annotation/frame_record.h"

namespace maskline {

/// A mask at low resolution: the covered share, 0 … 1, of 16 × 16 cells, row by row. The cells
/// fill a square around the centroid whose side is four times the square root of the area, so that
/// neither position nor size matters.
using MaskSketch = std::array<float, 256>;

/// What is compared between the masks of neighbouring frames.
struct MaskFigures {
  FrameSummary summary;
  cv::Point2f centre;  ///< centroid in pixels; (0, 0) of an empty mask
  MaskSketch sketch{};
  float disagreement = 0;  ///< see FrameRecord
};
MaskFigures figuresOf(const FrameSummary& summary, const Mask& mask);

/// Sum of the smaller over sum of the larger values of the cells, 0 … 1: 1 for equal shapes.
double shapeSimilarity(const MaskSketch& a, const MaskSketch& b);

/// Whether a pixel of one mask is equal to or an 8-neighbour of a pixel of the other. The masks are
/// of one size.
bool inContact(const Mask& a, const Mask& b);

/// All objects of one frame.
struct FrameFigures {
  FrameIndex frame;
  std::map<ObjectId, MaskFigures> objects;
  std::set<std::pair<ObjectId, ObjectId>> contacts;    ///< the lower id first
  std::set<std::pair<ObjectId, ObjectId>> duplicates;  ///< contacts with an IoU of at least 0.8
};
FrameFigures figuresOf(FrameIndex frame, const std::map<ObjectId, FrameRecord>& records);

}  // namespace maskline
