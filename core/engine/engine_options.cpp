// SPDX-License-Identifier: Apache-2.0
#include "core/engine/engine_options.h"

#include <algorithm>
#include <charconv>

#include "core/engine/messages.h"

namespace maskline {

int EngineSpec::option(const std::string& key, int otherwise) const {
  const auto it = options.find(key);
  return it == options.end() ? otherwise : it->second;
}

std::string EngineSpec::text() const {
  std::string text = base;
  for (const auto& [key, value] : options) {
    text += (text == base ? ":" : ",") + key + "=" + std::to_string(value);
  }
  return text;
}

std::optional<EngineSpec> readEngineSpec(std::string_view text) {
  const std::size_t colon = text.find(':');
  EngineSpec spec{std::string(text.substr(0, colon)), {}};
  std::string_view rest = colon == text.npos ? std::string_view() : text.substr(colon + 1);
  while (!rest.empty()) {
    const std::size_t comma = rest.find(',');
    const std::string_view item = rest.substr(0, comma);
    rest = comma == rest.npos ? std::string_view() : rest.substr(comma + 1);
    const std::size_t equals = item.find('=');
    const std::string_view number =
        equals == item.npos ? item.substr(0, 0) : item.substr(equals + 1);
    int value = 0;
    const auto [end, problem] =
        std::from_chars(number.data(), number.data() + number.size(), value);
    if (number.empty() || problem != std::errc() || end != number.data() + number.size())
      return std::nullopt;
    spec.options[std::string(item.substr(0, equals))] = value;
  }
  return spec;
}

EngineSpec parseEngineSpec(std::string_view text) {
  auto spec = readEngineSpec(text);
  if (!spec) throw Error(messages::engine::badOptions, text);
  return *std::move(spec);
}

void checkOptions(const EngineSpec& spec, std::initializer_list<std::string_view> known) {
  for (const auto& [key, value] : spec.options) {
    if (std::find(known.begin(), known.end(), key) == known.end())
      throw Error(messages::engine::unknownOption, spec.base, key);
  }
}

}  // namespace maskline
