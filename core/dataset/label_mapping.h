// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>

namespace maskline {

/// Maps the labels of a dataset to categories of the project. A label without an entry keeps its
/// name; a label that maps to nothing is left out, with its masks.
class LabelMapping {
 public:
  /// Throws Error(NotFound, Corrupt, BadInput) with the position.
  static LabelMapping read(const std::filesystem::path& file);
  /// {"categories": {"person": "human", "sky": null}}. Throws Error(BadInput, Io) as StagedOutput
  /// does: a file that Maskline did not write is not replaced.
  void write(const std::filesystem::path& file) const;

  void set(const std::string& label, std::optional<std::string> category) {
    m_categories[label] = std::move(category);
  }
  /// Nothing: the label is left out.
  std::optional<std::string> categoryOf(const std::string& label) const;
  const std::map<std::string, std::optional<std::string>>& all() const { return m_categories; }

 private:
  std::map<std::string, std::optional<std::string>> m_categories;
};

}  // namespace maskline
