// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace maskline {

/// Writes a JSON object to a file, member by member, with one line per list item. Nothing is kept
/// in memory. Invalid UTF-8 is replaced. Throws Error(Io).
class JsonOut {
 public:
  using Json = nlohmann::ordered_json;

  explicit JsonOut(const std::filesystem::path& file);

  void member(const char* key, const Json& value);
  void beginList(const char* key);
  void item(const Json& value);
  void endList();
  /// Starts an item that is an object: members are written into it until endItem(). One level only.
  void beginItem();
  void endItem();
  /// Starts an object with one line per member.
  void beginObject(const char* key);
  void entry(const std::string& key, const Json& value);
  void endObject();
  void finish();

  static std::string dumped(const Json& json);

 private:
  void name(const char* key);

  std::filesystem::path m_file;
  std::ofstream m_out;
  bool m_first = true;
  bool m_firstItem = true;
};

}  // namespace maskline
