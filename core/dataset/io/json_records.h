// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/base/message.h"
#include "core/base/progress.h"

namespace maskline {

/// A small part of a JSON file, with its position. The accessors convert between numbers and
/// strings, and throw Error(BadInput) with the position for other values.
class JsonRecord {
 public:
  JsonRecord(const nlohmann::json& value, const std::filesystem::path& file,
             const std::vector<std::string>& path)
      : m_value(value), m_file(file), m_path(path) {}

  const nlohmann::json& value() const { return m_value; }
  /// The i-th part of the path: a key, or an index in a list.
  const std::string& key(std::size_t i) const { return m_path.at(i); }
  bool has(const char* key) const;  ///< true if the key exists and is not null
  std::int64_t integer(const char* key) const;
  std::int64_t integer(const char* key, std::int64_t otherwise) const;
  double number(const char* key, double otherwise) const;
  std::string text(const char* key) const;
  std::string text(const char* key, const std::string& otherwise) const;
  bool flag(const char* key, bool otherwise) const;
  JsonRecord at(const char* key) const;
  JsonRecord item(std::size_t i) const;
  std::size_t size() const { return m_value.size(); }

  /// "/annotations/3/bbox"
  std::string place() const;
  /// Throws Error(BadInput): The file "…" is invalid at "/annotations/3" (`why`).
  [[noreturn]] void refuse(const Message& why) const;

 private:
  const nlohmann::json& required(const char* key) const;

  const nlohmann::json& m_value;
  const std::filesystem::path& m_file;
  std::vector<std::string> m_path;
};

/// Reads a JSON file of any size in parts: only the parts that match a pattern are in memory, one
/// at a time. A pattern is a path with '*' for any key or index: "/images/*". A part within another
/// part is handled first and is missing from the outer one.
class JsonRecords {
 public:
  using Handler = std::function<void(const JsonRecord&)>;

  void on(std::string_view pattern, Handler handler);
  /// Returns false when cancelled. Reports bytes read. Throws Error(NotFound, Corrupt) with line
  /// and position, and what the handlers throw.
  bool read(const std::filesystem::path& file, const WorkContext& work = {}) const;

 private:
  friend class JsonSax;
  struct Pattern {
    std::vector<std::string> parts;
    Handler handler;
  };
  std::vector<Pattern> m_patterns;
};

}  // namespace maskline
