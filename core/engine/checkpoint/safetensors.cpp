// SPDX-License-Identifier: Apache-2.0
#include "core/engine/checkpoint/safetensors.h"

#include <ATen/ATen.h>

#include <array>
#include <limits>
#include <nlohmann/json.hpp>

#include "core/engine/messages.h"

namespace maskline::checkpoint {
namespace {

using nlohmann::json;

constexpr std::uint64_t lengthBytes = 8;
constexpr std::uint64_t longestHeader = std::uint64_t(16) << 20;

constexpr std::uint64_t longestSide = std::uint64_t(1) << 48;
constexpr std::size_t mostSides = 16;
constexpr int deepest = 4;  // the header, a tensor, its shape

constexpr std::array<std::pair<const char*, at::ScalarType>, 10> types{{
    {"BOOL", at::ScalarType::Bool},
    {"F64", at::ScalarType::Double},
    {"F32", at::ScalarType::Float},
    {"F16", at::ScalarType::Half},
    {"BF16", at::ScalarType::BFloat16},
    {"I64", at::ScalarType::Long},
    {"I32", at::ScalarType::Int},
    {"I16", at::ScalarType::Short},
    {"I8", at::ScalarType::Char},
    {"U8", at::ScalarType::Byte},
}};

struct Place {
  CheckpointOutline::Entry entry;
  std::uint64_t at = 0, bytes = 0;
};
struct Header {
  std::map<std::string, Place> tensors;
  std::map<std::string, std::string> metadata;
};

/// Nothing if the product is more than a file can hold.
std::optional<std::uint64_t> bytesOf(const CheckpointOutline::Entry& entry) {
  std::uint64_t bytes = c10::elementSize(entry.type);
  for (const std::int64_t side : entry.shape) {
    const auto factor = static_cast<std::uint64_t>(side);
    if (factor != 0 && bytes > std::numeric_limits<std::uint64_t>::max() / factor) return {};
    bytes *= factor;
  }
  return bytes;
}

Place parsePlace(const InputFile& file, const std::string& name, const json& value,
                 std::uint64_t dataBegin) {
  Place place;
  const auto type = typeNamed(value.at("dtype").get<std::string>());
  if (!type) refuse(file.path(), messages::engine::unknownFormat, name);
  place.entry.type = *type;
  for (const json& side : value.at("shape")) {
    if (!side.is_number_unsigned() || side.get<std::uint64_t>() > longestSide ||
        place.entry.shape.size() == mostSides) {
      refuse(file.path(), messages::engine::badShape, name);
    }
    place.entry.shape.push_back(side.get<std::int64_t>());
  }
  const auto begin = value.at("data_offsets").at(0).get<std::uint64_t>();
  const auto end = value.at("data_offsets").at(1).get<std::uint64_t>();
  if (begin > end || end > file.size() - dataBegin) {
    refuse(file.path(), messages::engine::endsBeforeNumbers, name);
  }
  place.at = dataBegin + begin;
  place.bytes = end - begin;
  if (bytesOf(place.entry) != place.bytes) {
    refuse(file.path(), messages::engine::shapeIsNotSize, name);
  }
  return place;
}

Header parse(const InputFile& file, const json& document, std::uint64_t dataBegin) {
  Header header;
  std::uint64_t total = 0;
  for (const auto& [name, value] : document.items()) {
    if (name == "__metadata__") {
      header.metadata = value.get<std::map<std::string, std::string>>();
      continue;
    }
    const Place place = parsePlace(file, name, value, dataBegin);
    total += place.bytes;
    if (total > file.size()) refuse(file.path(), messages::engine::declaresMoreData);
    header.tensors.emplace(name, place);
  }
  return header;
}

std::uint64_t headerLength(InputFile& file) {
  std::array<unsigned char, lengthBytes> raw{};
  file.read(0, raw.data(), raw.size());
  std::uint64_t length = 0;
  for (std::size_t i = raw.size(); i-- > 0;) length = length << 8 | raw[i];
  return length;
}

Header readHeader(InputFile& file) {
  const std::uint64_t length = headerLength(file);
  if (length > file.size() - lengthBytes) {
    refuse(file.path(), messages::engine::headerTooLong);
  }
  if (length > longestHeader) refuse(file.path(), messages::engine::headerAbsurd);
  std::string text(length, '\0');
  file.read(lengthBytes, text.data(), length);
  try {
    const auto shallow = [&file](int depth, json::parse_event_t, json&) {
      if (depth > deepest) refuse(file.path(), messages::engine::headerTooDeep);
      return true;
    };
    return parse(file, json::parse(text, shallow), lengthBytes + length);
  } catch (const json::exception&) {
    refuse(file.path(), messages::engine::headerNonsense);
  }
}

}  // namespace

std::optional<at::ScalarType> typeNamed(const std::string& name) {
  for (const auto& [text, type] : types) {
    if (name == text) return type;
  }
  return std::nullopt;
}

std::optional<std::string> nameOfType(at::ScalarType type) {
  for (const auto& [text, known] : types) {
    if (known == type) return text;
  }
  return std::nullopt;
}

bool looksLikeSafetensors(InputFile& file) {
  if (file.size() < lengthBytes + 2) return false;
  char first = 0;
  file.read(lengthBytes, &first, 1);
  return first == '{';
}

CheckpointOutline readSafetensorsOutline(InputFile& file) {
  Header header = readHeader(file);
  CheckpointOutline outline;
  outline.metadata = std::move(header.metadata);
  for (auto& [name, place] : header.tensors) outline.tensors.emplace(name, place.entry);
  return outline;
}

Checkpoint readSafetensors(InputFile& file) {
  Header header = readHeader(file);
  Checkpoint checkpoint;
  checkpoint.metadata = std::move(header.metadata);
  for (const auto& [name, place] : header.tensors) {
    at::Tensor tensor = at::empty(place.entry.shape, place.entry.type);
    file.read(place.at, tensor.data_ptr(), place.bytes);
    checkpoint.tensors.emplace(name, std::move(tensor));
  }
  return checkpoint;
}

}  // namespace maskline::checkpoint
