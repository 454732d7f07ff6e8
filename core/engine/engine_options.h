// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace maskline {

/// An engine name with options: "fake:delay=20,fail=3" has the base "fake" and two options.
struct EngineSpec {
  std::string base;
  std::map<std::string, int> options;

  int option(const std::string& key, int otherwise) const;
  std::string text() const;  ///< in the form that parseEngineSpec() accepts
};

/// Returns nullopt unless the text is NAME or NAME:KEY=NUMBER[,KEY=NUMBER…].
std::optional<EngineSpec> readEngineSpec(std::string_view text);
/// Like parseEngineSpec(), but throws Error(BadInput).
EngineSpec parseEngineSpec(std::string_view text);
/// Throws Error(BadInput) if the spec has an option that is not among `known`.
void checkOptions(const EngineSpec& spec, std::initializer_list<std::string_view> known);

}  // namespace maskline
