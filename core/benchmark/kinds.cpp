// SPDX-License-Identifier: Apache-2.0
#include "core/benchmark/kinds.h"

#include <charconv>
#include <fstream>
#include <nlohmann/json.hpp>

#include "core/benchmark/messages.h"

namespace maskline {
namespace {

using Json = nlohmann::json;

/// False if the line has another form.
bool addLine(const Json& line, Kinds& kinds) {
  if (!line.is_object()) return false;
  const auto mask = line.find("mask"), categories = line.find("categories");
  if (mask == line.end() || !mask->is_string() || categories == line.end() ||
      !categories->is_object())
    return false;
  auto& labels = kinds[std::filesystem::path(mask->get<std::string>()).stem().string()];
  for (const auto& [key, name] : categories->items()) {
    std::int64_t label = 0;
    const auto [end, error] = std::from_chars(key.data(), key.data() + key.size(), label);
    if (error != std::errc() || end != key.data() + key.size() || !name.is_string()) return false;
    labels[label] = name.get<std::string>();
  }
  return true;
}

}  // namespace

Kinds readKinds(const std::filesystem::path& file) {
  std::ifstream in(file);
  Kinds kinds;
  int number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    if (!addLine(Json::parse(line, nullptr, /*allow_exceptions=*/false), kinds))
      throw Error(messages::benchmark::badCategories, file, number);
  }
  if (number == 0) throw Error(messages::benchmark::noCategories, file);
  return kinds;
}

}  // namespace maskline
