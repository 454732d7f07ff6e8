// SPDX-License-Identifier: Apache-2.0
#include "core/mask/coco_rle.h"

#include "core/mask/messages.h"
#include "core/mask/picture_code.h"

namespace maskline {

namespace {

constexpr char firstCharacter = '0';
constexpr int bitsPerCharacter = 5;
constexpr int moreFlag = 32;
constexpr int signFlag = 16;
constexpr std::size_t firstDifference = 3;

cv::Size turned(cv::Size size) { return {size.height, size.width}; }

/// Rows become columns: row-major runs of the result are column-major runs of the mask.
Mask transposed(const Mask& mask) {
  cv::Mat columns;
  cv::transpose(mask.toMat(), columns);
  return Mask::fromMat(columns);
}

void appendNumber(std::string& code, std::int64_t value) {
  bool more = true;
  while (more) {
    int bits = static_cast<int>(value & (moreFlag - 1));
    value >>= bitsPerCharacter;
    more = (bits & signFlag) ? value != -1 : value != 0;
    if (more) bits |= moreFlag;
    code.push_back(static_cast<char>(bits + firstCharacter));
  }
}

[[noreturn]] void throwCorrupt() { throw Error(messages::mask::cocoDamaged); }

std::int64_t takeNumber(std::string_view& code) {
  std::int64_t value = 0;
  for (int shift = 0; shift < 40; shift += bitsPerCharacter) {
    if (code.empty()) throwCorrupt();
    const int bits = code.front() - firstCharacter;
    code.remove_prefix(1);
    if (bits < 0 || bits >= 2 * moreFlag) throwCorrupt();
    value |= std::int64_t(bits & (moreFlag - 1)) << shift;
    if (bits & moreFlag) continue;
    if (bits & signFlag) value |= -(std::int64_t(1) << (shift + bitsPerCharacter));
    return value;
  }
  throwCorrupt();
}

}  // namespace

std::vector<std::uint32_t> toCocoCounts(const Mask& mask) {
  const Mask columns = transposed(mask);
  return {columns.runs().begin(), columns.runs().end()};
}

Mask fromCocoCounts(cv::Size size, std::span<const std::uint32_t> counts) {
  if (std::int64_t(size.width) * size.height > mostPicturePixels)
    throw Error(messages::mask::maskTooLarge, mostPicturePixels);
  return transposed(Mask::fromRuns(turned(size), counts));
}

std::string toCocoString(const Mask& mask) {
  const std::vector<std::uint32_t> counts = toCocoCounts(mask);
  std::string code;
  code.reserve(counts.size() * 2);
  for (std::size_t i = 0; i < counts.size(); ++i)
    appendNumber(code, i < firstDifference ? std::int64_t(counts[i])
                                           : std::int64_t(counts[i]) - counts[i - 2]);
  return code;
}

Mask fromCocoString(cv::Size size, std::string_view code) {
  std::vector<std::uint32_t> counts;
  while (!code.empty()) {
    std::int64_t value = takeNumber(code);
    if (counts.size() >= firstDifference) value += counts[counts.size() - 2];
    if (value < 0 || value > std::int64_t(size.width) * size.height) throwCorrupt();
    counts.push_back(static_cast<std::uint32_t>(value));
  }
  return fromCocoCounts(size, counts);
}

}  // namespace maskline
