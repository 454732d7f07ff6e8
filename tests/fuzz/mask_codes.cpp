// SPDX-License-Identifier: Apache-2.0
#include <cstdlib>
#include <vector>

#include "core/base/error.h"
#include "core/mask/coco_rle.h"
#include "core/mask/run_codec.h"
#include "tests/fuzz/scratch.h"

namespace maskline::fuzz {

namespace {

constexpr std::int64_t smallEnough = 1 << 20;  // to be made into a bitmap

void require(bool holds) {
  if (!holds) std::abort();
}

/// What every mask promises.
void use(const Mask& mask) {
  const cv::Rect box = mask.boundingBox();
  require((box & cv::Rect({}, mask.size())) == box);
  require(mask.area() <= std::int64_t(mask.size().width) * mask.size().height);
  require(invert(invert(mask)) == mask);
  require(decodeMask(encodeMask(mask)) == mask);
  const std::int64_t pixels = std::int64_t(mask.size().width) * mask.size().height;
  if (pixels == 0 || pixels > smallEnough) return;
  require(Mask::fromMat(mask.toMat()) == mask);
  require(fromCocoString(mask.size(), toCocoString(mask)) == mask);
}

std::vector<std::uint32_t> numbersOf(Pieces& pieces) {
  std::vector<std::uint32_t> numbers;
  while (!pieces.empty()) numbers.push_back(static_cast<std::uint32_t>(pieces.number()));
  return numbers;
}

}  // namespace

void maskCodes(Input input) {
  Pieces pieces(input);
  const std::uint8_t kind = pieces.byte();
  if (kind % 4 == 0) return use(decodeMask(pieces.rest()));
  const std::int64_t sizes = pieces.number();
  const cv::Size size(static_cast<int>(sizes), static_cast<int>(sizes >> 32));
  if (kind % 4 == 1) return use(fromCocoString(size, asText(pieces.rest())));
  const std::vector<std::uint32_t> counts = numbersOf(pieces);
  use(kind % 4 == 2 ? fromCocoCounts(size, counts) : Mask::fromRuns(size, counts));
}

}  // namespace maskline::fuzz
