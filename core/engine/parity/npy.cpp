// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/npy.h"

#include <ATen/ATen.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cstring>
#include <map>
#include <optional>
#include <string_view>

#include "core/engine/checkpoint/input_file.h"
#include "core/engine/messages.h"

namespace maskline::parity {
namespace {

using checkpoint::InputFile;
using checkpoint::refuse;

at::ScalarType typeOf(const InputFile& file, const std::string& name) {
  static const std::map<std::string, at::ScalarType> types{
      {"<f4", at::kFloat}, {"<f8", at::kDouble}, {"<f2", at::kHalf},
      {"<i8", at::kLong},  {"<i4", at::kInt},    {"<i2", at::kShort},
      {"|i1", at::kChar},  {"|u1", at::kByte},   {"|b1", at::kBool}};
  const auto found = types.find(name);
  if (found == types.end()) refuse(file.path(), messages::engine::npyType, name);
  return found->second;
}

/// The dictionary at the beginning, and where the numbers begin.
std::pair<std::string, std::uint64_t> readHeader(InputFile& file) {
  std::array<unsigned char, 12> begin{};
  file.read(0, begin.data(), begin.size());
  if (std::memcmp(begin.data(), "\x93NUMPY", 6) != 0) refuse(file.path(), messages::engine::notNpy);
  const bool old = begin[6] == 1;
  const std::uint64_t at = old ? 10 : 12;
  std::uint64_t length = begin[8] | begin[9] << 8;
  if (!old)
    length |= static_cast<std::uint64_t>(begin[10]) << 16 | static_cast<std::uint64_t>(begin[11])
                                                                << 24;
  if (length > file.size()) refuse(file.path(), messages::engine::npyEnds);
  std::string text(length, '\0');
  file.read(at, text.data(), length);
  return {text, at + length};
}

/// The value of `key` in the dictionary, up to `end`; nothing if there is no such key.
std::optional<std::string_view> valueOf(std::string_view header, std::string_view key,
                                        std::string_view begin, std::string_view end) {
  auto at = header.find(key);
  if (at == header.npos) return std::nullopt;
  at = header.find_first_not_of(' ', at + key.size());
  if (at == header.npos || !header.substr(at).starts_with(begin)) return std::nullopt;
  header.remove_prefix(at + begin.size());
  const auto length = header.find(end);
  return length == header.npos ? std::nullopt : std::optional(header.substr(0, length));
}

/// "3, 4" or "3,". Nothing for what is no list of sides.
std::optional<std::vector<std::int64_t>> shapeIn(std::string_view text) {
  constexpr std::size_t mostSides = 16, mostDigits = 12;
  std::vector<std::int64_t> shape;
  while (true) {
    const auto from = text.find_first_not_of(" ,");
    if (from == text.npos) return shape;
    text.remove_prefix(from);
    std::int64_t side = 0;
    const auto [end, failure] = std::from_chars(text.data(), text.data() + text.size(), side);
    const auto digits = static_cast<std::size_t>(end - text.data());
    if (failure != std::errc() || side < 0 || digits > mostDigits || shape.size() == mostSides)
      return std::nullopt;
    shape.push_back(side);
    text.remove_prefix(digits);
  }
}

/// Nothing if the product is more than the file holds.
std::optional<std::uint64_t> bytesOf(const std::vector<std::int64_t>& shape, std::uint64_t bytes,
                                     std::uint64_t most) {
  for (const std::int64_t side : shape) {
    if (__builtin_mul_overflow(bytes, static_cast<std::uint64_t>(std::max<std::int64_t>(side, 1)),
                               &bytes))
      return std::nullopt;
  }
  if (std::ranges::count(shape, 0) > 0) return 0;
  return bytes <= most ? std::optional(bytes) : std::nullopt;
}

}  // namespace

at::Tensor readNpy(const std::filesystem::path& path) {
  InputFile file(path);
  const auto [header, at] = readHeader(file);
  const auto type = valueOf(header, "'descr':", "'", "'");
  const auto shape = valueOf(header, "'shape':", "(", ")");
  const auto sizes = shape ? shapeIn(*shape) : std::nullopt;
  if (!type || !sizes || !valueOf(header, "'fortran_order':", "False", ",")) {
    refuse(path, messages::engine::npyHeader);
  }
  const at::ScalarType scalar = typeOf(file, std::string(*type));
  const auto bytes = bytesOf(*sizes, c10::elementSize(scalar), file.size());
  if (!bytes) refuse(path, messages::engine::npyEnds);
  at::Tensor tensor = at::empty(*sizes, scalar);
  file.read(at, tensor.data_ptr(), *bytes);
  return tensor;
}

}  // namespace maskline::parity
