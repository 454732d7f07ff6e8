// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace maskline {

/// The content of a path, read only as far as formats request it, and only once. Throws
/// Error(NotFound) if the path does not exist.
class Probe {
 public:
  explicit Probe(std::filesystem::path path);

  const std::filesystem::path& path() const { return m_path; }
  bool isFolder() const { return m_folder; }
  bool hasFolder(const char* name) const;
  bool hasFile(const char* name) const;
  /// Names of the entries of the folder, sorted, without hidden files.
  const std::vector<std::string>& names();

  /// The JSON file: the path itself, or the only one in the folder or its subfolder "annotations".
  /// Empty if there is none.
  const std::filesystem::path& jsonFile();
  /// For each top-level key of the JSON file, the keys of its first element ("" = [] for a list of
  /// elements). Empty if there is no readable JSON file.
  bool jsonHas(const std::string& key);
  bool jsonHas(const std::string& key, const std::string& innerKey);

 private:
  void readKeys();

  std::filesystem::path m_path;
  bool m_folder = false;
  std::optional<std::vector<std::string>> m_names;
  std::optional<std::filesystem::path> m_json;
  std::optional<std::map<std::string, std::set<std::string>>> m_keys;
};

/// The JSON file of a dataset, and the folder that its image names refer to.
struct JsonDataset {
  std::filesystem::path file, root;
};
/// `path` is a JSON file or a folder with one. "annotations/instances.json" is about images beside
/// that folder. Throws Error(NotFound).
JsonDataset jsonDataset(const std::filesystem::path& path);

}  // namespace maskline
