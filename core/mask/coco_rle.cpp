// SPDX-License-Identifier: Apache-2.0
#include "core/mask/coco_rle.h"

#include <algorithm>
#include <iterator>
#include <numeric>

#include "core/mask/messages.h"
#include "core/mask/picture_code.h"
#include "core/mask/row_segments.h"
#include "core/mask/run_builder.h"

namespace maskline {

namespace {

constexpr char firstCharacter = '0';
constexpr int bitsPerCharacter = 5;
constexpr int moreFlag = 32;
constexpr int signFlag = 16;
constexpr std::size_t firstDifference = 3;

cv::Size turned(cv::Size size) { return {size.height, size.width}; }

/// Calls fn(x, y) for every pixel that differs from the one above, row by row; above the first row
/// nothing is set.
template <class Fn>
void forEachChangeDownwards(const Mask& mask, Fn fn) {
  std::vector<int> above, row, both;  // where segments begin and end
  int y = 0;
  const auto endRow = [&] {
    both.clear();
    std::ranges::merge(above, row, std::back_inserter(both));
    for (std::size_t i = 0; i + 1 < both.size(); i += 2)
      for (int x = both[i]; x < both[i + 1]; ++x) fn(static_cast<std::size_t>(x), y);
    above.swap(row);
    row.clear();
    ++y;
  };
  forEachRowSegment(mask, [&](int at, int x, int length) {
    while (y < at) endRow();
    row.insert(row.end(), {x, x + length});
  });
  while (y < mask.size().height && !(above.empty() && row.empty())) endRow();
}

/// Rows become columns: row-major runs of the result are column-major runs of the mask. Runs of a
/// column begin and end where a pixel differs from the one above, so the time grows with the
/// outline of the mask and not with the picture.
Mask transposed(const Mask& mask) {
  const auto width = static_cast<std::size_t>(mask.size().width);
  const auto height = static_cast<std::uint32_t>(mask.size().height);
  std::vector<std::size_t> ends(width + 1);  // by column, in `changes`
  forEachChangeDownwards(mask, [&](std::size_t x, int) { ++ends[x + 1]; });
  std::partial_sum(ends.begin(), ends.end(), ends.begin());
  std::vector<std::uint32_t> changes(ends.back());
  forEachChangeDownwards(
      mask, [&](std::size_t x, int y) { changes[ends[x]++] = static_cast<std::uint32_t>(y); });
  RunBuilder builder;
  builder.reserve(changes.size() + 1);
  for (std::size_t x = 0, i = 0; x < width; ++x) {
    std::uint32_t at = 0;
    bool on = false;
    for (; i < ends[x]; ++i, on = !on) {
      builder.append(on, changes[i] - at);
      at = changes[i];
    }
    builder.append(on, height - at);
  }
  return Mask::fromRuns(turned(mask.size()), builder.take());
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
