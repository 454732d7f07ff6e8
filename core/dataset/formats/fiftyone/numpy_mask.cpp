// SPDX-License-Identifier: Apache-2.0
#include "core/dataset/formats/fiftyone/numpy_mask.h"

#include <zlib.h>

#include <algorithm>
#include <charconv>
#include <string>
#include <string_view>

namespace maskline {

namespace {

using Bytes = std::vector<std::uint8_t>;

constexpr std::string_view magic = "\x93NUMPY";
constexpr std::size_t alignment = 64;      // of where the values begin
constexpr std::size_t longestHead = 4096;  // bytes
constexpr std::int64_t widestValue = 8;    // bytes

/// Nothing for damaged bytes, and for more than `most` of them.
std::optional<Bytes> inflated(std::span<const std::uint8_t> bytes, std::size_t most) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return std::nullopt;
  stream.next_in = const_cast<Bytef*>(bytes.data());
  stream.avail_in = static_cast<uInt>(bytes.size());
  Bytes out;
  int state = Z_OK;
  while (state == Z_OK && out.size() <= most) {
    constexpr std::size_t step = 1 << 16;
    const std::size_t before = out.size();
    out.resize(before + step);
    stream.next_out = out.data() + before;
    stream.avail_out = step;
    state = inflate(&stream, Z_NO_FLUSH);
    out.resize(out.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END || out.size() > most) return std::nullopt;
  return out;
}

/// The value of a key in the header, which is a Python literal.
std::string_view valueOf(std::string_view head, std::string_view key) {
  const std::size_t at = head.find(key);
  if (at == std::string_view::npos) return {};
  const std::size_t colon = head.find(':', at);
  return colon == std::string_view::npos ? std::string_view() : head.substr(colon + 1);
}

std::vector<std::int64_t> numbersOf(std::string_view tuple) {
  std::vector<std::int64_t> numbers;
  const std::size_t open = tuple.find('('), end = tuple.find(')');
  if (open == std::string_view::npos || end == std::string_view::npos || end < open) return {};
  std::string_view rest = tuple.substr(open + 1, end - open - 1);
  while (true) {
    const std::size_t digit = rest.find_first_of("0123456789");
    if (digit == std::string_view::npos) return numbers;
    std::int64_t number = 0;
    const auto [stop, error] =
        std::from_chars(rest.data() + digit, rest.data() + rest.size(), number);
    if (error != std::errc()) return {};
    numbers.push_back(number);
    rest.remove_prefix(static_cast<std::size_t>(stop - rest.data()));
  }
}

struct Head {
  std::int64_t rows = 0, columns = 0, width = 0;  // of a value, in bytes
  bool columnsFirst = false;
};

std::optional<Head> headFrom(std::string_view text) {
  Head head;
  const std::string_view type = valueOf(text, "'descr'");
  const std::size_t quote = type.find('\'');
  // "|b1", "<i4": byte order, kind, bytes.
  if (quote == std::string_view::npos || type.size() < quote + 4) return std::nullopt;
  if (std::string_view("biu").find(type[quote + 2]) == std::string_view::npos) return std::nullopt;
  head.width = type[quote + 3] - '0';
  std::vector<std::int64_t> shape = numbersOf(valueOf(text, "'shape'"));
  if (shape.size() == 3 && shape[2] == 1) shape.pop_back();
  if (shape.size() != 2 || head.width < 1 || head.width > widestValue) return std::nullopt;
  head.rows = shape[0];
  head.columns = shape[1];
  const std::string_view order = valueOf(text, "'fortran_order'");
  head.columnsFirst = order.find("True") < order.find(',');
  return head;
}

}  // namespace

std::vector<std::uint8_t> toNumpyMask(const cv::Mat& bitmap) {
  std::string head = "{'descr': '|b1', 'fortran_order': False, 'shape': (" +
                     std::to_string(bitmap.rows) + ", " + std::to_string(bitmap.cols) + "), }";
  constexpr std::size_t lead = magic.size() + 4;
  head.append(alignment - 1 - (lead + head.size()) % alignment, ' ');
  head += '\n';
  Bytes plain(magic.begin(), magic.end());
  for (const std::size_t byte :
       {std::size_t(1), std::size_t(0), head.size() & 255, head.size() >> 8})
    plain.push_back(static_cast<std::uint8_t>(byte));
  plain.insert(plain.end(), head.begin(), head.end());
  for (int y = 0; y < bitmap.rows; ++y)
    plain.insert(plain.end(), bitmap.ptr(y), bitmap.ptr(y) + bitmap.cols);
  uLongf size = compressBound(static_cast<uLong>(plain.size()));
  Bytes packed(size);
  compress(packed.data(), &size, plain.data(), static_cast<uLong>(plain.size()));
  packed.resize(size);
  return packed;
}

std::optional<cv::Mat> fromNumpyMask(std::span<const std::uint8_t> bytes, std::int64_t mostPixels) {
  const auto plain =
      inflated(bytes, longestHead + static_cast<std::size_t>(widestValue * mostPixels));
  if (!plain || plain->size() < magic.size() + 6 ||
      !std::equal(magic.begin(), magic.end(), plain->begin(),
                  [](char a, std::uint8_t b) { return static_cast<std::uint8_t>(a) == b; }))
    return std::nullopt;
  const std::size_t lead = (*plain)[6] == 1 ? 10 : 12;
  std::size_t length = 0;
  for (std::size_t i = lead; i-- > 8;) length = length << 8 | (*plain)[i];
  if (length > longestHead || lead + length > plain->size()) return std::nullopt;
  const auto* text = reinterpret_cast<const char*>(plain->data());
  const auto head = headFrom(std::string_view(text + lead, length));
  if (!head || head->rows < 0 || head->columns < 0 || head->rows > mostPixels ||
      head->columns > mostPixels || head->rows * head->columns > mostPixels)
    return std::nullopt;
  const auto width = static_cast<std::size_t>(head->width);
  const std::uint8_t* values = plain->data() + lead + length;
  if (plain->size() - lead - length != width * std::size_t(head->rows * head->columns))
    return std::nullopt;
  // Rows and columns as they lie there.
  const bool turned = head->columnsFirst;
  cv::Mat bitmap(static_cast<int>(turned ? head->columns : head->rows),
                 static_cast<int>(turned ? head->rows : head->columns), CV_8UC1);
  for (int y = 0; y < bitmap.rows; ++y)
    for (int x = 0; x < bitmap.cols; ++x, values += width)
      bitmap.at<std::uint8_t>(y, x) =
          std::any_of(values, values + width, [](std::uint8_t byte) { return byte != 0; });
  if (turned) bitmap = bitmap.t();
  return bitmap;
}

}  // namespace maskline
