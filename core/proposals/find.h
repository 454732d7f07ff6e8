// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/proposals/appearance.h"
#include "core/proposals/mask_search.h"

namespace maskline {

/// A mask that shows what to find.
struct FindExample {
  SearchImage image;
  Mask mask;  ///< of the size of the image; not empty
};

/// Candidates with at least this score are more likely than not of the kind.
inline constexpr float likelyScore = 0.5f;

/// On the thread of the segmenter.
std::vector<Appearance> appearancesOf(Segmenter& segmenter, std::span<const FindExample> examples);

/// Proposes the masks on an image that look like one of the examples, which may be of other images.
/// The segmenter answers a grid of points, which is denser where the features are similar. The
/// masks are ranked by a logistic regression on the cosine of their features to those of the
/// example (masked average pooling, as in few-shot segmentation: Zhang et al., SG-One, 2020), their
/// colours, their size and the confidence of the segmenter. The score estimates the probability
/// that a candidate is one of that kind. The best come first; no two overlap much. All levels are set.
/// An example itself is found again. None if cancelled. Runs on the thread of the segmenter; progress is
/// in points and masks.
std::optional<std::vector<Candidate>> findLike(Segmenter& segmenter,
                                               std::span<const Appearance> examples,
                                               const SearchImage& image, const WorkContext& work);

}  // namespace maskline
