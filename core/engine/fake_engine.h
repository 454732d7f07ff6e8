// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

#include "core/engine/engine_options.h"
#include "core/engine/segmenter.h"
#include "core/engine/tracker.h"

namespace maskline {

// The engine for tests: deterministic, instant, without weights.
//
// Segmenter: starts from the existing mask or mask prompt. A click adds (or removes) a disc of
// fakeRadius(), a stroke its line, a box is filled. At a point it sees the region of one colour;
// features are colours. Tracker: every mask moves one pixel to the
// right per frame number (to the left backwards); its confidence is fakeConfidence() and its
// uncertainty is high along the outline. Options: delay=MS sleeps before every answer, fail=N
// throws Error(Internal) at the N-th call of segment() or step().

int fakeRadius(cv::Size image);
/// A triangle wave of period 24 between 0.40 and 0.95, shifted for every object.
float fakeConfidence(FrameIndex frame, ObjectId object);

std::unique_ptr<Segmenter> makeFakeSegmenter(const EngineSpec& spec);
std::unique_ptr<Tracker> makeFakeTracker(const EngineSpec& spec);

}  // namespace maskline
