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

/// What an example looks like.
struct Sought {
  Appearance whole;  ///< on the whole image
  std::vector<Appearance>
      close;               ///< in detail, in tiles of the sides below; empty without features
  std::vector<int> sides;  ///< pixels: of tiles in which things of its size, and of half of
                           ///< it, are large
};

/// On the thread of the segmenter. Throws what the segmenter throws.
std::vector<Sought> soughtBy(Segmenter& segmenter, std::span<const FindExample> examples);

/// Proposes the masks on an image that look like one of the examples, which may be of other images.
/// The features of the whole image say where to look. There the segmenter answers points in tiles
/// in which the example, and half of it, would be large; an engine without features answers a grid
/// of points on the whole image. A logistic regression ranks the masks by the cosine of their
/// features to those of the example (masked average pooling as in few-shot segmentation: Zhang et
/// al., SG-One, IEEE Trans. Cybernetics 2020), their colours, size and shape and the confidence and
/// stability of the segmenter. The score estimates the probability that a candidate is one of the
/// kind. The best come first; no two overlap much. All levels are set. An example itself is found
/// again. None if cancelled. Runs on the thread of the segmenter; progress is in points and masks.
std::optional<std::vector<Candidate>> findLike(Segmenter& segmenter, std::span<const Sought> sought,
                                               const SearchImage& image, const WorkContext& work);

}  // namespace maskline
