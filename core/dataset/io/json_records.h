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

/// A small piece of a JSON file, with where it stands. The accessors take numbers written as text
/// and text written as numbers, and throw Error(BadInput), which names the place, for anything
/// else.
class JsonRecord {
 public:
  JsonRecord(const nlohmann::json& value, const std::filesystem::path& file,
             const std::vector<std::string>& path)
      : m_value(value), m_file(file), m_path(path) {}

  const nlohmann::json& value() const { return m_value; }
  /// The i-th part of the path: a key, or the place in a list.
  const std::string& key(std::size_t i) const { return m_path.at(i); }
  bool has(const char* key) const;  ///< and it is not null
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
  /// Throws Error(BadInput): The file "…" is wrong at "/annotations/3" (`why`).
  [[noreturn]] void refuse(const Message& why) const;

 private:
  const nlohmann::json& required(const char* key) const;

  const nlohmann::json& m_value;
  const std::filesystem::path& m_file;
  std::vector<std::string> m_path;
};

/// Reads a JSON file of any size piece by piece: only what a pattern names is ever in memory, one
/// piece at a time. A pattern is a path with '*' for any key or place: "/images/*". A piece within
/// a piece is handed out before the outer one, which then lacks it.
class JsonRecords {
 public:
  using Handler = std::function<void(const JsonRecord&)>;

  void on(std::string_view pattern, Handler handler);
  /// False when cancelled. Reports bytes read. Throws Error(NotFound, Corrupt) with line and place,
  /// and what the handlers throw.
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
