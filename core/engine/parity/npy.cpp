// SPDX-License-Identifier: Apache-2.0
#include "core/engine/parity/npy.h"

#include <ATen/ATen.h>

#include <array>
#include <cstring>
#include <map>
#include <regex>

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

std::vector<std::int64_t> shapeIn(const std::string& text) {
  std::vector<std::int64_t> shape;
  const std::regex number("\\d{1,12}");
  for (std::sregex_iterator it(text.begin(), text.end(), number), end; it != end; ++it) {
    shape.push_back(std::stoll(it->str()));
  }
  return shape;
}

}  // namespace

at::Tensor readNpy(const std::filesystem::path& path) {
  InputFile file(path);
  const auto [header, at] = readHeader(file);
  std::smatch type, shape;
  if (!std::regex_search(header, type, std::regex("'descr': *'([^']*)'")) ||
      !std::regex_search(header, shape, std::regex("'shape': *\\(([^)]*)\\)")) ||
      header.find("'fortran_order': False") == std::string::npos) {
    refuse(path, messages::engine::npyHeader);
  }
  const at::ScalarType scalar = typeOf(file, type[1]);
  const std::vector<std::int64_t> sizes = shapeIn(shape[1]);
  double bytes = static_cast<double>(c10::elementSize(scalar));
  for (const std::int64_t side : sizes) bytes *= static_cast<double>(side);
  if (bytes > static_cast<double>(file.size())) refuse(path, messages::engine::npyEnds);
  at::Tensor tensor = at::empty(sizes, scalar);
  file.read(at, tensor.data_ptr(), tensor.nbytes());
  return tensor;
}

}  // namespace maskline::parity
