// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>

namespace maskline {

/// Writes a JSON object to a file, member by member; lists grow one line an item. Nothing of it is
/// kept in memory. Text that is no UTF-8 is replaced. Throws Error(Io).
class JsonOut {
 public:
  using Json = nlohmann::ordered_json;

  explicit JsonOut(const std::filesystem::path& file);

  void member(const char* key, const Json& value);
  void beginList(const char* key);
  void item(const Json& value);
  void endList();
  /// An item that is an object itself: what follows is written into it until endItem(), member by
  /// member. One level only.
  void beginItem();
  void endItem();
  /// An object whose members grow one line each.
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
